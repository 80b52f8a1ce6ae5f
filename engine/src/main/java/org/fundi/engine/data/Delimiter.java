package org.fundi.engine.data;

/// What stands between two values on a line.
public enum Delimiter {
    COMMA(',', "comma"),
    SEMICOLON(';', "semicolon"),
    TAB('\t', "tab"),
    PIPE('|', "pipe");

    private final char mark;
    private final String word;

    Delimiter(char mark, String word) {
        this.mark = mark;
        this.word = word;
    }

    public char mark() {
        return mark;
    }

    /// The word a screen uses.
    public String word() {
        return word;
    }
}

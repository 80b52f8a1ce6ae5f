package org.fundi.engine.data;

/// The mark that encloses a value which itself holds delimiters or line ends.
public enum Quote {
    DOUBLE('"', "\""),
    SINGLE('\'', "'"),
    /// No mark is special: every quotation mark is part of a value.
    NONE('\uFFFF', "none");

    private final char mark;
    private final String word;

    Quote(char mark, String word) {
        this.mark = mark;
        this.word = word;
    }

    /// For [#NONE] a character no text may contain.
    public char mark() {
        return mark;
    }

    public String word() {
        return word;
    }
}

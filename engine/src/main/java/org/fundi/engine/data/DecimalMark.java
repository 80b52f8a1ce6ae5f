package org.fundi.engine.data;

/// What stands before the decimals of a number; the other of the two may group thousands.
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char thousands;

    DecimalMark(char mark, char thousands) {
        this.mark = mark;
        this.thousands = thousands;
    }

    public char mark() {
        return mark;
    }

    /// What may stand between groups of three digits; a space or an apostrophe may too.
    public char thousands() {
        return thousands;
    }
}

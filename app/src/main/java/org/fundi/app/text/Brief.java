package org.fundi.app.text;

/// Text of other people's making, such as a column's name, made fit to stand on one line.
public final class Brief {
    /// As many letters of a name as a sentence has room for.
    private static final int NAME = 40;

    private Brief() {}

    /// A column's name within a sentence.
    public static String name(String name) {
        return line(name, NAME);
    }

    /// Line ends and tabs become spaces; what is too long ends in an ellipsis.
    ///
    /// @param most letters
    public static String line(String text, int most) {
        String cut = text;
        if (text.codePointCount(0, Math.min(text.length(), 2 * most + 2)) > most) {
            cut = text.substring(0, text.offsetByCodePoints(0, most)) + "…";
        }
        return cut.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}

package org.fundi.app.cli;

/// Text from a file, made fit to stand on one line of a terminal: line breaks, control characters
/// and marks that turn the direction of writing become a space, so that no cell can break a table
/// or steer the terminal.
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(steers(c) ? ' ' : c));
        return line.toString();
    }

    /// The same, at most `longest` characters long; no character is cut in half.
    static String of(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) return of(text);
        return of(text.substring(0, text.offsetByCodePoints(0, longest - 1))) + "…";
    }

    private static boolean steers(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c) || turns || c == 0x2028 || c == 0x2029;
    }
}

package org.fundi.engine.data;

/// Text from a file, made fit to stand in a sentence: not too long, nothing unprintable.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }
}

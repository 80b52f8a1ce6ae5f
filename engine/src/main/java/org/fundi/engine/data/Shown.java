package org.fundi.engine.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Text from a file, made fit to stand in a sentence: not too long, on one line, nothing
/// unprintable. Whoever tells a column's name or a level in a sentence tells it like this.
public final class Shown {
    private static final int LONGEST = 60;
    private static final int MOST = 30;

    private Shown() {}

    /// The first of these names, and how many more there are.
    public static String list(List<String> names) {
        String first = names.stream().limit(MOST).map(Shown::of).collect(Collectors.joining(", "));
        return names.size() <= MOST
                ? first
                : String.format(Locale.ROOT, "%s and %,d more", first, names.size() - MOST);
    }

    /// A name or a level within a sentence; of a long one both ends, for columns that belong
    /// together often begin alike.
    public static String of(String text) {
        int letters = text.codePointCount(0, text.length());
        if (letters <= LONGEST) return of(text, LONGEST);
        String end = text.substring(text.offsetByCodePoints(text.length(), -LONGEST / 3));
        return of(text, LONGEST - LONGEST / 3 - 1) + of(end, LONGEST);
    }

    static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> shown.appendCodePoint(printable(c)));
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }

    private static int printable(int letter) {
        if (letter == '\n' || letter == '\r' || letter == '\t') return ' ';
        return Character.isISOControl(letter) ? '\uFFFD' : letter;
    }
}

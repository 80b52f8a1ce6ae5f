package org.fundi.engine.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Text from a file, made fit to stand in a sentence: not too long, nothing unprintable.
final class Shown {
    private static final int LONGEST = 60;
    private static final int MOST = 30;

    private Shown() {}

    /// The first of these names, and how many more there are.
    static String list(List<String> names) {
        String first = names.stream().limit(MOST).map(Shown::of).collect(Collectors.joining(", "));
        return names.size() <= MOST
                ? first
                : String.format(Locale.ROOT, "%s and %,d more", first, names.size() - MOST);
    }

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

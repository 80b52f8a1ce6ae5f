package org.fundi.engine.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Whether a file that is read as Windows-1252, because some of its bytes are not UTF-8, has other
/// lines that are: it was put together from two, and the letters of one of them are read wrongly.
final class MixedEncodings {
    private final int lineEnd;
    private long line = 1;
    private boolean pair;
    private boolean single;
    private long pairs;
    private long firstPair;
    private long singles;
    private long firstSingle;

    private MixedEncodings(int lineEnd) {
        this.lineEnd = lineEnd;
    }

    /// Nothing where the encoding was told: then the person knows.
    static Optional<Finding> finding(Source source, FileFormat format) throws IOException {
        boolean guessed = !format.encoding().told();
        if (!guessed || !format.encoding().value().equals(Encodings.WINDOWS_1252))
            return Optional.empty();
        MixedEncodings mixed = new MixedEncodings(format.lineEnd());
        try (InputStream input = new BufferedInputStream(source.open(), 1 << 16)) {
            mixed.look(input);
        }
        return mixed.pairs == 0 || mixed.singles == 0
                ? Optional.empty()
                : Optional.of(mixed.finding());
    }

    private void look(InputStream input) throws IOException {
        int letter = input.read();
        while (letter >= 0) {
            if (letter < 0x80) {
                if (letter == lineEnd) endLine();
                letter = input.read();
                continue;
            }
            int following = following(letter);
            int found = 0;
            int next = input.read();
            while (found < following && next >> 6 == 0b10) {
                found++;
                next = input.read();
            }
            if (following == 0 || found < following) single = true;
            else pair |= letter == 0xC3 || following > 1;
            letter = next;
        }
        endLine();
    }

    /// How many bytes follow this one in UTF-8. Of the letters that two bytes make only those of
    /// western languages count as seen, since a capital before a quotation mark in Windows-1252
    /// looks like some of the others.
    private static int following(int first) {
        if (first >= 0xC2 && first <= 0xDF) return 1;
        if (first >= 0xE0 && first <= 0xEF) return 2;
        return first >= 0xF0 && first <= 0xF4 ? 3 : 0;
    }

    private void endLine() {
        if (pair && pairs++ == 0) firstPair = line;
        if (single && singles++ == 0) firstSingle = line;
        pair = false;
        single = false;
        line++;
    }

    private Finding finding() {
        return new Finding(
                "mixed-encodings",
                "",
                Finding.Severity.GRAVE,
                "The file has two encodings: %s UTF-8, the first line %d, and %s not, the first line %d. All are read as Windows-1252, so letters of the former are wrong, such as 'Ã©' for 'é'."
                        .formatted(
                                Counted.of(pairs, "line is", "lines are"),
                                firstPair,
                                Counted.of(singles, "is", "are"),
                                firstSingle),
                List.of(
                        "save each of the files it was put together from as UTF-8, and join them again",
                        "mend these lines in the file"));
    }
}

package org.fundi.engine.data;

import java.util.Arrays;

/// Where the values of a part of a file end, found in one tight pass over its letters.
///
/// Only for the plain case, which most large files are: lines that end with a line feed, on every
/// line as many values as there are columns, and quotation marks around whole values only, which
/// then hold neither a line break nor the mark itself. Then a value is what stands between two
/// delimiters and nothing has to be decided. Every other part goes through [Tokens], which knows
/// all cases; both give the same cells. The plain case pays because a loop this small is compiled
/// within milliseconds of a new process's start.
final class PlainCuts {
    private static final int PLAIN = 128;

    private final int width;
    private final char delimiter;
    private final char quote;
    private final boolean[] marks = new boolean[PLAIN];
    private final boolean possible;
    private int[] ends = new int[1 << 12];
    private int count;

    /// @param width how many values a line must have
    PlainCuts(FileFormat format, int width) {
        this.width = width;
        this.delimiter = format.delimiter().value().mark();
        this.quote = format.quote().value().mark();
        for (char mark : new char[] {delimiter, '\n', '\r'}) marks[mark] = true;
        if (quote < PLAIN) marks[quote] = true;
        // With a single column, an empty line and an empty value look alike.
        this.possible = width > 1 && format.lineEnd() == '\n';
    }

    /// Cuts the text, if it is plain.
    ///
    /// @param text with room for one letter more than `length`, which is written over
    /// @return whether it was; if not, there are no cuts
    boolean cut(char[] text, int length) {
        count = 0;
        if (!possible || length == 0 || length > Tokens.LONGEST) return false;
        int whole = length;
        if (text[length - 1] != '\n') text[whole++] = '\n';
        int found = scan(text, whole);
        count = Math.max(found, 0);
        return found > 0;
    }

    /// @param length where the last line feed ends
    /// @return how many values there are; -1 where the text is not plain
    private int scan(char[] text, int length) {
        int[] into = ends;
        int found = 0;
        int lineEnd = width;
        for (int at = 0; at < length; at++) {
            char letter = text[at];
            if (letter >= PLAIN || !marks[letter]) continue;
            if (letter == '\r' && text[at + 1] == '\n') continue;
            if (letter == quote) {
                boolean begins = at == (found == 0 ? 0 : into[found - 1] + 1);
                at = begins ? closing(text, at) : -1;
                if (at < 0) return -1;
                continue;
            }
            if (found == into.length) into = ends = Arrays.copyOf(into, found * 2);
            into[found++] = at;
            if (letter == delimiter) continue;
            if (letter != '\n' || found != lineEnd) return -1;
            lineEnd += width;
        }
        return found;
    }

    /// The mark that closes the one at `opening`; -1 where the line or more than the value ends.
    private int closing(char[] text, int opening) {
        int at = opening + 1;
        while (text[at] != quote && text[at] != '\n' && text[at] != '\r') at++;
        if (text[at] != quote) return -1;
        char next = text[at + 1];
        return next == delimiter || next == '\n' || next == '\r' ? at : -1;
    }

    int rows() {
        return count / width;
    }

    /// The number of a value; a column's next value is [#width] further.
    int cut(int row, int column) {
        return row * width + column;
    }

    int width() {
        return width;
    }

    /// Where a value begins, without its quotation mark.
    int from(char[] text, int cut) {
        int from = start(cut);
        return text[from] == quote ? from + 1 : from;
    }

    private int start(int cut) {
        return cut == 0 ? 0 : ends[cut - 1] + 1;
    }

    /// Where a value ends, without its quotation mark; a carriage return before a line feed belongs
    /// to the line end.
    int end(char[] text, int cut) {
        int from = start(cut);
        int end = ends[cut];
        if (end > from && text[end - 1] == '\r') end--;
        return text[from] == quote ? end - 1 : end;
    }
}

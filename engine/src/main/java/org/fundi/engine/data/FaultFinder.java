package org.fundi.engine.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Goes through a file line by line once it is known that something is wrong, and finds every line
/// whose quotation marks do not match: such a line is put aside and the next one taken as the
/// beginning of a row, so that one fault does not hide the next.
final class FaultFinder {
    /// How many places are told; more than that is no slip of the pen.
    static final int MOST = 1000;

    /// A value longer than this, in letters, that began with a quotation mark was not meant.
    private static final int LONGEST = 1 << 20;

    private final Source source;
    private final FileFormat format;
    private final Amendments amendments;
    private final char quote;
    private final char delimiter;

    /// @param first the line its row begins on, from 1
    /// @param line the line where the mark opens
    /// @param column the value it opens, from 0
    /// @param closed whether another mark closes it in the middle of the value
    record Fault(long first, long line, int column, boolean closed) {}

    FaultFinder(Source source, FileFormat format, Amendments amendments) {
        this.source = source;
        this.format = format;
        this.amendments = amendments;
        this.quote = format.quote().value().mark();
        this.delimiter = format.delimiter().value().mark();
    }

    /// The faults in the order of their lines, at most [#MOST].
    List<Fault> find() throws IOException {
        List<Fault> faults = new ArrayList<>();
        try (InputStream input = source.open();
                BufferedReader text = reader(input)) {
            Lines lines = new Lines(text);
            while (faults.size() < MOST && lines.more()) {
                int[] opened = new int[3];
                if (!row(lines, opened)) {
                    faults.add(
                            new Fault(
                                    lines.first,
                                    lines.first + opened[0],
                                    opened[1],
                                    opened[2] > 0));
                    lines.giveBackAfter(opened[0]);
                }
                lines.forget();
            }
        }
        return faults;
    }

    private BufferedReader reader(InputStream input) {
        Chunks chunks = new Chunks(input, format, Chunks.USUAL_SIZE);
        return new BufferedReader(
                new WholeText(chunks, format, amendments, ReadingWatcher.NONE, 0));
    }

    /// Reads one row, of one line or more.
    ///
    /// @param opened is told where the last mark opened: lines after the first, the value, and
    ///     whether it closed before the value ended
    /// @return whether all marks match
    private boolean row(Lines lines, int[] opened) throws IOException {
        String line = lines.next();
        int at = 0;
        int column = 0;
        while (true) {
            while (format.spaced() && at < line.length() && line.charAt(at) == ' ') at++;
            if (at < line.length() && line.charAt(at) == quote) {
                opened[0] = lines.taken.size() - 1;
                opened[1] = column;
                at++;
                int taken = 0;
                while ((at = closing(line, at)) < 0) {
                    taken += line.length();
                    if (!lines.more() || taken > LONGEST) return false;
                    line = lines.next();
                    at = 0;
                }
                while (format.spaced() && at < line.length() && line.charAt(at) == ' ') at++;
                opened[2] = at < line.length() && line.charAt(at) != delimiter ? 1 : 0;
                if (opened[2] > 0) return false;
            }
            at = line.indexOf(delimiter, at);
            if (at < 0) return true;
            at++;
            column++;
        }
    }

    /// Where the text goes on after the mark that closes; -1 where none does on this line.
    private int closing(String line, int from) {
        int at = line.indexOf(quote, from);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == quote)
            at = line.indexOf(quote, at + 2);
        return at < 0 ? -1 : at + 1;
    }

    /// Lines that can be given back.
    private static final class Lines {
        private final BufferedReader text;
        private final Deque<String> again = new ArrayDeque<>();
        private final List<String> taken = new ArrayList<>();
        private long first = 1;

        Lines(BufferedReader text) {
            this.text = text;
        }

        boolean more() throws IOException {
            if (again.isEmpty()) {
                String line = text.readLine();
                if (line != null) again.add(line);
            }
            return !again.isEmpty();
        }

        String next() {
            String line = again.remove();
            taken.add(line);
            return line;
        }

        void giveBackAfter(int line) {
            while (taken.size() > line + 1) again.addFirst(taken.removeLast());
        }

        void forget() {
            first += taken.size();
            taken.clear();
        }
    }
}

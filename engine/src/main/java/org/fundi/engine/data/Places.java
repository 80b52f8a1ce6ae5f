package org.fundi.engine.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns what is wrong with a file into places a person can look at: the line itself, its
/// neighbours, what is wrong, what can be done.
final class Places {
    /// How many places are shown word for word.
    static final int MOST = 100;

    private static final int LONGEST_LINE = 4000;

    private final FileFormat format;
    private final Amendments amendments;
    private final List<Bare> bare = new ArrayList<>();

    /// A place before its line has been looked up.
    private record Bare(long first, long line, Place.Fault fault, String what, String remedy) {}

    Places(FileFormat format, Amendments amendments) {
        this.format = format;
        this.amendments = amendments;
    }

    void quotes(List<FaultFinder.Fault> faults) {
        for (FaultFinder.Fault fault : faults)
            bare.add(
                    new Bare(
                            fault.first(),
                            fault.line(),
                            Place.Fault.OPEN_QUOTE,
                            (fault.closed()
                                            ? "text follows a closed quotation mark, in "
                                            : "a quotation mark is opened and not closed, in ")
                                    + name(fault.column()),
                            fault.closed()
                                    ? "double the marks that are part of the value, or set the line aside"
                                    : "close it, double it if it is part of the value, or set the line aside"));
    }

    private String name(int column) {
        return column < format.names().size() && !format.names().get(column).isEmpty()
                ? "'" + format.names().get(column) + "'"
                : "column " + (column + 1);
    }

    /// @param parts what was read
    /// @param cutOff whether the file ends in the middle of a line
    void ragged(List<Rows.Result> parts, boolean cutOff) {
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            Rows.Result part = parts.get(i);
            for (Rows.Ragged row : part.ragged()) {
                boolean last = i == parts.size() - 1 && row.line() == part.lineCount();
                bare.add(ragged(before + row.line(), row, last && cutOff));
            }
            before += part.lineCount();
        }
    }

    private Bare ragged(long line, Rows.Ragged row, boolean cutOff) {
        int width = format.names().size();
        String counted =
                "%d %s where the header has %d"
                        .formatted(row.values(), row.values() == 1 ? "value" : "values", width);
        if (row.values() > width)
            return new Bare(
                    line,
                    line,
                    Place.Fault.TOO_MANY_VALUES,
                    counted,
                    "look for a decimal comma or a delimiter inside a value, or set the line aside");
        if (cutOff)
            return new Bare(
                    line,
                    line,
                    Place.Fault.CUT_OFF,
                    "the last line stops in the middle: " + row.values() + " values of " + width,
                    "the file was probably cut off while it was copied: open the original, or set the line aside");
        return new Bare(
                line,
                line,
                Place.Fault.TOO_FEW_VALUES,
                counted,
                "complete the line, or set it aside");
    }

    int count() {
        return bare.size();
    }

    /// The first of them with their lines, in the order of the lines.
    List<Place> shown(Source source) throws IOException {
        bare.sort(Comparator.comparingLong(Bare::line));
        List<Bare> first = bare.subList(0, Math.min(MOST, bare.size()));
        List<Place> places = new ArrayList<>();
        if (first.isEmpty()) return places;
        try (InputStream input = source.open();
                BufferedReader text =
                        new BufferedReader(
                                new WholeText(
                                        new Chunks(input, format, Chunks.USUAL_SIZE),
                                        format,
                                        amendments.mendedOnly(),
                                        ReadingWatcher.NONE,
                                        0))) {
            Window window = new Window(text);
            for (Bare place : first) places.add(window.at(place));
        }
        return places;
    }

    /// Four neighbouring lines of a file, moving forward.
    private static final class Window {
        private final BufferedReader text;
        private final List<String> lines = new ArrayList<>();
        private long firstLine = 1;

        Window(BufferedReader text) {
            this.text = text;
        }

        Place at(Bare place) throws IOException {
            while (firstLine < place.line - 1) {
                if (lines.isEmpty()) text.readLine();
                else lines.removeFirst();
                firstLine++;
            }
            int middle = (int) (place.line - firstLine);
            while (lines.size() < middle + 3) {
                String line = text.readLine();
                if (line == null) break;
                lines.add(line);
            }
            boolean there = middle < lines.size();
            String text = there ? lines.get(middle) : "";
            return new Place(
                    place.first,
                    place.line,
                    place.fault,
                    place.what,
                    place.remedy,
                    cut(text),
                    text.length() <= LONGEST_LINE,
                    cut(lines.subList(0, Math.min(middle, lines.size()))),
                    there ? cut(lines.subList(middle + 1, lines.size())) : List.of());
        }

        private static List<String> cut(List<String> lines) {
            return lines.stream().map(Window::cut).toList();
        }

        private static String cut(String line) {
            return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
        }
    }
}

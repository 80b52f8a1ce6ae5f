package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the first lines fall into values: which delimiter and which quotation mark.
///
/// @param spaced whether spaces stand between a delimiter and a quotation mark
/// @param rows the first lines that are not empty, cut into values
/// @param cutShort whether quotation marks that do not match kept other lines from being cut
record Layout(
        Guess<Delimiter> delimiter,
        Guess<Quote> quote,
        boolean spaced,
        List<List<String>> rows,
        boolean cutShort) {

    private static final int JUDGED = 100;
    private static final int MOST_FIELDS = 1 << 22;

    /// @param text whole lines
    /// @param most rows to cut
    static Layout of(String text, ReadingOptions told, int most) {
        Layout best = null;
        double bestScore = -1;
        for (Delimiter delimiter : Delimiter.values()) {
            if (told.delimiter().isPresent() && told.delimiter().get() != delimiter) continue;
            boolean occurs = text.indexOf(delimiter.mark()) >= 0;
            if (best != null && !occurs) continue;
            Layout layout = cut(text, delimiter, told, most);
            double score = layout.score();
            if (score > bestScore) {
                best = layout;
                bestScore = score;
            }
        }
        if (best == null) throw new IllegalArgumentException("no delimiter to try");
        return best.said(told);
    }

    private static Layout cut(String text, Delimiter delimiter, ReadingOptions told, int most) {
        Guess<Quote> quote =
                told.quote().map(Guess::told).orElseGet(() -> quote(text, delimiter.mark()));
        boolean spaced = quote.value() != Quote.NONE && spaced(text, delimiter, quote.value());
        List<List<String>> rows = new ArrayList<>();
        boolean cutShort = false;
        try (CsvReader<CsvRecord> reader =
                Tokens.of(
                        delimiter,
                        quote.value(),
                        spaced,
                        CsvRecordHandler.of(
                                limits ->
                                        limits.maxFields(MOST_FIELDS)
                                                .maxFieldSize(Tokens.LONGEST)
                                                .maxRecordSize(Tokens.LONGEST)),
                        new StringReader(text))) {
            for (CsvRecord record : reader) {
                if (record.getFieldCount() > 1 || !record.getField(0).isEmpty())
                    rows.add(record.getFields());
                if (rows.size() == most) break;
            }
        } catch (CsvParseException _) {
            // The reader will meet this line again and say what is wrong with it.
            cutShort = true;
            if (rows.isEmpty()) rows.add(List.of(firstLine(text).split(delimiter.word(), -1)));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("reading from a string", e);
        }
        return new Layout(Guess.of(delimiter, ""), quote, spaced, rows, cutShort);
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /// Single quotation marks enclose values only where every value that begins with one ends with
    /// one, and no value begins with a double one.
    private static Guess<Quote> quote(String text, char delimiter) {
        int opened = 0;
        int closed = 0;
        boolean starts = true;
        for (int i = 0; i < Math.min(text.length(), 100_000); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
            boolean ends = next == delimiter || next == '\n' || next == '\r';
            if (starts && c == '"') return Guess.of(Quote.DOUBLE, "values begin with \"");
            if (c == '\'' && starts) opened++;
            if (c == '\'' && ends) closed++;
            starts = c == delimiter || c == '\n' || c == '\r';
        }
        return opened >= 2 && opened == closed
                ? Guess.of(Quote.SINGLE, opened + " values stand between '")
                : Guess.of(Quote.DOUBLE, "the usual one; none seen at the beginning");
    }

    private static boolean spaced(String text, Delimiter delimiter, Quote quote) {
        if (text.contains(delimiter.mark() + " " + quote.mark())) return true;
        String closed = quote.mark() + " ";
        for (int at = text.indexOf(closed); at >= 0; at = text.indexOf(closed, at + 1)) {
            int next = at + 1;
            while (next < text.length() && text.charAt(next) == ' ') next++;
            char letter = next < text.length() ? text.charAt(next) : '\n';
            if (letter == delimiter.mark() || letter == '\n' || letter == '\r') return true;
        }
        return false;
    }

    /// The share of lines with the most frequent number of values; nothing for a single value;
    /// less where the first line has another number.
    private double score() {
        int usual = usualWidth();
        if (usual < 2) return 0;
        double share = (double) linesOf(usual) / judged();
        return rows.getFirst().size() == usual ? share : share / 2;
    }

    private int judged() {
        return Math.min(rows.size(), JUDGED);
    }

    private int linesOf(int width) {
        int lines = 0;
        for (int row = 0; row < judged(); row++) if (rows.get(row).size() == width) lines++;
        return lines;
    }

    int usualWidth() {
        Map<Integer, Integer> lines = new HashMap<>();
        int best = 0;
        for (int row = 0; row < judged(); row++) {
            int width = rows.get(row).size();
            int count = lines.merge(width, 1, Integer::sum);
            int most = lines.getOrDefault(best, 0);
            if (count > most || (count == most && width > best)) best = width;
        }
        return best;
    }

    private Layout said(ReadingOptions told) {
        if (told.delimiter().isPresent())
            return new Layout(Guess.told(told.delimiter().get()), quote, spaced, rows, cutShort);
        int usual = usualWidth();
        int lines = linesOf(usual);
        Delimiter mark = delimiter.value();
        String shown = mark == Delimiter.TAB ? "a tab" : String.valueOf(mark.mark());
        String reason =
                usual < 2
                        ? "no delimiter divides the lines: each holds one value"
                        : shown
                                + " separates "
                                + usual
                                + " fields on "
                                + of(lines)
                                + " first lines";
        return new Layout(Guess.of(mark, reason), quote, spaced, rows, cutShort);
    }

    private String of(int lines) {
        return lines == judged() ? "all " + lines : lines + " of the " + judged();
    }
}

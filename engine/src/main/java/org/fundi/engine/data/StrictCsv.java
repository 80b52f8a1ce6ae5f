package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundi.engine.setting.Refusal;

/// A CSV read without any guess: commas, one header line, decimal points. Predictions are read so,
/// because a guess about a number there would be a wrong score: whatever is unclear is refused with
/// its line and column.
public final class StrictCsv {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private final Path file;
    private final List<String> header;
    private final List<CsvRecord> rows;

    private StrictCsv(Path file, List<String> header, List<CsvRecord> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /// @throws Refusal where the file is no such table
    public static StrictCsv read(Path file) {
        if (Files.isDirectory(file))
            throw new Refusal("'%s' is a folder".formatted(file), "name a CSV file in it");
        List<CsvRecord> records = records(file);
        if (records.isEmpty())
            throw new Refusal(
                    "'%s' is empty".formatted(file),
                    "give a CSV with a header line and one line for each prediction");
        List<String> header = records.getFirst().getFields().stream().map(String::strip).toList();
        if (new HashSet<>(header).size() < header.size())
            throw new Refusal(
                    "two columns of '%s' have the same name".formatted(file),
                    "give every column in line 1 a name of its own");
        List<CsvRecord> rows = records.subList(1, records.size());
        if (rows.isEmpty())
            throw new Refusal(
                    "'%s' has a header and no rows".formatted(file),
                    "add one line for each prediction");
        for (CsvRecord row : rows) {
            if (row.getFieldCount() != header.size())
                throw new Refusal(
                        "line %d has %d cells, the header has %d"
                                .formatted(
                                        row.getStartingLineNumber(),
                                        row.getFieldCount(),
                                        header.size()),
                        "make every line as long as the header; cells are separated by commas, numbers have a decimal point");
        }
        return new StrictCsv(file, header, rows);
    }

    private static List<CsvRecord> records(Path file) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(file)) {
            return reader.stream().toList();
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    "there is no file '%s'".formatted(file), "check the name and the folder");
        } catch (IOException | UncheckedIOException _) {
            throw new Refusal(
                    "'%s' cannot be read".formatted(file),
                    "check that it is a text file in UTF-8 and that you may read it");
        } catch (CsvParseException e) {
            throw new Refusal(
                    "'%s' is not a CSV: %s".formatted(file, Shown.of(reason(e), 120)),
                    "close every quote that is opened, and give a text file");
        }
    }

    private static String reason(CsvParseException e) {
        return e.getCause() instanceof MalformedInputException
                ? "it holds bytes that are no UTF-8"
                : String.valueOf(e.getMessage());
    }

    /// The rows whose cell in this column is this text; empty where a cell is neither this nor the
    /// other.
    public Optional<StrictCsv> where(int column, String text, String other) {
        List<CsvRecord> such = new ArrayList<>();
        for (CsvRecord row : rows) {
            String cell = row.getField(column).strip();
            if (cell.equals(text)) such.add(row);
            else if (!cell.equals(other)) return Optional.empty();
        }
        return Optional.of(new StrictCsv(file, header, such));
    }

    public int rows() {
        return rows.size();
    }

    public List<String> header() {
        return header;
    }

    /// The place of a column that must be there.
    public int column(String name) {
        int column = header.indexOf(name);
        if (column < 0)
            throw new Refusal(
                    "'%s' has no column '%s', only %s".formatted(file, name, Shown.list(header)),
                    "name the columns in line 1 as `./fundi score --help` shows them");
        return column;
    }

    public String text(int row, int column) {
        String text = rows.get(row).getField(column).strip();
        if (text.isEmpty()) throw refused(row, column, "a value");
        return text;
    }

    public double number(int row, int column) {
        String text = text(row, column);
        if (!NUMBER.matcher(text).matches()) throw refused(row, column, "a number");
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) throw refused(row, column, "a number a computer can hold");
        return number;
    }

    public double[] numbers(int column) {
        double[] numbers = new double[rows()];
        for (int row = 0; row < numbers.length; row++) numbers[row] = number(row, column);
        return numbers;
    }

    public double probability(int row, int column) {
        double number = number(row, column);
        if (number < 0 || number > 1) throw refused(row, column, "a probability from 0 to 1");
        return number;
    }

    /// @param wanted such as "a number"
    public Refusal refused(int row, int column, String wanted) {
        CsvRecord record = rows.get(row);
        return new Refusal(
                "line %d, column '%s': '%s' is not %s"
                        .formatted(
                                record.getStartingLineNumber(),
                                header.get(column),
                                record.getField(column),
                                wanted),
                "put %s there, or leave the line out".formatted(wanted));
    }
}

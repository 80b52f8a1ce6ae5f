package org.fundi.engine.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fundi.engine.setting.Refusal;

/// Reads one sheet of a workbook (.xlsx): row by row into separated text, which is then read like
/// any other, so that types, findings and reasons are the same. Lines are the sheet's rows.
final class XlsxReader {
    /// Without the formats of cells a date could not be told from a number.
    private static final org.dhatim.fastexcel.reader.ReadingOptions WITH_FORMATS =
            new org.dhatim.fastexcel.reader.ReadingOptions(true, true);

    /// What a formula gives is a count of days from here, as spreadsheet programs have it.
    private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double MILLISECONDS = 86_400_000;

    /// No sheet has more.
    private static final int MOST_ROWS = 1_048_576;

    private final Source source;
    private final ReadingOptions options;
    private final Uncalculated uncalculated = new Uncalculated();
    private LocalDateTime firstDay = FROM_1900;

    XlsxReader(Source source, ReadingOptions options) {
        this.source = source;
        this.options = options;
    }

    /// By its name, or, under any other name, by the parts in it.
    static boolean isWorkbook(Source source, byte[] head) {
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".xlsx") || name.endsWith(".xlsm");
        return BinaryFiles.zipped(head) && (named || BinaryFiles.holds(head, "xl/work"));
    }

    Reading read(ReadingWatcher watcher) throws IOException {
        Text text;
        try (InputStream input = source.open();
                ReadableWorkbook workbook = new ReadableWorkbook(input, WITH_FORMATS)) {
            if (workbook.isDate1904()) firstDay = FROM_1904;
            text = text(chosen(workbook), names(workbook));
        } catch (NoSuchFileException | AccessDeniedException | Refusal e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            // The library has no one exception for what the format does not allow.
            throw damaged(e);
        }
        byte[] bytes = text.bytes;
        uncalculated.refuse(text.sheet);
        if (text.width == 0) throw empty(text);
        Source plain = new Source.Bytes(source.name(), bytes);
        ReadingOptions fixed =
                options.withEncoding(StandardCharsets.UTF_8)
                        .withDelimiter(Delimiter.COMMA)
                        .withQuote(Quote.DOUBLE)
                        .withDecimalMark(DecimalMark.POINT);
        Reading reading =
                new CsvReader(plain, fixed, Optional.empty(), watcher, OptionalInt.empty())
                        .read(bytes);
        return asWorkbook(reading, text);
    }

    /// A zip archive under a workbook's name, one cut short, or one that breaks the format's rules.
    private Refusal damaged(Exception cause) {
        Refusal refusal =
                new Refusal(
                        "'%s' is no whole workbook: it is damaged, cut short, or something else under that name"
                                .formatted(source.name()),
                        "open it in the program that made it and save it again as .xlsx or CSV");
        refusal.initCause(cause);
        return refusal;
    }

    private static Refusal empty(Text text) {
        List<String> others =
                text.sheets.stream().filter(sheet -> !sheet.equals(text.sheet)).toList();
        return new Refusal(
                "the sheet '%s' is empty".formatted(text.sheet),
                others.isEmpty()
                        ? "choose a file with rows in it"
                        : "choose another sheet: " + Shown.list(others));
    }

    /// The sheet as separated text.
    private record Text(byte[] bytes, int width, List<String> sheets, String sheet) {}

    private Sheet chosen(ReadableWorkbook workbook) {
        if (options.sheet().isEmpty()) return workbook.getFirstSheet();
        String wanted = options.sheet().get();
        return workbook.findSheet(wanted)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "the workbook has no sheet '" + wanted + "'",
                                        "choose one of: " + String.join(", ", names(workbook))));
    }

    private static List<String> names(ReadableWorkbook workbook) {
        try (Stream<Sheet> sheets = workbook.getSheets()) {
            return sheets.map(sheet -> Objects.requireNonNull(sheet.getName())).toList();
        }
    }

    private Text text(Sheet sheet, List<String> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<List<String>> rows = new ArrayList<>();
        int width = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (row.getRowNum() > MOST_ROWS)
                    throw new IOException("row %d is none".formatted(row.getRowNum()));
                while (rows.size() < row.getRowNum() - 1) rows.add(List.of());
                List<String> values = values(row);
                width = Math.max(width, values.size());
                rows.add(values);
            }
        }
        try (CsvWriter writer =
                CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            for (List<String> row : rows) writer.writeRecord(padded(row, width));
        }
        return new Text(bytes.toByteArray(), width, sheets, sheet.getName());
    }

    /// A sheet keeps no cells after the last one filled; an empty row stays an empty line.
    private static List<String> padded(List<String> row, int width) {
        List<String> padded = new ArrayList<>(row);
        while (!row.isEmpty() && padded.size() < width) padded.add("");
        return padded;
    }

    private List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++)
            values.add(row.getOptionalCell(column).map(this::value).orElse(""));
        while (!values.isEmpty() && values.getLast().isEmpty()) values.removeLast();
        return values;
    }

    private String value(Cell cell) {
        uncalculated.look(cell);
        if (cell.getValue() instanceof BigDecimal number)
            return isDate(cell)
                    ? date(cell, number.doubleValue())
                    : NumberColumn.plain(number.doubleValue());
        if (cell.getValue() instanceof Boolean answer) return answer.toString();
        if (cell.getType() == CellType.EMPTY) return "";
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) return false;
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        return bare.contains("yy") || bare.contains("d") && bare.contains("m");
    }

    /// The day count that stands in the cell, as a date.
    private String date(Cell cell, double days) {
        LocalDateTime date =
                cell.getType() == CellType.NUMBER
                        ? cell.asDate()
                        : firstDay.plusNanos(Math.round(days * MILLISECONDS) * 1_000_000L);
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private Reading asWorkbook(Reading reading, Text text) throws IOException {
        Dataset read = reading.dataset();
        Dataset dataset =
                new Dataset(
                        source.name(),
                        source.size(),
                        fingerprint(),
                        read.table(),
                        read.reasons(),
                        read.findings());
        FileFormat format =
                reading.format().inWorkbook("the workbook says so; sheet '" + text.sheet + "'");
        return new Reading(
                dataset,
                format,
                reading.lines(),
                reading.empty(),
                reading.setAside(),
                reading.filled(),
                reading.leftOut(),
                reading.places(),
                text.sheets);
    }

    private String fingerprint() throws IOException {
        try (DigestInputStream input = new DigestInputStream(source.open(), Chunks.sha256())) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest());
        }
    }
}

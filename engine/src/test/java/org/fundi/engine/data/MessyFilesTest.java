package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `messy/` is refused, or read, as the `.expected` file beside it says. There `∅` is
/// a missing cell, `\n` a line end inside a value, `\0` a NUL, `·` a space that would be invisible;
/// `cells` is the number of values in the file, counted by hand.
final class MessyFilesTest {

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(MessyFilesTest.class.getResource("/messy").toURI());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreAtLeastForty() throws IOException, URISyntaxException {
        assertTrue(files().count() >= 40);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAsItsExpectationSays(Path file) throws IOException {
        Expectation expected = Expectation.beside(file);
        if (!expected.refused.isEmpty()) {
            Refusal refusal = assertThrows(Refusal.class, () -> open(file, expected));
            assertRefused(expected, refusal);
            return;
        }
        Reading reading = open(file, expected);
        Table table = reading.dataset().table();
        assertEquals(expected.columns, columns(table));
        assertEquals(expected.rows, rows(table));
        assertFindings(expected, Profile.of(reading.dataset()).findings());
        long inTable = (long) table.rows() * table.columns().size() - reading.filled();
        assertEquals(expected.cells, inTable + reading.leftOut(), "cells are accounted for");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheSameInPartsOfThreeBytes(Path file) throws IOException {
        Expectation expected = Expectation.beside(file);
        if (!expected.refused.isEmpty()) return;
        try (org.fundi.engine.math.Workers workers = new org.fundi.engine.math.Workers(1)) {
            Reading reading =
                    DataReader.inPartsOf(3, workers)
                            .open(file, expected.options, ReadingWatcher.NONE);
            assertEquals(expected.rows, rows(reading.dataset().table()));
            Reading whole = open(file, expected);
            assertEquals(whole, withTableOf(whole, reading));
        }
    }

    /// Tables have no equality; everything else about a reading has.
    private static Reading withTableOf(Reading other, Reading reading) {
        Dataset data = reading.dataset();
        return new Reading(
                new Dataset(
                        data.name(),
                        data.bytes(),
                        data.fingerprint(),
                        other.dataset().table(),
                        data.reasons(),
                        data.findings()),
                reading.format(),
                reading.lines(),
                reading.empty(),
                reading.setAside(),
                reading.filled(),
                reading.leftOut(),
                reading.places(),
                reading.sheets());
    }

    private static Reading open(Path file, Expectation expected) {
        return new DataReader().open(file, expected.options, ReadingWatcher.NONE);
    }

    private static void assertRefused(Expectation expected, Refusal refusal) {
        assertTrue(refusal.what().contains(expected.refused), refusal.what());
        assertTrue(refusal.remedy().length() > 10, refusal.remedy());
        if (expected.line == 0) return;
        UnreadableFile unreadable = (UnreadableFile) refusal;
        assertEquals(expected.line, unreadable.places().getFirst().line());
        assertTrue(refusal.what().contains("line " + expected.line), refusal.what());
    }

    private static void assertFindings(Expectation expected, List<Finding> findings) {
        List<String> said =
                findings.stream()
                        .map(one -> one.kind() + " " + one.column() + " " + one.evidence())
                        .toList();
        for (String wanted : expected.findings) {
            String[] words = wanted.split(" ", 2);
            assertTrue(
                    said.stream()
                            .anyMatch(
                                    one ->
                                            one.startsWith(words[0] + " ")
                                                    && (words.length == 1
                                                            || one.toLowerCase(
                                                                            java.util.Locale.ROOT)
                                                                    .contains(
                                                                            words[1].toLowerCase(
                                                                                    java.util.Locale
                                                                                            .ROOT)))),
                    wanted + " is not among " + said);
        }
    }

    private static List<String> columns(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + ColumnType.of(column).word())
                .toList();
    }

    private static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (Column column : table.columns()) cells.add(shown(column, row));
            rows.add(String.join(" ¦ ", cells));
        }
        return rows;
    }

    private static String shown(Column column, int row) {
        if (column.isMissing(row)) return "∅";
        String text = column.text(row).replace("\n", "\\n").replace("\0", "\\0");
        if (text.startsWith(" ")) text = "·" + text.substring(1);
        return text.endsWith(" ") ? text.substring(0, text.length() - 1) + "·" : text;
    }

    /// What is written in a file's `.expected`.
    private static final class Expectation {
        private final List<String> columns = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();
        private final List<String> findings = new ArrayList<>();
        private ReadingOptions options = ReadingOptions.USUAL;
        private String refused = "";
        private long line;
        private long cells;

        static Expectation beside(Path file) throws IOException {
            Expectation expectation = new Expectation();
            Path beside = Path.of(file.toString().replace(".csv", ".expected"));
            for (String line : Files.readAllLines(beside)) {
                int colon = line.indexOf(": ");
                expectation.say(line.substring(0, colon), line.substring(colon + 2));
            }
            return expectation;
        }

        private void say(String key, String value) {
            switch (key) {
                case "about" -> assertTrue(value.length() > 4);
                case "option" -> option(value.split("=", 2));
                case "refused" -> refused = value;
                case "line" -> line = Long.parseLong(value);
                case "column" -> columns.add(value);
                case "row" -> rows.add(value);
                case "cells" -> cells = Long.parseLong(value);
                case "finding" -> findings.add(value);
                default -> throw new IllegalArgumentException("no such line: " + key);
            }
        }

        private void option(String[] told) {
            String value = told[1];
            options =
                    switch (told[0]) {
                        case "faulty" -> options.withFaulty(Faulty.valueOf(value));
                        case "quote" -> options.withQuote(Quote.valueOf(value));
                        case "header" -> options.withHeader(Boolean.parseBoolean(value));
                        case "missing" -> options.withMissing(List.of(value.split(",")));
                        case "dates" -> options.withDateOrder(DateOrder.valueOf(value));
                        case "encoding" -> options.withEncoding(Charset.forName(value));
                        case "delimiter" -> options.withDelimiter(Delimiter.valueOf(value));
                        case "type" ->
                                options.withTypes(
                                        Map.of(
                                                value.substring(0, value.indexOf(':')),
                                                ColumnType.valueOf(
                                                        value.substring(value.indexOf(':') + 1))));
                        default -> throw new IllegalArgumentException("no option " + told[0]);
                    };
        }
    }
}

package org.fundi.engine.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Stratified;
import org.fundi.engine.problem.Tables;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealBookTest {
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");

    private final Path folder;

    SealBookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private SealBook book() {
        return new SealBook(folder, Clock.fixed(THEN, ZoneOffset.UTC));
    }

    /// 200 rows that differ in every cell.
    private static Table data() {
        return new Table(
                List.of(
                        Tables.counting("x", 200),
                        TextColumn.of(
                                "name",
                                IntStream.range(0, 200)
                                        .mapToObj(row -> "n" + row)
                                        .toArray(String[]::new)),
                        NumberColumn.of(
                                "y",
                                IntStream.range(0, 200).mapToDouble(row -> row * row).toArray())));
    }

    private static Split split(Table table, long seed) {
        Problem problem = Tables.asking(table, "y");
        return Stratified.USUAL.cut(table, problem, Chance.of(seed));
    }

    @Test
    void anOpeningIsDatedAndCounted() {
        Split split = split(data(), 42);
        assertTrue(split.seen(book()).untouched());
        Opening opening = split.open(book(), "f1", "logistic regression, seed 42");
        assertEquals(THEN, opening.at());
        assertEquals(30, opening.rows());
        assertEquals(30, split.test(opening).rows());
        Seen seen = split.seen(book());
        assertEquals(30, seen.seen());
        assertEquals("logistic regression, seed 42", seen.openings().getFirst().run());
        assertEquals(1, book().openings("f1").size());
        assertEquals(0, book().openings("f2").size());
    }

    @Test
    void openingsSurviveANewSplitAndAnotherSeed() {
        Table data = data();
        Split first = split(data, 42);
        first.open(book(), "f1", "a run");
        Split second = split(data, 43);
        long both =
                Arrays.stream(second.testRows())
                        .filter(row -> Arrays.binarySearch(first.testRows(), row) >= 0)
                        .count();
        assertTrue(both > 0 && both < 30, "the two test parts overlap in part: " + both);
        assertEquals(both, second.seen(book()).seen());
    }

    @Test
    void openingsSurviveACopyWithItsRowsShuffledItsColumnsMovedAndRowsAdded() {
        Table data = data();
        Split first = split(data, 42);
        first.open(book(), "f1", "a run");
        int[] order = Chance.of(7).named("shuffle").shuffled(200);
        Table copy = data.rows(order).only(List.of("y", "name", "x"));
        assertEquals(30, book().seenOf(copy).seen());
        Table longer = data.rows(IntStream.concat(IntStream.of(order), IntStream.of(3)).toArray());
        int again = Arrays.binarySearch(first.testRows(), 3) >= 0 ? 1 : 0;
        assertEquals(30 + again, book().seenOf(longer).seen());
    }

    @Test
    void numbersReadAsTextAreTheSameNumbers() {
        Table numbers = new Table(List.of(NumberColumn.of("x", 3, 0.5)));
        book().open("f1", numbers, "a run");
        Table text = new Table(List.of(TextColumn.of("x", "3.0", "0.50")));
        assertEquals(2, book().seenOf(text).seen());
    }

    @Test
    void aRowWithAnotherAnswerIsAnotherRow() {
        book().open("f1", new Table(List.of(NumberColumn.of("x", 1))), "a run");
        assertTrue(book().seenOf(new Table(List.of(NumberColumn.of("x", 2)))).untouched());
    }

    @Test
    void anOpeningOpensNoOtherRows() {
        Table data = data();
        Opening opening = split(data, 42).open(book(), "f1", "a run");
        Split other = split(data, 43);
        assertThrows(IllegalArgumentException.class, () -> other.test(opening));
    }

    @Test
    void aDamagedLineIsKeptAndReportedAndHidesNothing() throws IOException {
        Split split = split(data(), 42);
        split.open(book(), "f1", "first");
        Path file = folder.resolve("seal.jsonl");
        byte[] half = {'{', '"', 'a', 't', (byte) 0xff};
        Files.write(file, half, StandardOpenOption.APPEND);
        split.open(book(), "f1", "second");
        assertEquals(2, split.seen(book()).openings().size());
        assertEquals(1, book().damaged().size());
        assertTrue(book().damaged().getFirst().evidence().contains("Line 2"));
        byte[] whole = Files.readAllBytes(file);
        assertTrue(
                new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("{\"at\u00ff"));
    }

    @Test
    void theBookDoesNotTellWhatTheCellsHeld() throws IOException {
        book().open("f1", new Table(List.of(TextColumn.of("x", "Nomvula"))), "a run");
        assertFalse(Files.readString(folder.resolve("seal.jsonl")).contains("Nomvula"));
    }

    @Test
    void manyThreadsWriteWholeLines() throws InterruptedException {
        Table rows = new Table(List.of(NumberColumn.of("x", 1)));
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = 0; i < 5; i++) book().open("f", rows, "r");
                                    }));
        }
        for (Thread writer : writers) writer.join();
        assertEquals(20, book().openings("f").size());
        assertEquals(0, book().damaged().size());
    }

    @Test
    void whatCanNotBeRecordedIsNotOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("in the way"), "");
        SealBook nowhere = SealBook.in(file);
        Split split = split(data(), 42);
        Refusal refusal = assertThrows(Refusal.class, () -> split.open(nowhere, "f1", "a run"));
        assertTrue(refusal.what().contains("stay sealed"), refusal.what());
    }

    @Test
    void hashesReadBack() {
        RowHashes hashes = RowHashes.of(data());
        assertEquals(hashes, RowHashes.parse(hashes.text()));
        assertArrayEquals(hashes.sorted(), RowHashes.parse(hashes.text()).sorted());
    }
}

package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataReaderTest {
    @TempDir private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void remembersNameSizeAndFingerprintButNotThePath() throws IOException {
        Dataset read = new DataReader().read(file("abc.csv", "a,b\n1,2\n"));
        assertEquals("abc.csv", read.name());
        assertEquals(8, read.bytes());
        // printf 'a,b\n1,2\n' | sha256sum
        assertEquals(
                "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470",
                read.fingerprint());
    }

    @Test
    void aCellOfALineSetAsideIsNotTakenForOneOfTheNextLine() throws IOException {
        ReadingOptions options =
                ReadingOptions.USUAL
                        .withFaulty(Faulty.SET_ASIDE)
                        .withTypes(Map.of("a", ColumnType.NUMBER));
        Path file = file("a.csv", "a,b\n1,2\nword,3,4\n5,6\n");
        Dataset read = new DataReader().read(file, options, ReadingWatcher.NONE);
        assertEquals(2, read.rows());
        assertEquals("5", read.table().column("a").text(1));
        assertTrue(read.findings().stream().noneMatch(f -> f.kind().equals("not-a-number")));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> new DataReader().read(folder.resolve("gone.csv")));
        assertEquals("'gone.csv' is not there", refusal.what());
    }

    @Test
    void aFolderIsRefused() {
        assertThrows(Refusal.class, () -> new DataReader().read(folder));
    }

    @Test
    void aFileThatVanishesWhileReadIsRefused() {
        Refusal refusal =
                DataReader.refusal(
                        new Source.Bytes("a.csv", new byte[0]), new IOException("no device"));
        assertTrue(refusal.what().contains("no device"));
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() {
        Refusal refusal =
                DataReader.refusal(
                        new Source.Bytes("a.csv", new byte[0]),
                        new java.nio.file.AccessDeniedException("a.csv"));
        assertEquals("'a.csv' may not be read by you", refusal.what());
    }

    @Test
    void tooLargeForMemoryIsSaidBeforeReading() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> Memory.refuseTooLarge("big.csv", 3_000_000_000L, 4_000_000_000L));
        // 3 GB in the file are 6 GB in memory; 80 % of 4 GB are 3.2 GB.
        assertEquals(
                "'big.csv' has 3.0 GB; reading it needs about 6.0 GB of memory and 3.2 GB may be used",
                refusal.what());
        Memory.refuseTooLarge("small.csv", 1_000_000_000L, 4_000_000_000L);
    }

    @Test
    void twentyThousandColumnsAreRead() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < 20_000; column++) text.append(",c").append(column);
        text.deleteCharAt(0).append('\n');
        for (int row = 0; row < 3; row++)
            text.append((row + ",").repeat(20_000)).deleteCharAt(text.length() - 1).append('\n');
        Table table = new DataReader().read(file("wide.csv", text.toString())).table();
        assertEquals(20_000, table.columns().size());
        assertEquals("2", table.column("c19999").text(2));
    }

    @Test
    void aCellOverAMegabyteIsKeptWhole() throws IOException {
        String long1 = "x".repeat(1_500_000);
        Table table =
                new DataReader().read(file("long.csv", "n,t\n1,\"" + long1 + "\"\n2,y\n")).table();
        assertEquals(long1, table.column("t").text(0));
        assertEquals("y", table.column("t").text(1));
    }

    @Test
    void aLetterThatIsNotUtf8FarDownTurnsTheFileToWindows1252() throws IOException {
        byte[] plain = ("name,n\n" + "abc,1\n".repeat(20_000)).getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(plain, plain.length + 7);
        byte[] last = {'Z', 'o', (byte) 0xEB, ',', '1', '\n', '\n'};
        System.arraycopy(last, 0, all, plain.length, 7);
        Path file = Files.write(folder.resolve("late.csv"), all);
        Reading reading = new DataReader().open(file, ReadingOptions.USUAL, ReadingWatcher.NONE);
        assertEquals("Zoë", reading.dataset().table().column("name").text(20_000));
        // One line of names and 20,000 rows stand before it.
        assertEquals(
                "byte EB on line 20002 is not UTF-8; as Windows-1252 it is a letter",
                reading.format().encoding().reason());
    }

    @Test
    void aWordFarDownTurnsNumbersToWordsAndNamesItsLine() throws IOException {
        String text = "x,n\n" + "12,1\n".repeat(30_000) + "twelve,2\n";
        Dataset read = new DataReader().read(file("late.csv", text));
        assertEquals("12", read.table().column("x").text(0));
        assertEquals("twelve", read.table().column("x").text(30_000));
        assertTrue(read.findings().getFirst().evidence().contains("'twelve' on line 30002"));
    }

    @Test
    void manyThreadsReadTheSameAsOne() throws IOException {
        StringBuilder text = new StringBuilder("id,word,value\n");
        for (int row = 0; row < 5_000; row++)
            text.append(row)
                    .append(",w")
                    .append(row * 7919 % 613)
                    .append(',')
                    .append(row / 8.0)
                    .append('\n');
        Path file = file("many.csv", text.toString());
        Table one = new DataReader().read(file).table();
        try (Workers workers = new Workers(3)) {
            Table many =
                    DataReader.inPartsOf(1000, workers)
                            .read(file, ReadingOptions.USUAL, ReadingWatcher.NONE)
                            .table();
            for (String name : one.names())
                for (int row = 0; row < one.rows(); row++)
                    assertEquals(one.column(name).text(row), many.column(name).text(row));
        }
    }

    @Test
    void aValueOverManyLinesIsReadThoughPartsCutThroughIt() throws IOException {
        String lines = "line\n".repeat(400);
        Path file = file("poem.csv", "n,poem\n" + ("1,\"" + lines + "\"\n").repeat(5));
        try (Workers workers = new Workers(1)) {
            Table table =
                    DataReader.inPartsOf(100, workers)
                            .read(file, ReadingOptions.USUAL, ReadingWatcher.NONE)
                            .table();
            assertEquals(5, table.rows());
            assertEquals(lines, table.column("poem").text(4));
        }
    }

    @Test
    void whatTheWatcherThrowsEndsTheReading() throws IOException {
        IllegalStateException enough = new IllegalStateException("enough");
        Path file = file("a.csv", "a,b\n1,2\n");
        Exception thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                new DataReader()
                                        .read(
                                                file,
                                                ReadingOptions.USUAL,
                                                (read, total) -> {
                                                    throw enough;
                                                }));
        assertSame(enough, thrown);
    }

    @Test
    void pastedTextIsReadLikeAFile() {
        Reading reading = new DataReader().paste("stad\tn\nZoë\t1\nJan\t2\n", ReadingOptions.USUAL);
        assertEquals("Zoë", reading.dataset().table().column("stad").text(0));
        assertEquals(Delimiter.TAB, reading.format().delimiter().value());
    }

    @Test
    void theReasonOfAGuessCanBeShown() throws IOException {
        Reading reading =
                new DataReader()
                        .open(
                                file("s.csv", "a;b\n" + "1;2\n".repeat(150)),
                                ReadingOptions.USUAL,
                                ReadingWatcher.NONE);
        assertEquals(
                "; separates 2 fields on all 100 first lines",
                reading.format().delimiter().reason());
    }

    @Test
    void whatIsNoTableIsSaidByItsKindWithARemedy() throws IOException {
        String[][] kinds = {
            {"BZh91AY&SY", "compressed (bzip2)", "unpack it"},
            {"\u00fd7zXZ\0", "compressed (xz)", "unpack it"},
            {"(\u00b5/\u00fd\4", "compressed (zstd)", "unpack it"},
            {"\u001f\u008b\b", "compressed (gzip)", "unpack it"},
            {"PK\u0003\u0004", "a zip archive", "unpack it"},
            {"7z\u00bc\u00af", "a 7z archive", "unpack it"},
            {"%PDF-1.4", "a PDF document", "save the table as CSV"},
            {"<!DOCTYPE html>\n<html>", "a web page", "save the table as CSV"},
            {"<?xml version='1.0'?>\n", "XML", "save the table as CSV"},
            {"[{\"a\":1},\n{\"a\":2}]\n", "JSON", "save the table as CSV"},
        };
        for (String[] kind : kinds) {
            Path file = folder.resolve("renamed.csv");
            Files.write(file, kind[0].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
            assertTrue(refusal.what().contains(kind[1]), refusal.what());
            assertTrue(refusal.remedy().startsWith(kind[2]), refusal.remedy());
        }
    }

    @Test
    void utf16WithoutAMarkIsKnownInAnyScript() throws IOException {
        for (String encoding : new String[] {"UTF-16LE", "UTF-16BE"}) {
            Path file = folder.resolve("script.csv");
            Files.write(file, "名前,値\n東京,1\n大阪,2\n名古屋,3\n".getBytes(encoding));
            Reading reading =
                    new DataReader().open(file, ReadingOptions.USUAL, ReadingWatcher.NONE);
            assertEquals(encoding, reading.format().encoding().value().name());
            assertEquals("大阪", reading.dataset().table().column("名前").text(1));
        }
    }

    @Test
    void aRefusedFileShowsThePlaceAndItsNeighbours() throws IOException {
        Path file = file("q.csv", "a,b\n1,x\n2,\"y\n3,z\n4,w\n5,v\n");
        Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
        Place place = assertInstanceOf(UnreadableFile.class, refusal).places().getFirst();
        assertEquals("2,\"y", place.text());
        assertEquals(java.util.List.of("1,x"), place.before());
        assertEquals(java.util.List.of("3,z", "4,w"), place.after());
    }

    @Test
    void moreColumnsThanAnyoneMeansAreRefused() throws IOException {
        String line = "1,".repeat(100_001) + "1\n";
        Path file = file("sideways.csv", line + line);
        Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
        assertEquals(
                "the first line has 100,002 values; at most 100,000 columns can be opened",
                refusal.what());
    }

    @Test
    void aQuoteLeftOpenInTheOnlyRowIsToldWithItsLine() throws IOException {
        Path file = file("open.csv", "a,b,y\n1,2,\"a\n");
        Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
        assertTrue(refusal.what().startsWith("open.csv, line 2: "), refusal.what());
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithAFewOfThoseThereAre() throws IOException {
        StringBuilder names = new StringBuilder("\"two\nlines\"");
        for (int column = 1; column < 500; column++) names.append(",c").append(column);
        String values = "\n" + "7,".repeat(499) + "7\n";
        Table table = new DataReader().read(file("many.csv", names + values)).table();
        Refusal refusal = assertThrows(Refusal.class, () -> table.column("nope"));
        assertTrue(refusal.remedy().startsWith("choose one of: two lines, c1, c2"));
        assertTrue(refusal.remedy().endsWith("c29 and 470 more"), refusal.remedy());
    }

    @Test
    void aLinkInACircleAndANamelessFileAreRefused() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Files.createSymbolicLink(one, other);
        Files.createSymbolicLink(other, one);
        Refusal loop = assertThrows(Refusal.class, () -> new DataReader().read(one));
        assertTrue(loop.what().endsWith("one' is a link that leads to no file"), loop.what());
        Refusal nameless = assertThrows(Refusal.class, () -> new DataReader().read(Path.of("")));
        assertEquals("no file is named", nameless.what());
    }

    @Test
    void aDeviceIsRefusedBeforeItIsRead() {
        Path device = Path.of("/dev/zero");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device));
        Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(device));
        assertEquals("'/dev/zero' is a pipe or a device, not a file", refusal.what());
    }
}

package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of a file read otherwise than they stand in it.
final class AmendmentsTest {
    private static final String THREE_FAULTS =
            "id,height,spend\nK1,176,5\nK2,\"5'1\"\",310\nK3,159,410\nK5,189,424,18\nK6,17";

    @TempDir private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("f.csv"), text);
    }

    private static UnreadableFile refused(Path file, ReadingOptions options) {
        return assertInstanceOf(
                UnreadableFile.class,
                assertThrows(
                        org.fundi.engine.setting.Refusal.class,
                        () -> new DataReader().open(file, options, ReadingWatcher.NONE)));
    }

    private static ReadingOptions with(Amendments amendments) {
        return ReadingOptions.USUAL.withAmendments(amendments);
    }

    @Test
    void aLineIsMendedAndAnotherSetAsideAndTheFileStaysAsItIs() throws IOException {
        Path file = file(THREE_FAULTS);
        byte[] before = Files.readAllBytes(file);
        Amendments amendments =
                Amendments.NONE
                        .mending(3, "K2,\"5'1\"\"\",310")
                        .mending(5, "K5,189,424.18")
                        .settingAside(6, 6);
        Reading reading = new DataReader().open(file, with(amendments), ReadingWatcher.NONE);
        Table table = reading.dataset().table();
        assertEquals(4, table.rows());
        assertEquals("5'1\"", table.column("height").text(1));
        assertEquals("424.18", table.column("spend").text(3));
        assertEquals(1, reading.setAside());
        assertEquals(0, reading.empty());
        assertEquals(
                List.of("lines-aside", "mended-lines", "mixed-numbers"),
                reading.dataset().findings().stream().map(Finding::kind).sorted().toList());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(
                new DataReader()
                        .open(
                                file,
                                ReadingOptions.USUAL.withFaulty(Faulty.SET_ASIDE),
                                ReadingWatcher.NONE)
                        .dataset()
                        .fingerprint(),
                reading.dataset().fingerprint());
    }

    @Test
    void aRefusalSaysHowManyRowsRemain() throws IOException {
        UnreadableFile refusal = refused(file(THREE_FAULTS), ReadingOptions.USUAL);
        assertEquals(List.of(3L, 5L, 6L), refusal.places().stream().map(Place::line).toList());
        assertEquals(2, refusal.rows());
    }

    @Test
    void whatIsStillWrongWithALineIsSaid() throws IOException {
        UnreadableFile refusal = refused(file(THREE_FAULTS), ReadingOptions.USUAL);
        assertEquals(Optional.empty(), refusal.faultIn("K5,189,424.18"));
        assertEquals(Optional.of("4 values, the header has 3"), refusal.faultIn("K5,189,424,18"));
        assertEquals(Optional.of("a quotation mark is still open"), refusal.faultIn("K2,\"5,310"));
    }

    @Test
    void anOpenQuotationMarkIsClosedWhereThatCanBeDoneInOneWay() throws IOException {
        UnreadableFile refusal = refused(file(THREE_FAULTS), ReadingOptions.USUAL);
        assertEquals(
                Optional.of("K2,\"5'1\"\"\",310"), refusal.closed(refusal.places().getFirst()));
        assertEquals(Optional.empty(), refusal.closed(refusal.places().get(1)));
    }

    @Test
    void quotationMarksMayBeLettersWhereTheirLinesFitWithoutThem() throws IOException {
        assertTrue(refused(file("a,b\n1,\"x\n2,y\n"), ReadingOptions.USUAL).fitsWithoutQuotes());
        assertFalse(refused(file("a,b\n1,\"x,y\n2,y\n"), ReadingOptions.USUAL).fitsWithoutQuotes());
    }

    @Test
    void oneShortLineWithAnOpenQuotationMarkIsAPlaceToo() throws IOException {
        UnreadableFile refusal = refused(file("a,b\n1,\"x\n"), ReadingOptions.USUAL);
        assertEquals(1, refusal.places().size());
        assertEquals(0, refusal.rows());
    }

    @Test
    void aLineMendedWronglyIsAPlaceAgainAsItWasMended() throws IOException {
        UnreadableFile refusal =
                refused(file(THREE_FAULTS), with(Amendments.NONE.mending(3, "K2,\"x,310")));
        assertEquals("K2,\"x,310", refusal.places().getFirst().text());
    }

    @Test
    void aMendedHeaderNamesTheColumns() throws IOException {
        Path file = file("Report of May\na,b\n1,x\n2,y\n3,z\n");
        assertEquals(1, refused(file, ReadingOptions.USUAL).linesAbove());
        Reading reading =
                new DataReader()
                        .open(file, with(Amendments.NONE.settingAside(1, 1)), ReadingWatcher.NONE);
        assertEquals(List.of("a", "b"), reading.dataset().table().names());
        assertEquals(3, reading.dataset().rows());
    }

    @Test
    void aRowOverSeveralLinesIsSetAsideFromItsFirst() throws IOException {
        Path file = file("a,b\n1,x\n2,\"y\nz\"!,\n3,w\n");
        Place place = refused(file, ReadingOptions.USUAL).places().getFirst();
        Reading reading =
                new DataReader()
                        .open(
                                file,
                                with(Amendments.NONE.settingAside(place.first(), place.line())),
                                ReadingWatcher.NONE);
        assertEquals("w", reading.dataset().table().column("b").text(reading.dataset().rows() - 1));
    }

    @Test
    void linesKeepTheirNumbersWithWindowsLineEnds() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("w.csv"),
                        "a,b\r\n1,x\r\n2,y\r\n3,z\r\n".getBytes(StandardCharsets.UTF_8));
        Amendments amendments = Amendments.NONE.mending(3, "2,changed").settingAside(4, 4);
        Table table =
                new DataReader()
                        .open(file, with(amendments), ReadingWatcher.NONE)
                        .dataset()
                        .table();
        assertEquals(2, table.rows());
        assertEquals("changed", table.column("b").text(1));
    }

    @Test
    void whatWasToldCanBeLeftToGuessingAgainOneByOne() {
        ReadingOptions told = ReadingOptions.USUAL.withDelimiter(Delimiter.PIPE).withHeader(false);
        ReadingOptions again = told.guessing(ReadingOptions.Part.DELIMITER);
        assertEquals(Optional.empty(), again.delimiter());
        assertEquals(Optional.of(false), again.header());
        assertEquals(ReadingOptions.USUAL, again.guessing(ReadingOptions.Part.HEADER));
    }
}

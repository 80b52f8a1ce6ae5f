package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file read in one piece goes through the library that knows all cases; in small parts, the
/// plain parts go through the cuts. Both must read the same.
final class PlainCutsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void plainLinesAreRead() throws IOException {
        bothAgree("a,b\n" + "1,x\n".repeat(200));
    }

    @Test
    void missingCellsWordsForMissingAndSpacesAreReadAlike() throws IOException {
        bothAgree(
                "id,n,w\n"
                        + "1,2.5,x\n2,,y\n3,NA, z \n4, 7 ,\n5,1e3,n/a\n6,-0,é\n".repeat(60)
                        + "7,12345678901234.5678,end\n");
    }

    @Test
    void windowsLineEndsBelongToNoValue() throws IOException {
        bothAgree("a,b\r\n" + "1,x\r\n2,\r\n,y\r\n".repeat(100) + "3,z");
    }

    @Test
    void partsThatAreNotPlainAreReadAlikeAmongThoseThatAre() throws IOException {
        String plain = "1,2,three\n".repeat(40);
        bothAgree("a,b,c\n" + plain + "4,\"5\",\"six, seven\"\n" + plain + "\n" + plain);
        bothAgree("a,b,c\n" + plain + "4,5\n" + plain + "4,5,6,7\n" + plain + "8,9");
        bothAgree("a,b,c\n" + plain + "4,5,x\r6,7,y\n" + plain + "8,9,\"two\nlines\"\n" + plain);
    }

    @Test
    void quotedValuesWithoutLineBreaksAreReadAlike() throws IOException {
        String quoted = "1,\"Jo'burg, ZA\",\"2.5\"\n\"2\",\"\",\"NA\"\n3, x ,\"1e3\"\n";
        bothAgree("\"a\",\"b, c\",d\n" + quoted.repeat(100));
        bothAgree(("\"a\",\"b\",d\n" + quoted.repeat(100)).replace("\n", "\r\n") + "9,\"y\",");
        bothAgree("a,b,c\n" + quoted.repeat(50) + "4,\"say \"\"x\"\"\",5\n" + quoted.repeat(50));
        bothAgree("a,b,c\n" + quoted.repeat(50) + "4,\"two\nlines\",5\n" + quoted.repeat(50));
        bothAgree("a,b,c\n" + quoted.repeat(50) + "4,5\" screen,6\n" + quoted.repeat(50));
    }

    @Test
    void codesDatesAndHugeNumbersFarDownAreReadAlike() throws IOException {
        bothAgree("a,b,c\n" + "1,2,2024-02-29\n".repeat(300) + "007,9007199254740993,2024-03-01\n");
    }

    @Test
    void aNumberThatStandsForMissingIsMissing() throws IOException {
        ReadingOptions minus9 = ReadingOptions.USUAL.withMissing(List.of("-9", "0"));
        bothAgree("a,b\n" + "1,2\n-9,0\n0,5\n".repeat(100), minus9);
    }

    @Test
    void whatIsNotPlainIsLeftToTheLibrary() throws IOException {
        FileFormat format = format();
        assertTrue(cuts(format, "1,2\n3,4\n"));
        assertTrue(cuts(format, "1,2\n3,4"));
        assertTrue(cuts(format, "1,\"2\"\n\"3, 4\",\"\"\r\n"));
        assertTrue(cuts(format, "1,\"2\""));
        assertFalse(cuts(format, "1,\"2\n"));
        assertFalse(cuts(format, "1,\"2\n\"\n"));
        assertFalse(cuts(format, "1,\"2\"\"\"\n"));
        assertFalse(cuts(format, "1,\"2\" \n"));
        assertFalse(cuts(format, "1,2\"\n"));
        assertFalse(cuts(format, "1,2\n\n"));
        assertFalse(cuts(format, "1\n2\n"));
        assertFalse(cuts(format, "1,2,3\n"));
        assertFalse(cuts(format, "1,2\r3,4\n"));
        assertFalse(cuts(format, ""));
    }

    private FileFormat format() throws IOException {
        Path file = Files.writeString(folder.resolve("format.csv"), "a,b\n1,2\n");
        return new DataReader().open(file, ReadingOptions.USUAL, ReadingWatcher.NONE).format();
    }

    private static boolean cuts(FileFormat format, String text) {
        char[] letters = java.util.Arrays.copyOf(text.toCharArray(), text.length() + 1);
        return new PlainCuts(format, 2).cut(letters, text.length());
    }

    private void bothAgree(String text) throws IOException {
        bothAgree(text, ReadingOptions.USUAL);
    }

    private void bothAgree(String text, ReadingOptions options) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Reading whole = new DataReader().open(file, options, ReadingWatcher.NONE);
        try (Workers workers = new Workers(2)) {
            for (int size : new int[] {60, 301})
                same(
                        whole,
                        DataReader.inPartsOf(size, workers)
                                .open(file, options, ReadingWatcher.NONE));
        }
    }

    private static void same(Reading whole, Reading parts) {
        assertEquals(whole.dataset().fingerprint(), parts.dataset().fingerprint());
        assertEquals(whole.dataset().reasons(), parts.dataset().reasons());
        assertEquals(whole.dataset().findings(), parts.dataset().findings());
        assertEquals(whole.lines(), parts.lines());
        assertEquals(whole.places(), parts.places());
        Table one = whole.dataset().table();
        Table other = parts.dataset().table();
        assertEquals(one.names(), other.names());
        assertEquals(one.rows(), other.rows());
        for (String name : one.names()) {
            assertEquals(one.column(name).getClass(), other.column(name).getClass());
            for (int row = 0; row < one.rows(); row++) {
                assertEquals(one.column(name).isMissing(row), other.column(name).isMissing(row));
                assertEquals(one.column(name).text(row), other.column(name).text(row));
            }
        }
    }
}

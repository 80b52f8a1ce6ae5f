package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncodingsTest {
    private static final String TEXT = "drink,n\ncafé,1\nthé,2\n";

    @TempDir private Path folder = Path.of("");

    @Test
    void utf32WithItsMarkIsRead() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_32LE, StandardCharsets.UTF_32BE)) {
            Reading reading = open(("\ufeff" + TEXT).getBytes(charset), ReadingOptions.USUAL);
            assertEquals(charset, reading.format().encoding().value());
            assertEquals("café", reading.dataset().table().column("drink").text(0));
            assertEquals(2, reading.dataset().rows());
        }
    }

    @Test
    void whatIsOnlyCalledUtf16IsReadByItsMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("\ufeff" + TEXT + "tè,3\n".repeat(300_000)).getBytes(charset);
            Reading reading =
                    open(bytes, ReadingOptions.USUAL.withEncoding(StandardCharsets.UTF_16));
            assertEquals(300_002, reading.dataset().rows());
            assertEquals("tè", reading.dataset().table().column("drink").text(300_001));
        }
    }

    @Test
    void anEncodingToldWronglyIsNamedAndNotBlamedOnTheRows() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertRefused(utf8, StandardCharsets.UTF_16LE, "UTF-8");
        assertRefused(utf8, StandardCharsets.UTF_32BE, "UTF-8");
        assertRefused(utf8, Charset.forName("IBM037"), "UTF-8");
        assertRefused(utf16, StandardCharsets.UTF_8, "UTF-16LE");
        assertRefused(utf16, Charset.forName("windows-1252"), "UTF-16LE");
    }

    private void assertRefused(byte[] bytes, Charset told, String found) {
        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> open(bytes, ReadingOptions.USUAL.withEncoding(told)));
        String name = told.name();
        assertTrue(refusal.what().startsWith("the file is not written in " + name), refusal.what());
        assertTrue(refusal.remedy().contains(found), refusal.remedy());
    }

    @Test
    void linesInTwoEncodingsAreFoundWithTheirNumbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("drink,n\ntea,1\ncafé,2\nthé,3\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("café,4\n".getBytes(Charset.forName("windows-1252")));
        Finding finding =
                open(bytes.toByteArray(), ReadingOptions.USUAL).dataset().findings().stream()
                        .filter(one -> one.kind().equals("mixed-encodings"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(
                finding.evidence()
                        .contains(
                                "2 lines are UTF-8, the first line 3, and 1 is not, the first line 5"),
                finding.evidence());
    }

    @Test
    void oneEncodingThroughoutIsNoFinding() throws IOException {
        byte[] old = "drink,n\ncafé,1\n«LA CITÉ»,2\n".getBytes(Charset.forName("windows-1252"));
        assertTrue(
                open(old, ReadingOptions.USUAL).dataset().findings().stream()
                        .noneMatch(one -> one.kind().equals("mixed-encodings")));
    }

    private Reading open(byte[] bytes, ReadingOptions options) throws IOException {
        Path file = Files.write(folder.resolve("drinks.csv"), bytes);
        return new DataReader().open(file, options, ReadingWatcher.NONE);
    }
}

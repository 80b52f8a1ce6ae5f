package org.fundi.engine.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private final Path folder;

    WholeFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatStoodThereStillStandsWhereWritingFails() throws IOException {
        Path file = folder.resolve("weights");
        Files.writeString(file, "before");
        assertThrows(IOException.class, () -> WholeFile.write(file, WholeFileTest::half));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), beside());
    }

    @Test
    void nothingIsLeftOfAFileThatCouldNotBeWritten() throws IOException {
        assertThrows(
                IOException.class,
                () -> WholeFile.write(folder.resolve("new"), WholeFileTest::half));
        assertEquals(List.of(), beside());
    }

    /// The callers name the file that was chosen: nobody knows of the one beside it.
    @Test
    void theReasonIsToldAndNoFileThatNobodyAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        Path missing = folder.resolve("missing");
        assertEquals(
                "the folder '%s' does not exist".formatted(missing),
                reason(missing.resolve("run.fundirun")));
        assertEquals("'%s' is no folder".formatted(file), reason(file.resolve("run.fundirun")));
        assertEquals("it is a folder", reason(folder));
        String tooLong = reason(folder.resolve("n".repeat(300)));
        assertFalse(tooLong.contains(".part"), tooLong);
    }

    @Test
    void whereNothingMayBeWrittenThatIsTold() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked));
        assertEquals("you may not write there", reason(locked.resolve("run.fundirun")));
    }

    private static String reason(Path file) {
        var problem = assertThrows(IOException.class, () -> WholeFile.write(file, "text"));
        return String.valueOf(problem.getMessage());
    }

    @Test
    void aFileIsReplacedAndALinkToItStaysALink() throws IOException {
        Path file = folder.resolve("a");
        Path link = linked(folder.resolve("link"), file);
        WholeFile.write(file, "one");
        WholeFile.write(link, "two");
        assertEquals("two", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
    }

    /// Whoever is allowed to everything could put a file in its place.
    @Test
    void aDeviceStaysADeviceAndAFullOneIsTold() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        assertThrows(IOException.class, () -> WholeFile.write(full, "text"));
        assertFalse(Files.isRegularFile(full));
    }

    private static void half(java.io.OutputStream out) throws IOException {
        out.write(1);
        throw new IOException("No space left on device");
    }

    private static Path linked(Path link, Path file) throws IOException {
        Files.writeString(file, "before");
        try {
            return Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException notHere) {
            assumeTrue(false, "no links can be made here: " + notHere);
            throw notHere;
        }
    }

    private List<Path> beside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}

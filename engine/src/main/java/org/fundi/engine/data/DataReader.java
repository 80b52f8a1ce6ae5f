package org.fundi.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;

/// Opens a table of data: separated text or a workbook. This is the one way in.
public final class DataReader {
    private static final int HEAD = 1 << 16;
    private static final int LONGEST_HEAD = 1 << 26;

    private final Optional<Workers> workers;
    private final OptionalInt partSize;

    private DataReader(Optional<Workers> workers, OptionalInt partSize) {
        this.workers = workers;
        this.partSize = partSize;
    }

    /// Reads on the calling thread alone.
    public DataReader() {
        this(Optional.empty(), OptionalInt.empty());
    }

    /// Reads on the calling thread and, as far as they are free, these workers.
    public DataReader(Workers workers) {
        this(Optional.of(workers), OptionalInt.empty());
    }

    /// For tests: parts so small that a short file has many.
    static DataReader inPartsOf(int bytes, Workers workers) {
        return new DataReader(Optional.of(workers), OptionalInt.of(bytes));
    }

    /// Everything about the file guessed.
    ///
    /// @throws Refusal where the file cannot be read, naming the line
    public Dataset read(Path file) {
        return read(file, ReadingOptions.USUAL, ReadingWatcher.NONE);
    }

    /// @throws Refusal where the file cannot be read, naming the line
    public Dataset read(Path file, ReadingOptions options, ReadingWatcher watcher) {
        return open(file, options, watcher).dataset();
    }

    /// The same, together with how the file was read and what was left out.
    ///
    /// @throws UnreadableFile where some lines cannot be read without guessing; it carries them
    /// @throws Refusal where the file cannot be read at all
    public Reading open(Path file, ReadingOptions options, ReadingWatcher watcher) {
        refuseWhatIsNoFile(file);
        return open(new Source.File(file), options, watcher);
    }

    /// A pipe or a device could be read only once, if it ever ended; this reader goes twice.
    private static void refuseWhatIsNoFile(Path file) {
        if (file.toString().isEmpty())
            throw new Refusal("no file is named", "name a CSV or XLSX file");
        if (Files.isDirectory(file))
            throw new Refusal("'" + file + "' is a folder", "choose a file in that folder");
        if (Files.isRegularFile(file)) return;
        if (Files.exists(file))
            throw new Refusal(
                    "'" + file + "' is a pipe or a device, not a file",
                    "save what comes from it as a file and open that");
        if (Files.isSymbolicLink(file))
            throw new Refusal(
                    "'" + file + "' is a link that leads to no file",
                    "open the file itself, or make the link anew");
    }

    /// Text that was pasted or typed.
    public Reading paste(String text, ReadingOptions options) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return open(
                new Source.Bytes("pasted text", bytes),
                options.withEncoding(StandardCharsets.UTF_8),
                ReadingWatcher.NONE);
    }

    /// A file's bytes that are kept elsewhere, read as the file would be.
    ///
    /// @param name the file's
    public Dataset read(String name, byte[] content, ReadingOptions options) {
        return open(name, content, options).dataset();
    }

    /// The same, together with how they were read.
    public Reading open(String name, byte[] content, ReadingOptions options) {
        return open(new Source.Bytes(name, content), options, ReadingWatcher.NONE);
    }

    private Reading open(Source source, ReadingOptions options, ReadingWatcher watcher) {
        try {
            Memory.refuseTooLarge(source.name(), source.size(), Runtime.getRuntime().maxMemory());
            byte[] head = head(source);
            if (head.length == 0)
                throw new Refusal(
                        "'" + source.name() + "' is empty", "choose a file with rows in it");
            if (XlsxReader.isWorkbook(source, head))
                return new XlsxReader(source, options).read(watcher);
            BinaryFiles.refuse(head, options.encoding().isPresent());
            return new CsvReader(source, options, workers, watcher, partSize).read(head);
        } catch (IOException e) {
            throw refusal(source, e);
        }
    }

    /// The file's beginning: 64 KB, or as much more as its first line needs.
    private static byte[] head(Source source) throws IOException {
        try (InputStream input = source.open()) {
            byte[] head = input.readNBytes(HEAD);
            while (head.length % HEAD == 0
                    && head.length < Math.min(LONGEST_HEAD, source.size())
                    && lines(head) < 3) {
                byte[] longer = java.util.Arrays.copyOf(head, head.length * 2);
                int more = input.readNBytes(longer, head.length, head.length);
                head = java.util.Arrays.copyOf(longer, head.length + more);
                if (more == 0) break;
            }
            return head;
        }
    }

    private static int lines(byte[] head) {
        int lines = 0;
        for (byte b : head) if (b == '\n' || b == '\r') lines++;
        return lines;
    }

    static Refusal refusal(Source source, IOException e) {
        String name = "'" + source.name() + "'";
        return switch (e) {
            case NoSuchFileException _ ->
                    new Refusal(name + " is not there", "check the name, or whether it was moved");
            case AccessDeniedException _ ->
                    new Refusal(
                            name + " may not be read by you",
                            "ask for the permission to read it, or copy it to a folder of yours");
            default ->
                    new Refusal(
                            name + " could not be read to its end: " + e.getMessage(),
                            "check that the disk is still connected and the file still there, then open it again");
        };
    }
}

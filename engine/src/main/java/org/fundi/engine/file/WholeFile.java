package org.fundi.engine.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A file that is there whole or not at all: written beside its place first, then put there in one
/// move. Where the disk is full or the process is killed, what stood there before still stands.
///
/// A device or a pipe, such as `/dev/stdout`, is no file to be replaced: it is written to as it is.
/// So is a file in a folder where no other may be made. A link stays a link: what it points to is
/// replaced.
public final class WholeFile {
    private static final String LOCKED = "you may not write there";

    private WholeFile() {}

    /// What is written.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws IOException where it can't be written, with the reason as its message; of what was
    ///     begun nothing is left
    public static void write(Path file, Content content) throws IOException {
        Path place = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        try {
            if (isToBeReplaced(place)) replace(place, content);
            else writeInto(place, content);
        } catch (FileSystemException problem) {
            throw new IOException(why(place, problem), problem);
        }
    }

    /// To be asked before work begins whose result would have no place.
    ///
    /// @throws IOException where it can be seen now that nothing can be written, with the reason as
    ///     its message
    public static void check(Path file) throws IOException {
        Path place = file.toAbsolutePath();
        Optional<String> hindrance = hindrance(place);
        if (hindrance.isPresent()) throw new IOException(hindrance.get());
        Path folder = place.getParent();
        boolean open = Files.exists(place) && Files.isWritable(place);
        if (!open && folder != null && !Files.isWritable(folder)) throw new IOException(LOCKED);
    }

    private static Optional<String> hindrance(Path place) {
        Path folder = place.getParent();
        if (Files.isDirectory(place)) return Optional.of("it is a folder");
        if (folder != null && !Files.exists(folder)) {
            return Optional.of("the folder '%s' does not exist".formatted(folder));
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return Optional.of("'%s' is no folder".formatted(folder));
        }
        return Optional.empty();
    }

    /// The system names the file it was about, which is one that nobody has asked for.
    private static String why(Path place, FileSystemException problem) {
        Optional<String> hindrance = hindrance(place);
        if (hindrance.isPresent()) return hindrance.get();
        if (problem instanceof AccessDeniedException) return LOCKED;
        String reason = problem.getReason();
        return reason == null ? problem.getClass().getSimpleName() : reason;
    }

    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /// In UTF-8.
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isToBeReplaced(Path place) {
        if (!Files.exists(place)) return true;
        Path folder = place.getParent();
        return Files.isRegularFile(place) && folder != null && Files.isWritable(folder);
    }

    private static void replace(Path place, Content content) throws IOException {
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            writeInto(part, content);
            move(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void writeInto(Path place, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(place)) {
            content.writeTo(out);
        }
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

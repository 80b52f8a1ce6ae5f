package org.fundi.engine.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to write to a project, held by one window at a time: a lock on an empty file beside
/// it. The system lets go of it when the process ends, however it ends.
///
/// The project itself isn't locked: SQLite's own locks would be lost when another stream on it
/// closes.
record WriteLock(Path file, FileChannel channel) implements AutoCloseable {

    /// Nothing where another has it, or where nothing may be written here.
    static Optional<WriteLock> of(Path project) {
        Path file = project.resolveSibling(project.getFileName() + "-lock");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) return Optional.of(new WriteLock(file, channel));
            channel.close();
            return Optional.empty();
        } catch (IOException notHere) {
            return Optional.empty();
        }
    }

    /// Whether anybody has it.
    static boolean isHeld(Path project) {
        Path file = project.resolveSibling(project.getFileName() + "-lock");
        if (!Files.exists(file)) return false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !locked(channel);
        } catch (IOException notToBeAsked) {
            return false;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcessHasIt) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException stillThere) {
            // an empty file stays behind; the lock on it goes with the process
            assert stillThere.getMessage() != null;
        }
    }
}

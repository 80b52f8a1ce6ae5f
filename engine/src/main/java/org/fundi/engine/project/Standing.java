package org.fundi.engine.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Whether a file that was opened still stands under its name: somebody may have removed or
/// replaced it meanwhile, and the system lets whoever opened it go on writing into nothing.
///
/// @param key what the system knows the file by; nothing on Windows, where what is open can't be
///     removed
record Standing(Path file, Optional<Object> key) {

    /// @param file just opened
    static Standing of(Path file) {
        Path place = file.toAbsolutePath();
        try {
            return new Standing(place, key(place));
        } catch (IOException gone) {
            return new Standing(place, Optional.empty());
        }
    }

    boolean still() {
        try {
            return key(file).equals(key);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Optional<Object> key(Path file) throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }
}

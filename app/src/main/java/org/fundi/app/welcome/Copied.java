package org.fundi.app.welcome;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.classroom.ClassResults;

/// What was copied somewhere and is pasted here: a file, or the cells of a table, or neither.
sealed interface Copied {
    /// A file, by itself or by its path.
    record AFile(Path file) implements Copied {}

    /// Lines of cells.
    record Cells(String text) implements Copied {}

    /// A path to nothing that can be read.
    record NoFile(String path) implements Copied {}

    /// The settings of a lab.
    record ALab(String text) implements Copied {}

    /// What seats of a class came to, which belongs into the sheet of their lab.
    record Results() implements Copied {}

    /// Nothing, or one line that is neither a table nor a file.
    record Nothing() implements Copied {}

    /// @param files copied in a file browser; may be none
    /// @param text empty for none
    static Copied of(List<Path> files, String text) {
        if (!files.isEmpty()) return new AFile(files.getFirst());
        if (LabText.isLab(text)) return new ALab(text);
        if (ClassResults.holdsAny(text)) return new Results();
        List<String> lines = text.strip().lines().toList();
        if (lines.isEmpty()) return new Nothing();
        Optional<Path> named = path(lines.getFirst());
        boolean onlyFiles = lines.stream().allMatch(line -> path(line).isPresent());
        if (named.isPresent() && onlyFiles) {
            Path file = named.get();
            return Files.isRegularFile(file) ? new AFile(file) : new NoFile(file.toString());
        }
        return lines.size() > 1 ? new Cells(text) : new Nothing();
    }

    /// Where this line is a whole path or the address of a file.
    private static Optional<Path> path(String line) {
        String plain = line.strip().replaceAll("^\"(.*)\"$", "$1");
        try {
            Path path = plain.startsWith("file:") ? Path.of(URI.create(plain)) : Path.of(plain);
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty(); // then it is a line of words
        }
    }
}

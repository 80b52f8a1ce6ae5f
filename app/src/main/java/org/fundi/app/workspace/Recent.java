package org.fundi.app.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fundi.engine.file.WholeFile;
import org.fundi.engine.setting.Refusal;

/// The files opened lately, newest first, in `recent.txt` of Fundi's folder: one path a line.
public final class Recent {
    private static final int KEPT = 8;
    private final Path home;
    private final Path file;

    /// @param home Fundi's folder; made when something is remembered
    public Recent(Path home) {
        this.home = home;
        file = home.resolve("recent.txt");
    }

    /// In the folder that the system property `fundi.home` names, else in `.fundi` in the person's
    /// home.
    public static Recent usual() {
        String home = System.getProperty("fundi.home", "");
        return new Recent(
                home.isEmpty()
                        ? Path.of(System.getProperty("user.home", "."), ".fundi")
                        : Path.of(home));
    }

    /// Fundi's folder.
    public Path home() {
        return home;
    }

    public List<Path> files() {
        if (!Files.isReadable(file)) return List.of();
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .limit(KEPT)
                    .toList();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return List.of(); // a damaged list is no reason to keep the person from working
        }
    }

    /// Puts it first.
    ///
    /// @throws Refusal where the list can't be written
    public void remember(Path opened) {
        remember(opened, opened);
    }

    /// Puts a project first, in place of the table it was begun with.
    ///
    /// @throws Refusal where the list can't be written
    public void remember(Path opened, Path insteadOf) {
        Path whole = opened.toAbsolutePath().normalize();
        List<Path> all = new ArrayList<>(files());
        all.remove(whole);
        all.remove(insteadOf.toAbsolutePath().normalize());
        all.addFirst(whole);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(
                    file,
                    all.stream()
                            .limit(KEPT)
                            .map(path -> path + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new Refusal(
                    "the list of recent files could not be written to %s: %s"
                            .formatted(file, e.getMessage()),
                    "your file is open all the same; make room on the disk or give yourself the right to write there");
        }
    }
}

package org.fundi.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a person keeps documents.
public final class Documents {
    private static final Pattern NAMED =
            Pattern.compile("XDG_DOCUMENTS_DIR=\"(\\$HOME/?)?([^\"]*)\"");

    private Documents() {}

    /// The folder a save dialog begins in.
    public static Path folder() {
        return of(Path.of(System.getProperty("user.home", ".")));
    }

    /// The one that the desktop names, else Documents, else the home itself.
    static Path of(Path home) {
        Path named = named(home).orElse(home.resolve("Documents"));
        return Files.isDirectory(named) ? named : home;
    }

    /// Linux desktops call it by its name in the person's language.
    private static Optional<Path> named(Path home) {
        for (String line : lines(home.resolve(".config/user-dirs.dirs"))) {
            Matcher found = NAMED.matcher(line.strip());
            if (found.matches()) return Optional.of(home.resolve(found.group(2)));
        }
        return Optional.empty();
    }

    private static List<String> lines(Path file) {
        if (!Files.isReadable(file)) return List.of();
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of(); // then it is called Documents
        }
    }
}

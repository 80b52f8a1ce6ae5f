package org.fundi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.InOrder;
import org.fundi.app.job.Jobs;
import org.fundi.app.style.Theme;
import org.fundi.engine.file.WholeFile;

/// The theme of the window, kept in `theme.txt` of Fundi's folder, so that the next window opens in
/// the one worn last.
final class WornTheme {
    static final String FILE = "theme.txt";

    private WornTheme() {}

    /// What was worn last, light at first; what it is set to is kept in the background.
    ///
    /// @param home Fundi's folder
    static ObjectProperty<Theme> in(Path home, Jobs jobs) {
        Path file = home.resolve(FILE);
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(last(file));
        InOrder writing = jobs.inOrder();
        theme.addListener((_, _, now) -> writing.add(() -> keep(file, now)));
        return theme;
    }

    private static Theme last(Path file) {
        try {
            return Theme.valueOf(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            return Theme.LIGHT; // none yet, or nothing that could be read
        }
    }

    private static void keep(Path file, Theme theme) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, theme + "\n");
        } catch (IOException e) {
            // it is worn all the same, and only forgotten afterwards
        }
    }
}

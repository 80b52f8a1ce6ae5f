package org.fundi.app;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The picture by which the window is known in task bars and when windows are switched: the
/// installers' icon.
final class WindowIcon {
    /// In px: title bar, task bar, switching, and the same on finer screens.
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private WindowIcon() {}

    static void on(Stage stage) {
        stage.getIcons().setAll(SIZES.stream().map(WindowIcon::of).toList());
    }

    static Image of(int size) {
        InputStream png = WindowIcon.class.getResourceAsStream("fundi.png");
        return new Image(Objects.requireNonNull(png, "fundi.png"), size, size, true, true);
    }
}

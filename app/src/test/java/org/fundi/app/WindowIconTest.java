package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowIconTest {
    @SuppressWarnings("NullAway.Init") // given when the test begins
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        WindowIcon.on(stage);
    }

    @Test
    void everySizeIsTheDrawingAndNotABlank() {
        assertEquals(WindowIcon.SIZES.size(), stage.getIcons().size());
        for (Image icon : stage.getIcons()) {
            assertFalse(icon.isError());
            int size = (int) icon.getWidth();
            assertEquals(0, alpha(icon, 0), "the corner is round at " + size);
            assertTrue(alpha(icon, size / 2) > 200, "the middle is painted at " + size);
        }
    }

    private static int alpha(Image icon, int at) {
        return icon.getPixelReader().getArgb(at, at) >>> 24;
    }

    @Test
    void itIsTheOneOfTheInstallers() throws IOException {
        Path installers =
                Path.of(System.getProperty("fundi.root", ""), "installer/icons/fundi.png");
        try (InputStream ours = WindowIcon.class.getResourceAsStream("fundi.png")) {
            assertArrayEquals(Files.readAllBytes(installers), ours.readAllBytes());
        }
    }
}

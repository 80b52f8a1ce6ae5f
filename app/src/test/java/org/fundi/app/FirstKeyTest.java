package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first key in a new window. The keyboard was on the name at its top left, unseen, and Space
/// led from any step back to the start page.
@ExtendWith(ApplicationExtension.class)
class FirstKeyTest {
    @TempDir Path home = Path.of("");

    @SuppressWarnings("NullAway.Init") // made when there is a stage
    private WholeWindow window;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(stage, 1440, 900);
        stage.setScene(window.scene());
        stage.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void spaceLeadsNowhere(FxRobot robot) throws IOException {
        Path table = Files.writeString(home.resolve("a.csv"), rows());
        WholeWindow.onScreen(() -> window.drop(table));
        robot.type(KeyCode.SPACE);
        WholeWindow.onScreen(window::settle);
        assertFalse(window.scene().getFocusOwner() instanceof Labeled);
        assertTrue(
                window.texts().stream().anyMatch(text -> text.getText().contains("measured by")));
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder("width,kind\n");
        for (int i = 0; i < 80; i++) rows.append(i * 7 % 30).append(i % 3 == 0 ? ",a\n" : ",b\n");
        return rows.toString();
    }
}

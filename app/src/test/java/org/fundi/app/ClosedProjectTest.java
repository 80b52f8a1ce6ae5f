package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fundi.app.shell.ScreenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A project is closed, and the window goes on without one.
@ExtendWith(ApplicationExtension.class)
class ClosedProjectTest {
    private static final KeyCombination CLOSE = KeyCombination.valueOf("Shortcut+W");
    private static final String ASKED = "measured by";

    @TempDir Path home = Path.of("");

    @SuppressWarnings("NullAway.Init") // made when there is a stage
    private WholeWindow window;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(stage, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingIsOpenAfterwardsAndTheNextFileIs() {
        WholeWindow.onScreen(
                () -> {
                    Path table = table();
                    window.drop(table);
                    window.compare();
                    assertTrue(said().contains(ASKED), said());
                    closeProject();
                    assertFalse(said().contains(ASKED), said());
                    assertTrue(said().contains("Drop a CSV here"), said());
                    window.drop(lab());
                    assertTrue(said().contains("No project is open"), said());
                    window.drop(table);
                    window.compare();
                    assertTrue(said().contains(ASKED), said());
                });
    }

    @Test
    void keysOfTheWindowDoNothingBelowASheet() {
        WholeWindow.onScreen(
                () -> {
                    window.drop(table());
                    window.compare();
                    window.drop(lab());
                    Parent root = window.scene().getRoot();
                    ScreenDesk.button(root, "In class").orElseThrow().fire();
                    assertFalse(said().contains("Drop a CSV here"), said());
                    press(root.lookup(".veil"), KeyCode.W);
                    assertFalse(said().contains("Drop a CSV here"), said());
                    press(root.lookup(".veil"), KeyCode.ESCAPE);
                    assertNull(root.lookup(".veil"));
                    press(root, KeyCode.W);
                    assertTrue(said().contains("Drop a CSV here"), said());
                });
    }

    private void press(Node at, KeyCode key) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        boolean command = key != KeyCode.ESCAPE;
        Event.fireEvent(
                at,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        key,
                        false,
                        command && !mac,
                        false,
                        command && mac));
        window.settle();
    }

    @Test
    void whyAFileIsRefusedIsSaidWhereNothingIsOpenToo() {
        WholeWindow.onScreen(
                () -> {
                    window.drop(Files.writeString(home.resolve("nothing.csv"), ""));
                    assertTrue(said().contains("nothing.csv"), said());
                    assertFalse(said().contains("No file is open"), said());
                    window.drop(table());
                    window.compare();
                    assertTrue(said().contains(ASKED), said());
                });
    }

    /// The matrices of the batch that was open were drawn again when it was gone.
    @Test
    void anotherTableMayBeOpenedFromInsideAnUpdate() {
        WholeWindow.onScreen(
                () -> {
                    window.drop(table());
                    window.compare();
                    Parent root = window.scene().getRoot();
                    ScreenDesk.button(root, "Inside one batch").orElseThrow().fire();
                    window.settle();
                    ScreenDesk.button(root, "4 Update").orElseThrow().fire();
                    window.settle();
                    assertTrue(said().contains("ΔW"), said());
                    Path other = home.resolve("weeks.csv");
                    window.drop(Files.copy(home.resolve("visits.csv"), other));
                    assertTrue(said().contains(ASKED), said());
                    assertFalse(said().contains("went wrong"), said());
                });
    }

    private void closeProject() {
        Runnable close = window.scene().getAccelerators().get(CLOSE);
        if (close == null) throw new AssertionError("no key closes a project");
        close.run();
        window.settle();
    }

    /// All there is to be read.
    private String said() {
        return window.texts().stream().map(Text::getText).collect(Collectors.joining(" "));
    }

    private Path lab() throws IOException {
        return Files.writeString(home.resolve("race.fundilab"), "fundi:race source=project");
    }

    private Path table() throws IOException {
        StringBuilder rows = new StringBuilder("visits,weeks,left\n");
        for (int row = 0; row < 120; row++) {
            rows.append("%d,%d,%s%n".formatted(row % 9, row % 31, row % 9 < 4 ? "yes" : "no"));
        }
        return Files.writeString(home.resolve("visits.csv"), rows);
    }
}

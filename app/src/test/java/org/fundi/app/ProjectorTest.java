package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fundi.app.chart.ChartView;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The whole window on a projector of 1280 x 720 with trained models in it: what is looked at has
/// the room, and everything can be read from the back of the class. Pictures are left in
/// `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class ProjectorTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    @TempDir Path home = Path.of("");

    @SuppressWarnings("NullAway.Init") // made when there is a stage
    private WholeWindow window;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(stage, WIDTH, HEIGHT);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void modelsTrainAndEvaluateGiveThePictureItsRoomAndNoLettersAreSmall() throws IOException {
        Path file = Files.writeString(home.resolve("calls.csv"), calls());
        WholeWindow.onScreen(
                () -> {
                    window.drop(file);
                    window.compare();
                    window.present();
                    lookAt("Shortcut+5", "projector-models");
                    lookAt("Shortcut+6", "projector-train");
                    ChartView curve =
                            (ChartView) window.scene().getRoot().lookup(".centre .chart-canvas");
                    double share = curve.getWidth() * curve.getHeight() / (WIDTH * HEIGHT);
                    assertTrue(share >= 0.7, "the curve takes " + share);
                    lookAt("Shortcut+7", "projector-evaluate");
                });
    }

    /// As many letters in a line as on a desk, or all that have room.
    @Test
    void aLessonsLinesGrowWithTheirLetters() throws IOException {
        Path file = Files.writeString(home.resolve("calls.csv"), calls());
        WholeWindow.onScreen(
                () -> {
                    Parent root = window.scene().getRoot();
                    window.drop(file);
                    root.lookupAll(".rail-item").stream()
                            .map(ToggleButton.class::cast)
                            .filter(step -> step.getText().equals("First lessons"))
                            .forEach(ToggleButton::fire);
                    window.present();
                    Region page = (Region) root.lookup(".lesson-page");
                    double share = page.getWidth() / WIDTH;
                    assertTrue(share >= 0.8, "lines take " + share);
                });
    }

    private void lookAt(String keys, String name) throws IOException {
        Objects.requireNonNull(window.scene().getAccelerators().get(KeyCombination.valueOf(keys)))
                .run();
        window.settle();
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(
                SwingFXUtils.fromFXImage(window.scene().snapshot(null), null),
                "png",
                folder.resolve(name + ".png").toFile());
        assertEquals(List.of(), window.small(), name);
        Label title = (Label) window.scene().getRoot().lookup(".page-title");
        assertEquals(title.getText(), ((Text) title.lookup(".text")).getText(), "whole");
        assertTrue(room() >= 0.7, name + " has " + room() + " of the window");
    }

    /// The share of the window that the screen's picture is seen in.
    private double room() {
        ScrollPane area = (ScrollPane) window.scene().getRoot().lookup(".centre > .scroll-pane");
        return area.getWidth() * area.getHeight() / (WIDTH * HEIGHT);
    }

    /// 300 customers; those who call often leave more often.
    private static String calls() {
        StringBuilder text = new StringBuilder("calls,months,plan,left\n");
        var draws = Chance.of(3).named("calls").draws();
        for (int row = 0; row < 300; row++) {
            int calls = draws.nextInt(10);
            boolean left = draws.nextDouble() < 0.05 + 0.06 * calls;
            text.append(calls).append(',').append(draws.nextInt(60));
            text.append(row % 2 == 0 ? ",basic," : ",premium,").append(left ? "yes\n" : "no\n");
        }
        return text.toString();
    }
}

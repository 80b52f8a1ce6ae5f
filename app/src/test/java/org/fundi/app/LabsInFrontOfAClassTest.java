package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fundi.app.chart.ChartView;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.Lab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every lab in a window of 1280 x 720, opened by a file dropped on it: on a laptop the question
/// asked first is seen without scrolling; on a projector the picture has the room and all can be
/// read from the back.
@ExtendWith(ApplicationExtension.class)
class LabsInFrontOfAClassTest {
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
    void theQuestionIsSeenWithoutScrolling() {
        WholeWindow.onScreen(
                () -> {
                    asks("race", "Which learning rate ends");
                    asks("overfitting", "At which degree");
                    asks("playground", "Will this network part");
                    asks("landscape", "Which ball ends");
                    asks("metrics", "Which threshold costs least");
                });
    }

    private void asks(String lab, String words) throws IOException {
        open("fundi:" + lab + " seed=7");
        Node question = label(words).orElseThrow(() -> new AssertionError(lab));
        Bounds at = question.localToScene(question.getBoundsInLocal());
        assertTrue(seen().contains(at), lab + ": " + at + " in " + seen());
    }

    @Test
    void onAProjectorThePicturesHaveTheRoomAndAllCanBeRead() {
        WholeWindow.onScreen(
                () -> {
                    for (Lab lab : Catalogue.LABS) {
                        open("fundi:" + lab.key());
                        window.present();
                        look(lab.key());
                        assertTrue(pictures() >= 0.7, lab.key() + " has " + pictures());
                        more().fire();
                        window.settle();
                        look(lab.key() + "-more");
                        more().fire();
                    }
                });
    }

    @Test
    void theTabAtTheBottomPointsWhereItsPartsWillGo() {
        WholeWindow.onScreen(
                () -> {
                    open("fundi:race");
                    window.present();
                    assertTrue(more().getText().startsWith("▲"), more().getText());
                    more().fire();
                    assertTrue(more().getText().startsWith("▼"), more().getText());
                    more().fire();
                    assertTrue(more().getText().startsWith("▲"), more().getText());
                });
    }

    private void open(String line) throws IOException {
        window.drop(Files.writeString(home.resolve("lab.fundilab"), line));
        window.settle();
    }

    private Button more() {
        return window.scene().getRoot().lookupAll(".edge-tab").stream()
                .map(Button.class::cast)
                .filter(tab -> tab.getText().contains("More"))
                .findFirst()
                .orElseThrow();
    }

    private ScrollPane area() {
        return (ScrollPane) window.scene().getRoot().lookup(".centre > .scroll-pane");
    }

    private Bounds seen() {
        return area().localToScene(area().getBoundsInLocal());
    }

    /// The share of the window that pictures have.
    private double pictures() {
        return area().getContent().lookupAll(".chart-canvas").stream()
                        .map(ChartView.class::cast)
                        .filter(this::isSeen)
                        .mapToDouble(chart -> chart.getWidth() * chart.getHeight())
                        .sum()
                / (WIDTH * HEIGHT);
    }

    private boolean isSeen(Node node) {
        for (Node up = node; up != area().getContent(); up = up.getParent()) {
            if (!up.isVisible() || !up.isManaged()) return false;
        }
        return true;
    }

    private Optional<Node> label(String begins) {
        return area().getContent().lookupAll(".label").stream()
                .filter(node -> node instanceof Label it && it.getText().startsWith(begins))
                .findFirst();
    }

    /// All can be read from the back, and nothing is cut short.
    private void look(String name) {
        assertEquals(List.of(), window.small(), name);
        List<String> cut =
                window.texts().stream().map(Text::getText).filter(it -> it.endsWith("…")).toList();
        assertEquals(List.of(), cut, name);
    }
}

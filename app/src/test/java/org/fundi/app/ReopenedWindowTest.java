package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.style.Look;
import org.fundi.app.welcome.Dropped;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Two windows, one after the other, on one project. A picture is left in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class ReopenedWindowTest {
    @TempDir Path folder = Path.of("");
    private final Workers workers = new Workers(1);

    @SuppressWarnings("NullAway.Init") // given when the test begins
    private Stage stage;

    @Start
    void start(Stage given) {
        Look.loadLetters();
        stage = given;
    }

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void theRunsOfAClosedWindowStandInTheNextOne() throws IOException {
        Path table = Files.writeString(folder.resolve("reopened.csv"), calls());
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> {
                    Left before = trained(table);
                    Path project = table.resolveSibling("mine.fundi");
                    Jobs jobs = JobsForTests.here();
                    FundiWindow.Contents again = window(jobs);
                    again.scene()
                            .getRoot()
                            .fireEvent(Dropped.files(DragEvent.DRAG_DROPPED, project));
                    for (int frame = 0; frame < 10; frame++) jobs.frame();
                    lay(again.scene());
                    picture(again.scene());
                    assertEquals(before.runs(), runs(again.scene()));
                    assertEquals(before.steps(), steps(again.scene()));
                    assertTrue(before.steps().contains("4 ✓"), "Prepare is done");
                    assertTrue(before.steps().contains("8 ✓"), "Predict is done");
                    List<String> words = words(again.scene().getRoot());
                    assertTrue(words.contains("mine"), "its name");
                    assertTrue(words.contains("✓ kept"), words::toString);
                    rail(again.scene()).get(4).fire();
                    for (int frame = 0; frame < 5; frame++) jobs.frame();
                    lay(again.scene());
                    words = words(again.scene().getRoot());
                    assertTrue(before.folds().endsWith("mean of 5 folds"), before.folds());
                    assertTrue(words.contains(before.folds()), words::toString);
                    again.project().close();
                    return 0;
                });
    }

    /// @param runs the runs table's names and scores
    /// @param steps each with its sign in the rail
    /// @param folds the title of what cross-validation found
    private record Left(List<String> runs, List<String> steps, String folds) {}

    private Left trained(Path table) {
        Jobs jobs = JobsForTests.here();
        FundiWindow.Contents first = window(jobs);
        first.scene().getRoot().fireEvent(Dropped.files(DragEvent.DRAG_DROPPED, table));
        lay(first.scene());
        ScreenDesk.button(first.scene().getRoot(), "Accept the guesses and compare")
                .orElseThrow()
                .fire();
        for (int frame = 0; frame < 20; frame++) jobs.frame();
        for (ToggleButton step : rail(first.scene())) {
            step.fire();
            for (int frame = 0; frame < 5; frame++) jobs.frame();
        }
        rail(first.scene()).get(4).fire();
        ScreenDesk.button(first.scene().getRoot(), "Cross-validate…").orElseThrow().fire();
        for (int frame = 0; frame < 20; frame++) jobs.frame();
        lay(first.scene());
        String folds =
                words(first.scene().getRoot()).stream()
                        .filter(word -> word.contains("mean of"))
                        .findFirst()
                        .orElse("none");
        rail(first.scene()).get(5).fire();
        first.project().saveAs(table.resolveSibling("mine"));
        List<String> runs = runs(first.scene());
        List<String> steps = steps(first.scene());
        first.project().close();
        assertEquals(4, runs.size());
        return new Left(runs, steps, folds);
    }

    private static List<ToggleButton> rail(Scene scene) {
        return scene.getRoot().lookupAll(".rail-item").stream()
                .map(ToggleButton.class::cast)
                .toList();
    }

    /// Each number with its sign: `4 ✓`.
    private static List<String> steps(Scene scene) {
        List<String> steps = new ArrayList<>();
        for (ToggleButton step : rail(scene)) {
            steps.add(steps.size() + 1 + " " + ((Label) step.getGraphic()).getText());
        }
        return steps;
    }

    private FundiWindow.Contents window(Jobs jobs) {
        FundiWindow.Contents contents =
                FundiWindow.contents(stage, jobs, workers, new PulseMeter());
        contents.rest().run();
        jobs.hurry();
        return contents;
    }

    private static void lay(Scene scene) {
        scene.getRoot().resize(1440, 900);
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void picture(Scene scene) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(
                SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                "png",
                folder.resolve("reopened.png").toFile());
    }

    private static List<String> runs(Scene scene) {
        TableView<?> table = (TableView<?>) scene.getRoot().lookup(".runs .table-view");
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.getItems().size(); row++) {
            rows.add(String.valueOf(table.getColumns().getFirst().getCellData(row)));
        }
        return rows.stream().map(row -> row.replaceAll("result=.*", "")).toList();
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        if (!node.isVisible()) return words;
        if (node instanceof Text text) words.add(text.getText());
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) words.addAll(words(child));
        }
        return words;
    }

    private static String calls() {
        StringBuilder text = new StringBuilder("calls,months,plan,left\n");
        for (int row = 0; row < 200; row++) {
            boolean left = row % 10 > 6 ^ row % 23 == 0;
            text.append(row % 10).append(',').append(row * 7 % 60);
            text.append(row % 3 == 0 ? ",basic," : ",plus,").append(left ? "yes\n" : "no\n");
        }
        return text.toString();
    }
}

package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.style.Look;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The frame at the sizes people have, in each theme; the pictures are left in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class ShellPicturesTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final Navigation navigation = new Navigation();
    private final Cutting cutting = new Cutting(jobs, workspace);
    private final ShellViewModel model = new ShellViewModel(workspace, navigation, theme);

    @Start
    void start(Stage stage) {
        Look.loadLetters();
    }

    @Test
    void everythingHasItsPlaceAtTheUsualSize() {
        ShellView shell = picture("light-1440", Theme.LIGHT, 1440, 900);
        assertEquals(216, ((Region) shell.lookup(".rail")).getWidth());
        assertEquals(320, ((Region) shell.lookup(".right-panel")).getWidth());
        assertEquals(188, ((Region) shell.lookup(".runs")).getHeight());
        assertEquals(26, ((Region) shell.lookup(".status-bar")).getHeight(), 1);
        assertEquals(52, ((Region) shell.lookup(".top-bar")).getHeight(), 2);
    }

    @Test
    void darkIsDark() {
        picture("dark-1440", Theme.DARK, 1440, 900);
        picture("light-1280", Theme.LIGHT, 1280, 720);
    }

    @Test
    void aNarrowWindowShowsIconsAndKeepsTheCoachAside() {
        ShellView shell = picture("light-1000", Theme.LIGHT, 1000, 720);
        assertEquals(52, ((Region) shell.lookup(".rail")).getWidth());
        assertEquals(null, shell.lookup(".right-panel"));
    }

    @Test
    void onAProjectorThePictureTakesMostOfTheWindowAndNoLabelIsSmall() {
        ShellView shell = picture("projector-1280", Theme.PROJECTOR, 1280, 720);
        Region chart = (Region) shell.lookup(".chart-canvas");
        double share = chart.getWidth() * chart.getHeight() / (1280.0 * 720.0);
        assertTrue(share >= 0.7, "the picture takes " + share);
        for (Node node : shell.lookupAll(".label")) {
            if (!(node instanceof Label label) || label.getText().isEmpty()) continue;
            if (label.getStyleClass().contains("step-sign")) continue;
            assertTrue(
                    label.getFont().getSize() >= 24,
                    label.getText() + " has " + label.getFont().getSize());
        }
    }

    @Test
    void withoutAProblemAStepSaysWhereToSayWhatIsAsked() {
        ShellView shell = picture("asked-1280", Theme.LIGHT, 1280, 720);
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    workspace.open(Study.of(churn()));
                    shell.applyCss();
                    shell.layout();
                    assertEquals(null, shell.lookup(".chart-canvas"));
                    ScreenDesk.button(shell, "Go to Frame").orElseThrow().fire();
                    assertEquals(Optional.of(LifecycleStep.FRAME), navigation.here());
                    assertTrue(shell.lookup(".chart-canvas") != null);
                    return 0;
                });
    }

    @Test
    void theMarkLeadsToTheStartPageAndTheRailBackToWhatIsOpen() {
        ShellView shell = picture("start-1280", Theme.LIGHT, 1280, 720);
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    ((ButtonBase) shell.lookup(".top-bar .mark")).fire();
                    shell.applyCss();
                    shell.layout();
                    assertEquals(Optional.empty(), navigation.here());
                    assertTrue(workspace.study().isPresent());
                    ((ButtonBase) shell.lookup(".rail .rail-item")).fire();
                    assertTrue(navigation.here().isPresent());
                    return 0;
                });
    }

    private ShellView picture(String name, Theme wanted, double width, double height) {
        ShellView[] made = {null};
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    theme.set(wanted);
                    made[0] = shell();
                    Scene scene = new Scene(made[0], width, height);
                    Look.wear(scene, wanted);
                    made[0].resize(width, height);
                    made[0].applyCss();
                    made[0].layout();
                    made[0].applyCss();
                    made[0].layout();
                    save(scene, name);
                    return 0;
                });
        return made[0];
    }

    private static void save(Scene scene, String name) throws IOException {
        Path folder = Path.of("target", "pictures");
        Files.createDirectories(folder);
        File file = folder.resolve(name + ".png").toFile();
        ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
    }

    private ShellView shell() {
        workspace.open(Study.proposed(churn()));
        DemoScreen train = new DemoScreen(LifecycleStep.TRAIN, theme);
        DemoScreen data = new DemoScreen(LifecycleStep.DATA, theme);
        data.state.set(StepState.ATTENTION);
        DemoScreen frame = new DemoScreen(LifecycleStep.FRAME, theme);
        frame.state.set(StepState.DONE);
        ShellView shell =
                new ShellView(
                        model,
                        new StatusViewModel(workspace, cutting, jobs, navigation),
                        new RunsViewModel(workspace),
                        new Label(),
                        List.of());
        shell.furnish(List.of(frame, data, train));
        RunRow row = workspace.beginRun("MLP 64-32", false);
        Map<String, Scored> scores = new LinkedHashMap<>();
        scores.put("roc_auc", scored(0.777, 0.735, 0.831));
        scores.put(workspace.study().orElseThrow().metric(), scored(0.379, 0.297, 0.452));
        workspace.showRun(
                row.with(RunRow.State.RUNNING, "epoch 40 of 60")
                        .withCurve(List.of(0.6, 0.4, 0.35, 0.32, 0.31, 0.3, 0.31, 0.33))
                        .withScores(scores));
        workspace.beginRun("Baseline · most frequent class", true);
        navigation.go(LifecycleStep.TRAIN);
        return shell;
    }

    private static Scored scored(double value, double low, double high) {
        return new Scored(new Score.Value(value), new Interval(low, high, "bootstrap"), "");
    }

    /// 60 rows with a rare answer.
    static Dataset churn() {
        double[] tenure = new double[60];
        double[] calls = new double[60];
        int[] left = new int[60];
        for (int row = 0; row < 60; row++) {
            tenure[row] = row % 13;
            calls[row] = row % 7;
            left[row] = row % 5 == 0 ? 1 : 0;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("tenure_months", tenure),
                                NumberColumn.of("support_calls_90d", calls),
                                CategoryColumn.of("churned", List.of("no", "yes"), left)));
        return new Dataset("churn.csv", 1000, "ab".repeat(32), table, Map.of(), List.of());
    }
}

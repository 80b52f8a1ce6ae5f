package org.fundi.app.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fundi.app.chart.Export;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Look;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Workers;
import org.fundi.engine.seal.SealBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Split in a window.
@ExtendWith(ApplicationExtension.class)
class SplitViewTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();

    @Start
    void start(Stage stage) {
        Look.loadLetters();
    }

    @Test
    void thePartsAreCountedAndTheTestRowsSealed(@TempDir Path home) {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    try (Workers workers = new Workers(1)) {
                        look(home, workers);
                    }
                    return 0;
                });
    }

    @Test
    void aLongNameOfTheTargetLeavesTheTableItsRoom(@TempDir Path home) {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    PartsTable table = new PartsTable();
                    table.show(divided("the_number_of_calls_".repeat(4)));
                    StackPane root = new StackPane(table);
                    Look.wear(new Scene(root, 800, 600), Theme.LIGHT);
                    root.resize(800, 600);
                    root.applyCss();
                    root.layout();
                    // a header of at most three lines and three rows of at most two
                    assertTrue(table.prefHeight(800) < 260, "height " + table.prefHeight(800));
                    assertTrue(table.minWidth(-1) <= 800, "width " + table.minWidth(-1));
                    return 0;
                });
    }

    @Test
    void ofAnotherFileNothingOfTheFormerIsSeenWhileItsRowsAreDivided(@TempDir Path home) {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Queue<Runnable> later = new ArrayDeque<>();
                    Jobs slow = JobsForTests.when(later::add);
                    Cutting cutting = new Cutting(slow, workspace);
                    SplitViewModel model =
                            new SplitViewModel(
                                    workspace,
                                    cutting,
                                    slow,
                                    new Asking(slow, workspace),
                                    SealBook.in(home));
                    try (ScreenDesk desk = new ScreenDesk(TinyStudies.churn())) {
                        SplitView view = new SplitView(model, desk.ground(home));
                        workspace.open(TinyStudies.churn());
                        while (!later.isEmpty()) later.remove().run();
                        assertEquals(1, seen(view));
                        workspace.open(Study.proposed(SplitViewModelTest.months()));
                        assertEquals(0, seen(view));
                        while (!later.isEmpty()) later.remove().run();
                        assertEquals(1, seen(view));
                    }
                    return 0;
                });
    }

    /// Pictures that are seen.
    private static long seen(SplitView view) {
        return view.parts().centre().lookupAll(".chart-canvas").stream()
                .filter(
                        chart -> {
                            Node node = chart;
                            while (node != null && node.isVisible()) node = node.getParent();
                            return node == null;
                        })
                .count();
    }

    private Divided divided(String target) {
        Cutting cutting = new Cutting(jobs, workspace);
        SplitViewModel model =
                new SplitViewModel(
                        workspace,
                        cutting,
                        jobs,
                        new Asking(jobs, workspace),
                        SealBook.in(Path.of("no-such-folder")));
        double[] size = new double[60];
        double[] asked = new double[60];
        for (int row = 0; row < 60; row++) {
            size[row] = row * 7 % 31;
            asked[row] = row * 1.5;
        }
        Table table =
                new Table(List.of(NumberColumn.of("size", size), NumberColumn.of(target, asked)));
        workspace.open(
                Study.proposed(
                        new Dataset("c.csv", 9, "ab".repeat(32), table, Map.of(), List.of())));
        return model.dividedProperty().get().orElseThrow();
    }

    private void look(Path home, Workers workers) {
        Cutting cutting = new Cutting(jobs, workspace);
        Opener opener =
                new Opener(
                        jobs,
                        workspace,
                        (file, options, _) ->
                                new DataReader().open(file, options, ReadingWatcher.NONE),
                        Study::proposed,
                        new Recent(home));
        Ground ground =
                new Ground(
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        jobs,
                        workers,
                        workspace,
                        new Navigation(),
                        cutting,
                        new Preparing(jobs, workspace),
                        opener);
        SplitViewModel model =
                new SplitViewModel(
                        workspace, cutting, jobs, new Asking(jobs, workspace), SealBook.in(home));
        workspace.open(Study.proposed(SplitViewModelTest.months()));
        SplitView view = new SplitView(model, ground);
        StackPane root = new StackPane(view.parts().centre());
        Scene scene = new Scene(root, 880, 760);
        Look.wear(scene, Theme.LIGHT);
        root.applyCss();
        root.layout();
        long sealed =
                root.lookupAll(".label").stream()
                        .filter(node -> node instanceof Label l && l.getText().equals("sealed"))
                        .count();
        assertEquals(3, sealed, "count, rate and interval of the test rows");
        assertEquals(StepState.OPEN, view.parts().state().getValue());
        ((Button) view.parts().header().buttons().getLast()).fire();
        assertEquals(StepState.DONE, view.parts().state().getValue());
        PartsPicture picture =
                new PartsPicture("parts", model.dividedProperty().get().orElseThrow().bars());
        assertTrue(Export.svg(picture, 800, 300, Theme.DARK).contains("2025-01"));
    }
}

package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A run and its forks as a tree, and as they are clicked.
@ExtendWith(ApplicationExtension.class)
class FamilyTest {
    private final Workspace workspace = new Workspace();
    private final LiveRuns runs;
    private final TrainViewModel train;

    @SuppressWarnings("NullAway.Init") // made when the window is
    private FamilyPane pane;

    FamilyTest() {
        workspace.open(TinyStudies.churn());
        Jobs jobs = JobsForTests.here();
        runs = new LiveRuns(jobs, workspace);
        train = new TrainViewModel(jobs, 1, workspace, new Preparing(jobs, workspace), runs);
    }

    @Start
    void start(Stage stage) {
        pane = new FamilyPane(workspace, runs);
        stage.setScene(new Scene(new VBox(pane), 300, 400));
        stage.show();
    }

    private static Algorithm network(Map<String, String> settings) {
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        network = Knobs.with(network, "hidden", "4");
        network = Knobs.with(network, "epochs", "6");
        for (var setting : settings.entrySet()) {
            network = Knobs.with(network, setting.getKey(), setting.getValue());
        }
        return network;
    }

    private void fork(int run, int step, Map<String, String> settings) {
        workspace.selectRun(run);
        train.algorithmProperty().set(Optional.of(network(settings)));
        train.fork(step);
    }

    /// 2 and 3 are forks of 1, and 4 is one of 2.
    private void family() {
        train.start(network(Map.of()));
        fork(1, 3, Map.of("learningRate", "0.5"));
        fork(1, 2, Map.of("l2", "0.1"));
        fork(2, 4, Map.of("learningRate", "0.01"));
    }

    @Test
    void parentsStandBeforeTheirForksNamedByWhatDiffers(FxRobot robot) {
        robot.interact(this::family);
        Family family = runs.family(3);
        assertEquals(
                List.of("1 0", "2 1", "4 2", "3 1"),
                family.members().stream().map(it -> it.run() + " " + it.depth()).toList());
        assertEquals("from epoch 3: learning rate 0.5", family.members().get(1).said());
        assertEquals("from epoch 4: learning rate 0.01", family.members().get(2).said());
        assertEquals("from epoch 2: l2 0.1", family.members().get(3).said());
        for (int run : List.of(1, 2, 4)) assertEquals(family, runs.family(run));
    }

    @Test
    void aFamilyBroughtBackFromAProjectIsTheSame(FxRobot robot) {
        robot.interact(this::family);
        Family family = runs.family(1);
        List<RunRow> away = workspace.runs().stream().map(RunRow::withoutResult).toList();
        assertEquals(family, Family.of(away, 1, (_, _) -> true));
    }

    /// 2 is 1 once more, and was stopped before the step at which 3 was forked.
    @Test
    void theTreeAndTheCurveNameTheSameParent(FxRobot robot) {
        robot.interact(
                () -> {
                    train.start(network(Map.of()));
                    train.start(network(Map.of()));
                    fork(1, 3, Map.of("learningRate", "0.5"));
                });
        List<RunRow> rows = workspace.runs();
        RunRow fork = rows.getFirst();
        assertEquals(2, Parent.of(fork, rows, (_, _) -> true).orElseThrow().number());
        assertEquals(
                1, Parent.of(fork, rows, (row, _) -> row.number() == 1).orElseThrow().number());
        Family stopped = Family.of(rows, 3, (row, _) -> row.number() != 2);
        assertEquals(List.of(1, 3), stopped.members().stream().map(Family.Member::run).toList());
        int parent = runs.parentOf(runs.of(3).orElseThrow()).orElseThrow().number();
        assertEquals(parent, runs.family(3).members().getFirst().run());
    }

    /// 2 is 1 once more; 3 was forked from 2, 4 from 3, 5 from 2, and 6 was never forked.
    @Test
    void onlyTheFamilyIsDrawnBehindARun(FxRobot robot) {
        robot.interact(
                () -> {
                    train.start(network(Map.of()));
                    train.start(network(Map.of()));
                    fork(2, 3, Map.of("learningRate", "0.5"));
                    fork(3, 4, Map.of("learningRate", "0.01"));
                    fork(2, 2, Map.of("l2", "0.1"));
                    train.start(network(Map.of()));
                });
        assertEquals(List.of(), drawnBehind(1), "3 and 5 do not come from it");
        assertEquals(List.of(), drawnBehind(6));
        assertEquals(List.of(3, 4, 5), drawnBehind(2), "its forks and theirs");
        assertEquals(List.of(2, 4, 5), drawnBehind(3), "its parent, its fork, its sibling");
        assertEquals(List.of(2, 3), drawnBehind(4), "whom it comes from, not their other forks");
    }

    private List<Integer> drawnBehind(int run) {
        return runs.relatives(runs.of(run).orElseThrow()).stream().map(LiveRun::number).toList();
    }

    /// 2 is 1 once more, stopped before step 3 at which 3 was forked from 1. While 1 and 2 lie in
    /// the project alone nobody knows how far they got.
    @Test
    void theTreeFollowsWhatIsKnownOfAParentThatIsFetchedLater(FxRobot robot) {
        robot.interact(
                () -> {
                    train.start(network(Map.of()));
                    train.start(network(Map.of()));
                    fork(1, 3, Map.of("learningRate", "0.5"));
                    for (int run : List.of(1, 2)) {
                        RunRow row = workspace.run(run).orElseThrow();
                        workspace.showRun(row.with(RunRow.State.STOPPED, "epoch 5 of 6"));
                    }
                });
        List<Integer> before = tree();
        assertEquals(List.of(2, 3), before, "of two that got so far the latest");
        robot.interact(
                () -> {
                    runs.forget(2);
                    runs.tellAll();
                });
        assertEquals(List.of(1, 3), tree(), "of 2 it is known no more whether it got so far");
        assertEquals(List.of(1), runs.kinOf(3));
        robot.interact(
                () -> {
                    runs.forget(1);
                    runs.tellAll();
                });
        assertEquals(List.of(1, 2), runs.kinOf(3), "either may be it: both are to be fetched");
    }

    private List<Integer> tree() {
        List<Integer> tree = new java.util.ArrayList<>();
        for (int run = 1; run < 5; run++) {
            if (pane.isVisible() && ScreenDesk.button(pane, "#" + run).isPresent()) tree.add(run);
        }
        return tree;
    }

    @Test
    void withoutForksThereIsNoTree(FxRobot robot) {
        robot.interact(
                () -> {
                    train.start(network(Map.of()));
                    train.start(network(Map.of("learningRate", "0.5")));
                });
        assertEquals(List.of(), runs.family(2).members());
        assertFalse(pane.isVisible());
        assertEquals(List.of(), Family.of(List.of(), 1, (_, _) -> true).members());
    }

    @Test
    void aClickGoesToThatRun(FxRobot robot) {
        robot.interact(this::family);
        assertTrue(pane.isVisible());
        ButtonBase second = ScreenDesk.button(pane, "#2").orElseThrow();
        assertEquals("#2 from epoch 3: learning rate 0.5", second.getText());
        robot.interact(second::fire);
        assertEquals(2, workspace.selectedRunProperty().get().orElseThrow().number());
        robot.interact(() -> workspace.open(TinyStudies.churn()));
        assertFalse(pane.isVisible(), "other data are open");
    }

    @Test
    void aLargeFamilyMayComeAgainAfterASmallOne(FxRobot robot) {
        for (int time = 0; time < 2; time++) {
            robot.interact(
                    () -> {
                        family();
                        for (int i = 1; i < 6; i++) fork(1, i, Map.of("l2", "0.0" + i));
                    });
            assertTrue(ScreenDesk.button(pane, "#9").isPresent());
            robot.interact(() -> workspace.open(TinyStudies.churn()));
            assertFalse(pane.isVisible());
        }
    }

    @Test
    void newsOfARunLeaveTheTreeAsItIs(FxRobot robot) {
        robot.interact(this::family);
        ButtonBase before = ScreenDesk.button(pane, "#4").orElseThrow();
        robot.interact(
                () ->
                        workspace.showRun(
                                workspace.run(4).orElseThrow().with(RunRow.State.DONE, "news")));
        assertEquals(before, ScreenDesk.button(pane, "#4").orElseThrow());
    }
}

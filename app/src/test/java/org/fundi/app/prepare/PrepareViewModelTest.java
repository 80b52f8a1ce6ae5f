package org.fundi.app.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.prepare.MinMax;
import org.fundi.engine.prepare.OneHot;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrepareViewModelTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final Navigation navigation = new Navigation();
    private final PrepareViewModel model =
            new PrepareViewModel(workspace, navigation, new Preparing(jobs, workspace));

    @BeforeEach
    void open() {
        workspace.open(Study.proposed(data()));
        navigation.go(LifecycleStep.PREPARE);
        model.arrive();
    }

    @Test
    void theUsualStepsAreListedWithWhatTheyLearnt() {
        assertEquals(
                List.of("leave_out", "impute", "standardise", "one_hot"),
                model.lines().stream().map(line -> line.step().key()).toList());
        assertTrue(model.isUsual());
        String sentence =
                model.lines().get(3).learnt().stream()
                        .filter(s -> s.startsWith("plan"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("plan: basic, premium", sentence);
    }

    @Test
    void whatWasSeenIsAsSeenUntilSomethingElseIsAsked() {
        assertTrue(model.isAsSeen());
        navigation.go(LifecycleStep.SPLIT);
        workspace.change(study -> study.withSeed(5));
        assertFalse(model.isAsSeen());
        model.arrive();
        assertTrue(model.isAsSeen());
        workspace.open(Study.proposed(data()).withSeed(6));
        workspace.memory().recall(Map.of());
        assertTrue(model.isAsSeen(), "a project just opened is as it was left");
    }

    @Test
    void columnsAndFeaturesAreCounted() {
        var prepared = model.basisProperty().get().orElseThrow().prepared();
        assertEquals(3, prepared.problem().features().size());
        // tenure, calls, plan=basic, plan=premium, calls_missing
        assertEquals(5, prepared.features().size());
        BeforeAfter rows = BeforeAfter.of(prepared);
        assertEquals(3, rows.rows().size());
        assertEquals("plan", rows.lines().get(3).column());
        assertEquals("plan=premium", rows.lines().get(3).feature());
        assertEquals("calls", rows.lines().getLast().column());
        assertEquals(6, rows.table().size()); // a head and five features
    }

    @Test
    void aStepSwitchedOffStaysListedAndComesBack() {
        model.switchStep(2, false);
        assertEquals(3, pipeline().size());
        assertEquals(4, model.lines().size());
        assertFalse(model.lines().get(2).on());
        model.switchStep(2, true);
        assertEquals(4, pipeline().size());
        assertTrue(model.isUsual());
    }

    @Test
    void undoBringsTheFormerStepsBack() {
        model.switchStep(2, false);
        workspace.undo();
        assertEquals(4, model.lines().size());
        assertTrue(model.lines().stream().allMatch(StepLine::on));
        assertTrue(model.isUsual());
        workspace.redo();
        assertEquals(3, pipeline().size());
    }

    @Test
    void stepsCanBeMovedAddedTakenAwayAndSet() {
        model.move(3, -1);
        assertEquals("one_hot", pipeline().get(2).key());
        model.add(MinMax.USUAL);
        assertEquals("min_max", pipeline().getLast().key());
        model.remove(4);
        model.replace(2, new OneHot(1));
        assertEquals(new OneHot(1), pipeline().get(2));
        assertFalse(model.isUsual());
        model.backToUsual();
        assertTrue(model.isUsual());
    }

    @Test
    void whatCannotBePreparedIsRefusedWithARemedyHere() {
        model.switchStep(3, false);
        var refusal = model.refusalProperty().get().orElseThrow();
        assertTrue(refusal.what().contains("'plan'"), refusal.what());
        assertTrue(model.basisProperty().get().isEmpty());
        assertTrue(workspace.notices().isEmpty());
        workspace.undo();
        assertTrue(model.refusalProperty().get().isEmpty());
        assertTrue(model.basisProperty().get().isPresent());
    }

    @Test
    void aRefusalToldElsewhereGoesWithTheStepsItWasAbout() {
        Preparing elsewhere = new Preparing(jobs, workspace);
        model.switchStep(3, false);
        navigation.go(LifecycleStep.MODELS);
        elsewhere.begin(_ -> {});
        assertEquals(1, workspace.notices().size());
        workspace.undo();
        assertTrue(workspace.notices().isEmpty());
        assertTrue(model.refusalProperty().get().isEmpty());
    }

    @Test
    void whatIsOffStaysWhereItStoodWhenOthersChange() {
        StepLines lines = StepLines.of(new Pipeline(List.of(MinMax.USUAL, OneHot.USUAL)));
        StepLines off = lines.switched(0, false);
        StepLines followed = off.follow(new Pipeline(List.of(new OneHot(3))));
        assertEquals(
                List.of("min_max", "one_hot"),
                followed.lines().stream().map(line -> line.step().key()).toList());
        assertFalse(followed.lines().getFirst().on());
    }

    private List<Step> pipeline() {
        return workspace.study().orElseThrow().preparation().steps();
    }

    /// 60 rows; every tenth has no calls.
    static Dataset data() {
        double[] tenure = new double[60];
        double[] calls = new double[60];
        int[] plan = new int[60];
        int[] left = new int[60];
        for (int row = 0; row < 60; row++) {
            tenure[row] = row % 13;
            calls[row] = row % 10 == 0 ? Double.NaN : row % 7;
            plan[row] = row % 3 == 0 ? 1 : 0;
            left[row] = row % 5 == 0 ? 1 : 0;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("tenure", tenure),
                                NumberColumn.of("calls", calls),
                                CategoryColumn.of("plan", List.of("basic", "premium"), plan),
                                CategoryColumn.of("churned", List.of("no", "yes"), left)));
        return new Dataset("churn.csv", 1000, "ab".repeat(32), table, Map.of(), List.of());
    }
}

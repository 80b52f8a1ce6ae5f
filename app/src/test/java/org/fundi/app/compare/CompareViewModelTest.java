package org.fundi.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.problem.Role;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// Two runs side by side.
class CompareViewModelTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final LiveRuns runs = new LiveRuns(jobs, workspace);
    private final Preparing preparing = new Preparing(jobs, workspace);
    private final List<Integer> fetched = new ArrayList<>();
    private final CompareViewModel model =
            new CompareViewModel(jobs, workspace, runs, row -> fetched.add(row.number()));

    CompareViewModelTest() {
        StringBuilder text = new StringBuilder("calls,months,plan,left\n");
        for (int row = 0; row < 300; row++) {
            boolean left = row % 10 > 6 ^ row % 23 == 0;
            text.append(row % 10).append(',').append(row * 7 % 60);
            text.append(row % 3 == 0 ? ",basic," : ",plus,").append(left ? "yes\n" : "no\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        workspace.open(
                Study.proposed(new DataReader().read("leavers.csv", bytes, ReadingOptions.USUAL))
                        .withMetric("roc_auc"));
    }

    private static Algorithm network(String hidden) {
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        return Knobs.with(Knobs.with(network, "epochs", "5"), "hidden", hidden);
    }

    private void train(Algorithm algorithm) {
        preparing.begin(
                basis -> {
                    LiveRun run = runs.begin(algorithm, basis);
                    Watcher watcher = event -> runs.tell(run, event);
                    Experiment experiment =
                            new Experiment(algorithm, basis.judging(), basis.study().seed(), 1);
                    jobs.begin(
                            "training",
                            _ -> experiment.runOn(basis.prepared(), run.recording(watcher)),
                            _ -> {});
                },
                () -> {});
    }

    private void compare(int first, int second) {
        model.compare(row(first), row(second));
    }

    private RunRow row(int number) {
        return workspace.run(number).orElseThrow();
    }

    private List<String> differing() {
        return model.differingProperty().get().stream()
                .map(line -> line.what() + ": " + line.first() + " / " + line.second())
                .toList();
    }

    @Test
    void onlyWhatDiffersIsToldAndBothCurvesAreDrawn() {
        train(network("8,4"));
        train(network("3"));
        compare(1, 2);
        assertEquals(List.of(1, 2), fetched);
        assertEquals(List.of("Hidden: 8, 4 / 3"), differing());
        List<String> series =
                model.pictureProperty().get().orElseThrow().table().stream()
                        .map(List::getFirst)
                        .distinct()
                        .toList();
        assertEquals(
                List.of("series", "#1 training", "#1 validation", "#2 training", "#2 validation"),
                series);
        assertEquals("", model.noCurveProperty().get());
    }

    @Test
    void theDifferenceIsPairedOnTheSameRowsTheChosenMetricFirst() {
        train(network("8,4"));
        train(ModelNames.usual("tree").orElseThrow());
        compare(1, 2);
        ScoreLine line = model.scoresProperty().get().getFirst();
        assertEquals("roc_auc", line.metric().key());
        PairedDifference found = line.difference().orElseThrow();
        double expected = line.first().score().orNaN() - line.second().score().orNaN();
        assertEquals(expected, found.difference().orNaN(), 1e-12);
        for (ScoreLine each : model.scoresProperty().get()) {
            assertTrue(each.difference().isPresent(), each.metric().key());
        }
        String said = model.sentenceProperty().get();
        boolean luck = found.ahead() == PairedDifference.Ahead.NOBODY;
        assertTrue(said.startsWith("On the same 45 validation rows"), said);
        assertEquals(luck, said.contains("luck of the rows") && said.contains("includes zero"));
        String none = model.noCurveProperty().get();
        assertTrue(none.contains("#2"), "a tree does not learn in steps: " + none);
    }

    @Test
    void twoWithoutStepsHaveNoCurve() {
        train(ModelNames.usual("tree").orElseThrow());
        train(ModelNames.usual("knn").orElseThrow());
        compare(1, 2);
        String none = model.noCurveProperty().get();
        assertTrue(none.startsWith("Neither #1 nor #2 has a curve"), none);
    }

    @Test
    void whatRepeatingPromisesIsSaidInWords() {
        train(ModelNames.usual("tree").orElseThrow());
        train(ModelNames.usual("boosting").orElseThrow());
        compare(1, 2);
        List<String> told = differing();
        assertTrue(told.stream().noneMatch(line -> line.contains("_")), told.toString());
        String promise = "What repeating promises: the same bits on ";
        assertEquals(1, told.stream().filter(line -> line.startsWith(promise)).count(), "" + told);
    }

    @Test
    void otherInputsOnTheSameRowsArePairedAndNamed() {
        train(ModelNames.usual("logistic").orElseThrow());
        workspace.change(s -> s.wishing(s.wishes().role("months", Role.IGNORED)));
        train(ModelNames.usual("logistic").orElseThrow());
        compare(2, 1);
        assertEquals(List.of("Column months: ignored / input"), differing());
        assertTrue(model.scoresProperty().get().getFirst().difference().isPresent());
    }

    @Test
    void otherRowsAreNotPairedAndItIsSaidWhy() {
        train(network("8,4"));
        workspace.change(s -> s.withSeed(7));
        train(network("8,4"));
        compare(1, 2);
        assertEquals(List.of("Seed: 42 / 7"), differing());
        String said = model.sentenceProperty().get();
        assertTrue(said.contains("other validation rows"), said);
        assertFalse(model.scoresProperty().get().isEmpty());
        assertEquals(Optional.empty(), model.scoresProperty().get().getFirst().difference());
    }

    @Test
    void anotherTargetIsNotPairedAndLossesWithoutACommonScaleAreNotDrawn() {
        train(network("4"));
        workspace.change(s -> s.wishing(s.wishes().target("months")));
        train(network("4"));
        compare(1, 2);
        String said = model.sentenceProperty().get();
        assertTrue(said.contains("another target"), said);
        assertEquals(Optional.empty(), model.pictureProperty().get());
        assertTrue(model.noCurveProperty().get().contains("no common scale"));
    }
}

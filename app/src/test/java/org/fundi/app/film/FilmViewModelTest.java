package org.fundi.app.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.ConfusionPicture;
import org.fundi.app.chart.PlanePicture;
import org.fundi.app.chart.WeightsPicture;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.film.Place;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Role;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// Going to a step of a run, without a window.
class FilmViewModelTest {
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final LiveRuns runs;
    private final FilmViewModel film;

    FilmViewModelTest() {
        workspace.open(TinyStudies.churn());
        runs = new LiveRuns(jobs, workspace);
        film = new FilmViewModel(jobs, workspace, runs);
    }

    private static Algorithm algorithm(String key, String... settings) {
        Algorithm made =
                Catalogue.ALGORITHMS.stream()
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        for (String setting : settings) {
            String[] parts = setting.split("=");
            made = Knobs.with(made, parts[0], parts[1]);
        }
        return made;
    }

    private LiveRun trained(Algorithm algorithm) {
        Study study = workspace.study().orElseThrow();
        Prepared prepared = study.plan().orElseThrow().prepare(study.table(), study.seed());
        Basis basis = new Basis(study, prepared);
        LiveRun run = runs.begin(algorithm, basis);
        workspace.selectRun(run.number());
        Experiment experiment = new Experiment(algorithm, basis.judging(), study.seed(), 1);
        experiment.runOn(prepared, run.recording(event -> runs.tell(run, event)));
        while (run.outcome().isEmpty()) jobs.frame(); // news come a few times a second
        return run;
    }

    private LiveRun network() {
        return trained(algorithm("mlp", "hidden=4", "epochs=6", "batchSize=16"));
    }

    @Test
    void beforeTheFirstRunThereIsNothingToGoTo() {
        film.go(3);
        assertEquals(0, film.lastProperty().get());
        assertEquals(Optional.empty(), film.placeProperty().get());
    }

    @Test
    void theLatestStepIsSeenUntilOneIsGoneTo() {
        network();
        assertEquals(6, film.lastProperty().get());
        assertEquals(6, film.step());
        assertEquals(Optional.empty(), film.lookProperty().get());
        film.go(2);
        assertEquals(OptionalDouble.of(2), film.cursorProperty().get());
        assertEquals(Place.after(2), film.lookProperty().get().orElseThrow().place());
        film.leave();
        assertEquals(Optional.empty(), film.lookProperty().get());
        assertEquals(OptionalDouble.empty(), film.cursorProperty().get());
    }

    @Test
    void whoWatchesSeesTheLatestStepOfEachRunAsItComes() {
        LiveRun first = network();
        film.watch();
        assertEquals(Place.after(6), film.lookProperty().get().orElseThrow().place());
        assertEquals(Optional.empty(), film.placeProperty().get());
        assertEquals(OptionalDouble.empty(), film.cursorProperty().get(), "no step was gone to");
        byte[] watched = film.lookProperty().get().orElseThrow().scene().model().saved();
        film.go(6);
        assertArrayEquals(film.lookProperty().get().orElseThrow().scene().model().saved(), watched);
        assertEquals(first, film.lookProperty().get().orElseThrow().run());
        film.watch();
        LiveRun second = trained(algorithm("mlp", "hidden=3", "epochs=4", "batchSize=16"));
        Look look = film.lookProperty().get().orElseThrow();
        assertEquals(second, look.run());
        assertEquals(Place.after(4), look.place());
        assertEquals(second.bestStep(), look.bestStep());
        film.go(1);
        film.watch();
        assertEquals(Place.after(4), film.lookProperty().get().orElseThrow().place());
        film.leave();
        assertEquals(Optional.empty(), film.lookProperty().get());
    }

    @Test
    void whatNobodySeesIsLookedAtWhenItIsSeenAgain() {
        network();
        film.watch();
        film.seenProperty().set(false);
        trained(algorithm("mlp", "hidden=3", "epochs=4", "batchSize=16"));
        assertEquals(Optional.empty(), film.lookProperty().get());
        film.seenProperty().set(true);
        assertEquals(Place.after(4), film.lookProperty().get().orElseThrow().place());
    }

    @Test
    void theModelGoneToIsTheOneThatWasKeptAsBest() {
        LiveRun run = network();
        int best = run.bestStep().orElseThrow();
        film.go(best);
        assertArrayEquals(
                run.result().orElseThrow().model().saved(),
                film.lookProperty().get().orElseThrow().scene().model().saved());
    }

    @Test
    void stepsAndBatchesGoOnAndBackAndEndAtTheEnds() {
        LiveRun run = network();
        assertTrue(run.batches() > 1);
        film.step(1);
        assertEquals(6, film.step());
        film.batch(-1);
        assertEquals(new Place(5, run.batches() - 1), film.placeProperty().get().orElseThrow());
        film.step(-1);
        assertEquals(Place.after(5), film.placeProperty().get().orElseThrow(), "to its start");
        film.batch(run.batches());
        assertEquals(Place.after(6), film.placeProperty().get().orElseThrow());
        film.go(0);
        film.batch(-1);
        assertEquals(Place.after(0), film.placeProperty().get().orElseThrow());
    }

    @Test
    void oneRowIsSeenBeforeThereAndAtTheBestStep() {
        LiveRun run = network();
        film.go(1);
        Look look = film.lookProperty().get().orElseThrow();
        assertEquals(run.bestStep(), look.bestStep());
        OneRow first = OneRow.of(look, 0);
        film.go(0);
        OneRow atStart = OneRow.of(film.lookProperty().get().orElseThrow(), 0);
        assertEquals(atStart.untrained(), atStart.here());
        assertEquals(atStart.untrained(), first.untrained());
        film.go(run.bestStep().orElseThrow());
        OneRow atBest = OneRow.of(film.lookProperty().get().orElseThrow(), 0);
        assertEquals(atBest.best(), atBest.here());
        assertFalse(atBest.here().equals(atStart.here()), atBest.here());
    }

    @Test
    void itsAnswersAndWeightsAreDrawn() {
        network();
        film.go(3);
        Look look = film.lookProperty().get().orElseThrow();
        ConfusionPicture answers = (ConfusionPicture) ScenePictures.answers(look);
        int rows = 0;
        for (int[] line : answers.counts()) for (int count : line) rows += count;
        assertEquals(look.truth().size(), rows);
        WeightsPicture weights = (WeightsPicture) ScenePictures.weights(look).orElseThrow();
        assertEquals(2, weights.sheets().size());
        assertEquals(4, weights.sheets().getFirst().columns());
    }

    @Test
    void whereAModelLooksAtTwoColumnsItsBoundaryIsDrawn() {
        LiveRun run = network();
        film.go(3);
        Look look = film.lookProperty().get().orElseThrow();
        PlanePicture plane = look.boundary().orElseThrow();
        assertEquals("months", plane.x().title());
        assertEquals("calls", plane.y().title());
        Prepared prepared = run.basis().prepared();
        assertEquals(prepared.split().validationRows().length, plane.points().size());
        for (int square : new int[] {0, 59, 7 * 60 + 31, 3599}) {
            Table one =
                    new Table(
                            List.of(
                                    NumberColumn.of("months", middle(plane.x(), square % 60)),
                                    NumberColumn.of("calls", middle(plane.y(), square / 60))));
            ClassProbabilities said =
                    (ClassProbabilities)
                            look.scene().model().predict(prepared.inputs(run.algorithm(), one));
            boolean yes = said.at(0, 1) >= run.basis().judging().threshold();
            assertEquals(yes ? "yes" : "no", plane.table().get(1 + square).getLast());
        }
        film.go(6);
        PlanePicture later = film.lookProperty().get().orElseThrow().boundary().orElseThrow();
        assertFalse(Arrays.equals(plane.squares(), later.squares()), "it moves");
    }

    private static double middle(Axis axis, int square) {
        return axis.low() + (axis.high() - axis.low()) * (square + 0.5) / 60;
    }

    @Test
    void ofNumbersTheBoundaryIsAShadeFromLowToHigh() {
        workspace.open(TinyStudies.prices());
        network();
        film.go(6);
        PlanePicture plane = film.lookProperty().get().orElseThrow().boundary().orElseThrow();
        assertEquals(3600, plane.squares().length);
        assertTrue(Arrays.stream(plane.squares()).distinct().count() > 5);
    }

    @Test
    void ofOneColumnThereIsNoPlane() {
        workspace.change(study -> study.wishing(study.wishes().role("months", Role.IGNORED)));
        network();
        film.go(2);
        assertEquals(Optional.empty(), film.lookProperty().get().orElseThrow().boundary());
    }

    @Test
    void whatHasNoWeightsHasNoPictureOfThem() {
        LiveRun run = trained(algorithm("forest", "trees=5"));
        film.go(3);
        Look look = film.lookProperty().get().orElseThrow();
        assertEquals(1, run.batches());
        assertEquals(Optional.empty(), ScenePictures.weights(look));
        assertEquals(Place.after(3), look.place());
    }

    @Test
    void anotherRunIsSeenFromItsLatestStep() {
        LiveRun first = network();
        film.go(2);
        trained(algorithm("tree"));
        assertEquals(Optional.empty(), film.placeProperty().get());
        assertEquals(0, film.lastProperty().get(), "it learns all at once");
        workspace.selectRun(first.number());
        assertEquals(6, film.lastProperty().get());
    }

    @Test
    void aRunWithoutABestStepYetSaysSo() {
        LiveRun run = trained(algorithm("mlp", "hidden=2", "epochs=1"));
        assertEquals(OptionalInt.of(1), run.bestStep());
        film.go(0);
        assertEquals(Place.after(0), film.lookProperty().get().orElseThrow().place());
    }
}

package org.fundi.app.inside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.style.Theme;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OneBatch;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// Looking into a batch of a run, without a window.
class InsideViewModelTest {
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final LiveRuns runs;
    private final SimpleObjectProperty<OptionalDouble> cursor =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private final InsideViewModel inside;

    InsideViewModelTest() {
        workspace.open(TinyStudies.churn());
        runs = new LiveRuns(jobs, workspace);
        inside = new InsideViewModel(jobs, workspace, new Preparing(jobs, workspace), runs, cursor);
    }

    private static Algorithm algorithm(String key, String... settings) {
        Algorithm algorithm =
                Catalogue.ALGORITHMS.stream()
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        for (String setting : settings) {
            String[] parts = setting.split("=");
            algorithm = Knobs.with(algorithm, parts[0], parts[1]);
        }
        return algorithm;
    }

    private LiveRun trained(Algorithm algorithm) {
        Study study = workspace.study().orElseThrow();
        Prepared prepared = study.plan().orElseThrow().prepare(study.table(), study.seed());
        Basis basis = new Basis(study, prepared);
        LiveRun run = runs.begin(algorithm, basis);
        workspace.selectRun(run.number());
        Experiment experiment = new Experiment(algorithm, basis.judging(), study.seed(), 1);
        experiment.runOn(prepared, run.recording(event -> runs.tell(run, event)));
        jobs.frame();
        return run;
    }

    private LiveRun network() {
        return trained(algorithm("mlp", "hidden=4", "epochs=6", "batchSize=16"));
    }

    private OneBatch batch() {
        return inside.openedProperty().get().orElseThrow().batch();
    }

    @Test
    void theBatchIsTheNextOneOfTheRunAtThePlaceGoneTo() {
        LiveRun run = network();
        int batches = batches(run);
        cursor.set(OptionalDouble.of(3 + 2.0 / batches));
        inside.look();
        assertEquals(3, batch().place().epoch());
        assertEquals(2, batch().place().batch());
        assertEquals(batches, batch().place().batches());
        assertArrayEquals(weightsAt(run, new Place(3, 2)), batch().move().before());
        assertArrayEquals(weightsAt(run, new Place(3, 3)), batch().move().after());
    }

    @Test
    void atTheEndOfARunItIsItsLastBatch() {
        LiveRun run = network();
        inside.look();
        assertEquals(5, batch().place().epoch());
        assertEquals(batches(run) - 1, batch().place().batch());
        assertArrayEquals(weightsAt(run, Place.after(6)), batch().move().after());
        assertFalse(inside.canGo(1));
        assertFalse(inside.canFinishEpoch());
    }

    @Test
    void aRunThatDivergedInItsFirstEpochOpensAtItsFirstBatch() {
        LiveRun run =
                trained(
                        algorithm(
                                "mlp",
                                "hidden=32,32,32",
                                "activation=relu",
                                "optimiser.kind=sgd",
                                "optimiser.momentum=0.99",
                                "learningRate=10",
                                "batchSize=1",
                                "epochs=2"));
        assertEquals(0, run.done());
        inside.look();
        assertEquals(0, batch().place().epoch());
        assertEquals(0, batch().place().batch());
        assertTrue(inside.said().contains("run #" + run.number()), inside.said());
        while (inside.canGo(1) && workspace.notices().isEmpty()) inside.batch(1);
        assertTrue(workspace.notices().getFirst().what().contains("finite"));
    }

    /// 16 rows a batch for two epochs, 8 in the others.
    @Test
    void beforeAForkAnEpochHasTheBatchesItHadThen() {
        Algorithm before = algorithm("mlp", "hidden=4", "epochs=4", "batchSize=16");
        NeuralNetwork narrow = (NeuralNetwork) Knobs.with(before, "batchSize", "8");
        LiveRun run = trained(narrow.forkedFrom(before, 2));
        cursor.set(OptionalDouble.of(0));
        inside.look();
        int epoch = 0;
        int wide = batch().place().batches();
        while (inside.canFinishEpoch()) {
            inside.finishEpoch();
            assertEquals(++epoch, batch().place().epoch());
            assertEquals(0, batch().place().batch());
        }
        assertEquals(3, epoch);
        assertTrue(batch().place().batches() > wide);
        assertEquals(8, batch().inputs().rows());
        inside.batch(batch().place().batches() - 1);
        assertArrayEquals(weightsAt(run, Place.after(4)), batch().move().after());
    }

    @Test
    void withoutARunOfANetworkASmallOneIsTakenApart() {
        inside.look();
        assertEquals(0, batch().place().epoch());
        assertEquals(5, batch().inputs().rows());
        trained(algorithm("logistic"));
        inside.look();
        assertEquals(5, batch().inputs().rows());
        assertTrue(inside.said().contains("small network"), inside.said());
    }

    @Test
    void whereNothingIsOpenNothingIsShown() {
        Workspace empty = new Workspace();
        InsideViewModel none =
                new InsideViewModel(
                        jobs, empty, new Preparing(jobs, empty), new LiveRuns(jobs, empty), cursor);
        none.look();
        assertEquals(Optional.empty(), none.openedProperty().get());
        assertEquals("", none.said());
        assertFalse(none.canGo(1));
        none.next();
        assertEquals(Part.LOSS, none.partProperty().get());
    }

    @Test
    void nextGoesThroughThePartsAndOnToTheNextBatch() {
        network();
        cursor.set(OptionalDouble.of(0));
        inside.look();
        assertEquals(Part.FORWARD, inside.partProperty().get());
        for (int i = 0; i < 3; i++) inside.next();
        assertEquals(Part.UPDATE, inside.partProperty().get());
        float[] after = batch().move().after();
        inside.next();
        assertEquals(Part.FORWARD, inside.partProperty().get());
        assertEquals(1, batch().place().batch());
        assertArrayEquals(after, batch().move().before());
        inside.back();
        assertEquals(Part.UPDATE, inside.partProperty().get());
        assertEquals(0, batch().place().batch());
        inside.finishEpoch();
        assertEquals(1, batch().place().epoch());
        assertEquals(0, batch().place().batch());
    }

    @Test
    void comingBackGoesOnWhereOneWasUnlessTrainHasGoneElsewhere() {
        network();
        cursor.set(OptionalDouble.of(1));
        inside.look();
        inside.batch(1);
        inside.look();
        assertEquals(1, batch().place().batch());
        cursor.set(OptionalDouble.of(2));
        inside.look();
        assertEquals(2, batch().place().epoch());
        assertEquals(0, batch().place().batch());
    }

    @Test
    void aCellOutOfSightIsBroughtIntoSightWithAllThatShareItsAxis() {
        network();
        inside.look();
        Sheets sheets = inside.openedProperty().get().orElseThrow().sheets();
        int rows = batch().inputs().rows();
        int shown = InsideViewModel.shown(Sheet.Axis.ROWS, rows);
        assertTrue(shown < rows, "16 rows are too many to be seen at once");
        inside.pick(new Pick(Sheet.Kind.DELTA, 0, rows - 1, 0));
        assertEquals(rows - shown, inside.first(Sheet.Axis.ROWS, rows, shown));
        assertTrue(inside.working().orElseThrow().title().contains("δ₁"));
        assertEquals(2, sheets.groups().size());
    }

    /// Of 24 columns 5 are seen.
    @Test
    void theWeightToldOfFirstIsAmongThoseSeen() {
        trained(algorithm("mlp", "hidden=24", "epochs=2", "batchSize=16"));
        inside.look();
        Sheets sheets = inside.openedProperty().get().orElseThrow().sheets();
        Sheet.Axis units = Sheet.Axis.units(0);
        assertTrue(inside.weight(sheets, Optional.empty()).column() < 5);
        inside.scroll(units, 10, 24);
        int column = inside.weight(sheets, Optional.empty()).column();
        assertTrue(column >= 10 && column < 15, "column " + column);
    }

    @Test
    void whereFewerColumnsAreSeenTheCellLookedAtStaysInSight() {
        trained(algorithm("mlp", "hidden=24", "epochs=2", "batchSize=16"));
        inside.look();
        Sheet.Axis units = Sheet.Axis.units(0);
        inside.pick(new Pick(Sheet.Kind.WEIGHT, 0, 0, 4));
        int before = inside.movedProperty().get();
        inside.seen(3);
        assertTrue(
                inside.movedProperty().get() > before, "what is told of those seen is told anew");
        assertEquals(3, inside.across(units, 24));
        assertEquals(2, inside.first(units, 24, 3));
    }

    @Test
    void beforeStepAndAfterStandInALineAsWideAsThereIsRoom() {
        trained(algorithm("mlp", "hidden=24", "epochs=2", "batchSize=16"));
        inside.look();
        List<Piece> update =
                inside.openedProperty().get().orElseThrow().sheets().pieces(Part.UPDATE);
        assertEquals(5, new LineRoom(inside, 3000, Theme.LIGHT).columns(update, 2, 5));
        int some = new LineRoom(inside, 800, Theme.LIGHT).columns(update, 2, 5);
        assertTrue(some > 1 && some < 5, some + " columns");
        assertEquals(2, new LineRoom(inside, 100, Theme.LIGHT).columns(update, 2, 5));
    }

    @Test
    void aCellThatTheNextBatchHasNotIsLookedAtNoMore() {
        LiveRun run = network();
        cursor.set(OptionalDouble.of(0));
        inside.look();
        inside.pick(new Pick(Sheet.Kind.INPUT, 0, 15, 0));
        inside.batch(batches(run) - 1);
        int rows = batch().inputs().rows();
        assertEquals(rows > 15, inside.pickProperty().get().isPresent());
    }

    @Test
    void anotherFileClosesTheBatch() {
        network();
        inside.look();
        workspace.open(TinyStudies.churn());
        assertEquals(Optional.empty(), inside.openedProperty().get());
        assertEquals(Optional.empty(), inside.working());
    }

    private static int batches(LiveRun run) {
        return Source.of(run).orElseThrow().batchesIn(0);
    }

    private static float[] weightsAt(LiveRun run, Place place) {
        Experiment experiment =
                new Experiment(run.algorithm(), run.basis().judging(), run.seed(), 1);
        Replay replay = new Replay(experiment, run.basis().prepared(), run.film());
        return ((WeightedModel<?>) replay.at(place, () -> false).model()).weights();
    }
}

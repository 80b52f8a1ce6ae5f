package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// Going on from a step with other settings, without a window.
class ForkingTest {
    private final Workspace workspace = new Workspace();
    private final LiveRuns runs;
    private final TrainViewModel train;

    ForkingTest() {
        workspace.open(TinyStudies.churn());
        Jobs jobs = JobsForTests.here();
        runs = new LiveRuns(jobs, workspace);
        train = new TrainViewModel(jobs, 1, workspace, new Preparing(jobs, workspace), runs);
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

    private LiveRun latest() {
        return runs.of(workspace.runs().getFirst().number()).orElseThrow();
    }

    @Test
    void aForkSharesItsParentsCurveUpToTheStepAndThenGoesItsOwnWay() {
        train.start(network(Map.of()));
        LiveRun parent = latest();
        train.algorithmProperty().set(Optional.of(network(Map.of("learningRate", "0.5"))));
        assertTrue(train.canFork());
        train.fork(3);
        LiveRun fork = latest();
        assertEquals(2, fork.number());
        assertEquals(RunRow.State.DONE, fork.row().state());
        assertEquals(7, fork.curve().size());
        assertEquals(parent.curve().subList(0, 4), fork.curve().subList(0, 4));
        assertFalse(parent.curve().get(4).equals(fork.curve().get(4)));
        String name = fork.row().title();
        assertTrue(name.contains("forked at 3, learning rate 0.5"), name);
    }

    @Test
    void withinAnEpochTheButtonSaysThatItForksAtTheWholeOne() {
        train.start(network(Map.of()));
        assertEquals("Fork here", Forking.word(latest(), latest().reached()));
        assertEquals("Fork at epoch 3", Forking.word(latest(), 3.4));
    }

    @Test
    void otherSettingsBesideAForkAreARunWithoutItsHistory() {
        train.start(network(Map.of()));
        train.fork(runs.lookedAt().orElseThrow(), 3, network(Map.of("learningRate", "0.5")));
        Algorithm fork = latest().algorithm();
        train.start(fork);
        assertEquals(fork, latest().algorithm(), "the same again");
        train.start(Knobs.with(fork, "layers.dropout", "0.2"));
        assertEquals(
                network(Map.of("learningRate", "0.5", "layers.dropout", "0.2")),
                latest().algorithm());
    }

    @Test
    void beforeStartIsPressedBesideAForkItSaysWhatItWillDo() {
        CurveViewModel curve = new CurveViewModel(workspace, train, runs);
        train.start(network(Map.of()));
        assertEquals("", train.starting());
        train.fork(runs.lookedAt().orElseThrow(), 3, network(Map.of("learningRate", "0.5")));
        assertEquals(
                "Repeats this fork: epoch 1 to 3 as run #1, then as it went on.", train.starting());
        assertEquals("", curve.formerProperty().get());
        train.algorithmProperty()
                .set(Optional.of(Knobs.with(latest().algorithm(), "layers.dropout", "0.2")));
        assertTrue(train.starting().startsWith("Begins anew from epoch 0"), train.starting());
        String former = curve.formerProperty().get();
        assertTrue(former.contains(", anew from epoch 0."), former);
        assertFalse(former.contains("forked"), former);
    }

    @Test
    void aForkIsWhatItWouldBeLearntFromItsBeginning() {
        train.start(network(Map.of()));
        train.algorithmProperty().set(Optional.of(network(Map.of("optimiser.kind", "sgd"))));
        train.fork(2);
        LiveRun fork = latest();
        Experiment whole = new Experiment(fork.algorithm(), fork.basis().judging(), fork.seed(), 1);
        Outcome.Completed again =
                (Outcome.Completed) whole.runOn(fork.basis().prepared(), Watcher.NOBODY);
        assertArrayEquals(again.run().model().saved(), fork.result().orElseThrow().model().saved());
        assertEquals(
                again.run().curve(),
                fork.result().orElseThrow().curve(),
                "also as it was judged on the way");
        assertEquals(again.run().kept(), fork.result().orElseThrow().kept());
    }

    @Test
    void aForkKnowsItsParentAndTheParentItsForks() {
        train.start(network(Map.of()));
        LiveRun parent = latest();
        train.algorithmProperty().set(Optional.of(network(Map.of("l2", "0.1"))));
        train.fork(4);
        LiveRun fork = latest();
        assertEquals(List.of(parent), runs.relatives(fork));
        assertEquals(List.of(fork), runs.relatives(parent));
        Forkable.Fork from = ((Forkable) fork.algorithm()).fork().orElseThrow();
        assertEquals(parent.algorithm(), from.from());
        assertEquals(4, from.step());
    }

    /// The fork's loss jumps far above its parent's, which then would be a flat line.
    @Test
    void aRelativeThatRunsOutOfThePictureDoesNotFlattenTheRunLookedAt() {
        train.start(network(Map.of()));
        LiveRun parent = latest();
        train.algorithmProperty().set(Optional.of(network(Map.of("learningRate", "100"))));
        train.fork(1);
        CurveShown how = new CurveShown(CurvePoint.LOSS, false, false);
        Plot own = how.of(parent, Optional.empty());
        Plot both = how.beside(own, List.of(latest()));
        double highest =
                latest().curve().stream()
                        .mapToDouble(dot -> dot.training(CurvePoint.LOSS))
                        .max()
                        .orElseThrow();
        double tall = own.y().high() - own.y().low();
        assertTrue(highest > own.y().high() + 10 * tall, "else nothing was shown: " + highest);
        assertTrue(both.y().high() - both.y().low() <= 6 * tall, both.y().toString());
        assertTrue(both.layers().stream().anyMatch(Layer.Beyond.class::isInstance), "it is said");
    }

    @Test
    void bothBranchesStandOnTheChartAboveTheBand() {
        train.start(network(Map.of()));
        train.algorithmProperty().set(Optional.of(network(Map.of("learningRate", "0.9"))));
        train.fork(1);
        CurveShown how = new CurveShown(CurvePoint.LOSS, false, false);
        Plot own = how.of(latest(), Optional.empty());
        Plot both = how.beside(own, runs.relatives(latest()));
        assertEquals(own.layers().size() + 2, both.layers().size());
        Layer.Line parent =
                both.layers().stream()
                        .filter(Layer.Line.class::isInstance)
                        .map(Layer.Line.class::cast)
                        .filter(line -> line.label().equals("#1"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("#1 validation", parent.name(), "as it is told under the mouse");
        for (double loss : parent.y()) {
            assertTrue(loss >= both.y().low() && loss <= both.y().high(), "in the picture");
        }
        boolean band = both.layers().getFirst() instanceof Layer.Band;
        assertEquals(
                own.layers().getFirst() instanceof Layer.Band, band, "what is shaded lies below");
    }

    @Test
    void nothingChangedIsNoFork() {
        train.start(network(Map.of()));
        train.fork(3);
        assertEquals(1, workspace.runs().size());
        assertTrue(
                workspace.notices().getFirst().what().contains("Nothing differs"),
                workspace.notices().getFirst().what());
        train.algorithmProperty().set(Optional.of(network(Map.of("l2", "0.1"))));
        train.fork(3);
        assertTrue(workspace.notices().isEmpty(), "what was refused is mended");
    }

    @Test
    void aForkTriedAgainIsRefusedOnOneCard() {
        train.start(network(Map.of()));
        for (int step : List.of(3, 4, 5)) train.fork(step);
        train.algorithmProperty().set(Optional.of(network(Map.of("hidden", "5"))));
        train.fork(3);
        assertEquals(1, workspace.notices().size(), "what was refused before is asked no more");
        assertTrue(workspace.notices().getFirst().what().contains("weights"));
    }

    @Test
    void anotherShapeIsNoFork() {
        train.start(network(Map.of()));
        train.algorithmProperty().set(Optional.of(network(Map.of("hidden", "5"))));
        train.fork(3);
        assertEquals(1, workspace.runs().size());
        assertEquals(1, workspace.notices().size());
    }

    @Test
    void beforeTheFirstStepAForkIsARunOfItsOwn() {
        train.start(network(Map.of()));
        train.algorithmProperty().set(Optional.of(network(Map.of("l2", "0.1"))));
        train.fork(0);
        assertEquals(2, workspace.runs().size());
        assertEquals(7, latest().curve().size());
        assertEquals(0, latest().curve().getFirst().at());
        assertTrue(latest().curve().getLast().validation().containsKey(CurvePoint.LOSS));
    }
}

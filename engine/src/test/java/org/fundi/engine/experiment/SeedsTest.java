package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {
    private final Prepared prepared = Toys.prepared();

    /// At once, and one after the other: dropout treats each network by itself.
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.2"})
    void eachSeedIsTheRunAloneWithThatSeed(String dropout) {
        Experiment experiment = experiment("layers.dropout=" + dropout);
        Seeds seeds = new Seeds(experiment);
        assertEquals(dropout.equals("0"), seeds.areAtOnce(prepared));
        List<List<TrainingEvent>> told = new ArrayList<>();
        for (int i = 0; i < Seeds.COUNT; i++) told.add(new ArrayList<>());
        List<Outcome> outcomes = seeds.runOn(prepared, seed -> told.get(seed)::add);
        assertEquals(Seeds.COUNT, outcomes.size());
        for (int seed = 0; seed < Seeds.COUNT; seed++) {
            Run run = run(outcomes.get(seed));
            Run alone = run(experiment.withSeed(42 + seed).runOn(prepared, Watcher.NOBODY));
            assertArrayEquals(alone.model().saved(), run.model().saved());
            assertEquals(alone.curve(), run.curve());
            assertEquals(alone.kept(), run.kept());
            assertEquals(alone.scores(), run.scores());
            assertEquals(42 + seed, run.seed());
            assertEquals(1 + 6 + 1, told.get(seed).size(), "began, 0 to 5 epochs, ended");
        }
        assertFalse(run(outcomes.get(0)).curve().equals(run(outcomes.get(1)).curve()));
    }

    @Test
    void eachSeedStopsWhereItsOwnPatienceIsOver() {
        Experiment experiment = experiment("epochs=40", "stopping.patience=2", "learningRate=0.3");
        List<Outcome> outcomes = new Seeds(experiment).runOn(prepared, _ -> Watcher.NOBODY);
        List<Integer> ends = outcomes.stream().map(it -> run(it).curve().getLast().step()).toList();
        assertTrue(ends.stream().distinct().count() > 1, "all end together: " + ends);
        for (int seed = 0; seed < Seeds.COUNT; seed++) {
            Run alone = run(experiment.withSeed(42 + seed).runOn(prepared, Watcher.NOBODY));
            assertEquals(alone.kept(), run(outcomes.get(seed)).kept());
        }
    }

    @Test
    void stopEndsAllAndKeepsWhatTheyHaveLearnt() {
        Stopping watcher = new Stopping(Watcher.Wish.STOP);
        List<Outcome> outcomes = new Seeds(experiment()).runOn(prepared, _ -> watcher);
        assertEquals(Seeds.COUNT, outcomes.size());
        for (Outcome outcome : outcomes) {
            assertEquals(2, assertInstanceOf(Outcome.Stopped.class, outcome).step());
        }
    }

    @Test
    void stopBeginsNoFurtherSeedOfThoseThatGoOneAfterTheOther() {
        Stopping watcher = new Stopping(Watcher.Wish.STOP);
        List<Outcome> outcomes =
                new Seeds(experiment("layers.dropout=0.1")).runOn(prepared, _ -> watcher);
        assertEquals(1, outcomes.size());
        assertInstanceOf(Outcome.Stopped.class, outcomes.getFirst());
    }

    @Test
    void cancelKeepsNothing() {
        Stopping watcher = new Stopping(Watcher.Wish.CANCEL);
        assertEquals(
                List.of(new Outcome.Cancelled()),
                new Seeds(experiment()).runOn(prepared, _ -> watcher));
    }

    /// Wishes an end once a seed is two epochs old.
    private static final class Stopping implements Watcher {
        private final Wish then;
        private boolean old;

        Stopping(Wish then) {
            this.then = then;
        }

        @Override
        public void see(TrainingEvent event) {
            if (event instanceof TrainingEvent.Stepped(int _, CurvePoint point)) {
                old |= point.step() == 2;
            }
        }

        @Override
        public Wish wish() {
            return old ? then : Wish.GO_ON;
        }
    }

    private static Run run(Outcome outcome) {
        return assertInstanceOf(Outcome.Completed.class, outcome).run();
    }

    private static Experiment experiment(String... settings) {
        Algorithm network = Knobs.with(NeuralNetwork.USUAL, "hidden", "5");
        network = Knobs.with(network, "epochs", "5");
        for (String setting : settings) {
            String[] parts = setting.split("=", -1);
            network = Knobs.with(network, parts[0], parts[1]);
        }
        return new Experiment(network, Toys.judging(), 42, 1);
    }
}

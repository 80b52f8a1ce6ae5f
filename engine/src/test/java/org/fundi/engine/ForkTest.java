package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.film.Films;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that goes on with other settings from one of its steps.
final class ForkTest {
    private static final long SEED = 42;
    private static final Judging JUDGING =
            Judging.usual(Task.BINARY, Catalogue.METRICS).withResamples(50);

    private final Prepared prepared = Puzzle.LINE.prepared(200, SEED);

    private static NeuralNetwork network(String... settings) {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", "6");
        network = Knobs.with(network, "epochs", "9");
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            network =
                    Knobs.with(
                            network, setting.substring(0, equals), setting.substring(equals + 1));
        }
        return network;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learningRate=0.1",
                "optimiser.kind=sgd",
                "layers.dropout=0.3",
                "schedule.kind=cosine",
                "batchSize=8",
                "l2=0.1",
                "epochs=12"
            })
    void aForkLearnsItsFirstStepsAsBeforeAndTheRestByItself(String setting) {
        NeuralNetwork parent = network();
        NeuralNetwork fork = network(setting).forkedFrom(parent, 4);
        List<byte[]> before = steps(parent);
        List<byte[]> after = steps(fork);
        assertEquals(fork.epochs() + 1, after.size());
        for (int step = 0; step <= 4; step++) {
            assertArrayEquals(before.get(step), after.get(step), "step " + step);
        }
        boolean same = Arrays.equals(before.get(9), after.get(9));
        assertEquals(setting.equals("epochs=12"), same);
        byte[] state =
                new Replay(experiment(parent), prepared, new Films(100_000).begin())
                        .at(Place.after(4), () -> false)
                        .state()
                        .orElseThrow();
        Seen on = new Seen(Optional.of(state));
        experiment(fork).fit(prepared, on);
        assertArrayEquals(after.getLast(), on.models.getLast(), "the parent's moment is its own");
    }

    @Test
    void aForkKnowsWhatItWasForkedFrom() {
        NeuralNetwork parent = network("l2=0.01");
        NeuralNetwork fork = network("learningRate=0.1").forkedFrom(parent, 4);
        assertEquals(Optional.of(new Forkable.Fork(parent, 4)), fork.fork());
        NeuralNetwork second = network("optimiser.kind=sgd").forkedFrom(fork, 7);
        assertEquals(Optional.of(new Forkable.Fork(fork, 7)), second.fork());
        assertEquals(Optional.empty(), parent.fork());
        List<byte[]> first = steps(fork);
        List<byte[]> then = steps(second);
        for (int step = 0; step <= 7; step++) assertArrayEquals(first.get(step), then.get(step));
        assertFalse(Arrays.equals(first.get(8), then.get(8)));
    }

    @Test
    void aForkFromBeforeItsParentsOwnForkForgetsThatOne() {
        NeuralNetwork parent = network();
        NeuralNetwork fork = network("learningRate=0.1").forkedFrom(parent, 6);
        NeuralNetwork sooner = network("learningRate=0.1").forkedFrom(fork, 2);
        assertEquals("2:learningRate=0.001", sooner.earlier());
        assertEquals("", network().forkedFrom(fork, 0).earlier());
    }

    @Test
    void aSavedForkIsReadAgain() {
        NeuralNetwork fork = network("learningRate=0.1").forkedFrom(network(), 4);
        NeuralNetwork read = NeuralNetwork.USUAL;
        for (var setting : Knobs.texts(fork).entrySet()) {
            read = Knobs.with(read, setting.getKey(), setting.getValue());
        }
        assertEquals(fork, read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=7", "hidden=6,6", "layers.normalisation=batch"})
    void anotherShapeIsRefused(String setting) {
        assertThrows(Refusal.class, () -> network(setting).forkedFrom(network(), 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learningRate=1",
                "4",
                "0:l2=0",
                "4:l2=0;3:l2=1",
                "4:earlier=2:l2=0",
                "4:l2"
            })
    void whatIsNotWrittenSoIsRefused(String text) {
        assertThrows(Refusal.class, () -> network("earlier=" + text));
    }

    private List<byte[]> steps(NeuralNetwork network) {
        Seen seen = new Seen(Optional.empty());
        experiment(network).fit(prepared, seen);
        return seen.models;
    }

    private static Experiment experiment(NeuralNetwork network) {
        return new Experiment(network, JUDGING, SEED, 1);
    }

    /// The model after each step.
    private static final class Seen implements Training {
        private final Optional<byte[]> from;
        private final List<byte[]> models = new ArrayList<>();

        Seen(Optional<byte[]> from) {
            this.from = from;
        }

        @Override
        public Chance chance(String name, long... index) {
            return Chance.of(SEED).named(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Optional<byte[]> interruptedAt() {
            return from;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            models.add(soFar.get().saved());
            return step < steps;
        }
    }
}

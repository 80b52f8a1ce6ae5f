package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.OtherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same training in other processes: with registers of 128, 256 and 512 bits, compiled and
/// not.
class SameBitsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theWidthOfARegisterDoesNotMatter(int level) throws Exception {
        assumeTrue(
                level <= OtherProcess.widest(),
                "this processor has no registers for -XX:UseAVX=" + level);
        String option = "-XX:UseAVX=" + level;
        for (String activation : List.of("tanh", "gelu")) {
            assertEquals(
                    ShortTraining.hash("20", activation, 42),
                    elsewhere(List.of(option), "20", activation, "42", "warm"));
        }
    }

    @Test
    void compiledOrNotDoesNotMatter() throws Exception {
        for (String activation : List.of("sigmoid", "gelu")) {
            assertEquals(
                    ShortTraining.hash("1", activation, 42),
                    elsewhere(List.of("-Xint"), "1", activation, "42"));
        }
    }

    @Test
    void withoutTheVectorApiPlainLoopsGiveTheSameBits() throws Exception {
        for (String activation : List.of("tanh", "gelu")) {
            assertEquals(
                    ShortTraining.hash("20", activation, 42),
                    OtherProcess.printsWithoutVectors(
                            ShortTraining.class, "20", activation, "42", "warm"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "gelu"})
    void steppingByHandIsRunningThrough(String activation) {
        NeuralNetwork network = ShortTraining.network("4", activation);
        Trainer byHand = trainer(network);
        for (int epoch = 0; epoch < 4; epoch++) {
            while (byHand.batchesDone() < byHand.batches()) byHand.batch();
            byHand.endEpoch();
        }
        var through =
                (TrainedNetwork<?>)
                        network.fit(ShortTraining.INPUTS, ShortTraining.TRUTH, Training.quiet(42));
        assertArrayEquals(through.weights(), byHand.network().weights());
    }

    /// Fifty moments drawn, each gone on from in a trainer of its own.
    @ParameterizedTest
    @ValueSource(strings = {"relu", "gelu"})
    void goingOnFromAnyMomentIsRunningThrough(String activation) {
        NeuralNetwork network = ShortTraining.network("6", activation);
        Trainer straight = trainer(network);
        int batches = straight.batches();
        List<byte[]> moments = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        for (int step = 0; step < 6 * batches; step++) {
            moments.add(SavedCheckpoint.write(straight.state()));
            weights.add(straight.network().weights());
            advance(straight);
        }
        Chance.Draws draws = Chance.of(9).draws();
        for (int turn = 0; turn < 50; turn++) {
            int from = draws.nextInt(moments.size());
            int to = from + draws.nextInt(moments.size() - from);
            Trainer resumed = trainer(network);
            resumed.restore(SavedCheckpoint.read(moments.get(from)));
            for (int step = from; step < to; step++) advance(resumed);
            assertArrayEquals(weights.get(to), resumed.network().weights(), from + " to " + to);
        }
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        String alone = ShortTraining.hash("2", "gelu", 42);
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(3)) {
            List<java.util.concurrent.Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> ShortTraining.hash("2", "gelu", 42)));
            }
            for (var one : all) assertEquals(alone, one.get());
        }
    }

    private static void advance(Trainer trainer) {
        trainer.batch();
        if (trainer.batchesDone() == trainer.batches()) trainer.endEpoch();
    }

    private static Trainer trainer(NeuralNetwork network) {
        float[] truth = new float[ShortTraining.TRUTH.size()];
        for (int row = 0; row < truth.length; row++) truth[row] = ShortTraining.TRUTH.at(row);
        return network.trainer(
                new Examples(ShortTraining.INPUTS, truth),
                network.loss().ofClasses(ShortTraining.TRUTH),
                Training.quiet(42)::chance);
    }

    @Test
    void anotherSeedGivesOtherBits() {
        assertNotEquals(ShortTraining.hash("1", "relu", 42), ShortTraining.hash("1", "relu", 43));
    }

    private static String elsewhere(List<String> options, String... arguments) throws Exception {
        return OtherProcess.prints(options, ShortTraining.class, arguments);
    }
}

package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Spread;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.junit.jupiter.api.Test;

class InsideTest {
    private static final double RATE = 0.05;

    /// Plain gradient descent moves each weight by rate x slope, so the sizes stand in that ratio.
    @Test
    void theMoveOfPlainDescentIsTheRateTimesTheGradient() {
        for (LayerSigns layer : signsOf(new Sgd(0), network(new float[17])).layers()) {
            assertEquals(RATE * layer.gradient(), layer.moved(), 1e-7, "layer " + layer.layer());
            assertEquals(layer.moved() / layer.size(), layer.updateToWeight(), 1e-15);
        }
    }

    /// One row, 1 and 2; all weights 1 in a 2-1 network without hidden layer, bias 0: it says 3,
    /// the truth is 1. Squared error 4, slope 2 · 2 = 4, so the slopes are 4 · 1, 4 · 2 and 4: size
    /// √(16 + 64 + 16) = √96. The weights' size is √(1 + 1 + 0).
    @Test
    void sizesAreLengths() {
        Network network = Network.of(2, List.of(new Dense(1, Start.GLOROT)), new float[] {1, 1, 0});
        Trainer trainer =
                Trainer.begin(
                        network,
                        new TrainingPlan(new SquaredError(), new Sgd(0), RATE, 0, 8),
                        new Examples(Matrix.of(1, 2, new float[] {1, 2}), new float[] {1}),
                        Chance.of(1)::named);
        trainer.batch();
        trainer.endEpoch();
        Signs signs = trainer.signs();
        LayerSigns only = signs.layers().getFirst();
        assertEquals(Math.sqrt(96), only.gradient(), 1e-6);
        assertEquals(Math.sqrt(2), only.size(), 1e-12);
        assertEquals(3, only.weights());
        assertEquals(OptionalDouble.empty(), only.silent(), "it has no ReLU");
        assertEquals(1, signs.step());
        assertEquals(RATE, signs.rate());
        assertEquals(1, signs.rows());
    }

    /// Of four hidden units two have a bias of -100 that no row can outweigh.
    @Test
    void unitsThatNoRowWakesAreSilent() {
        float[] weights = new float[17];
        for (int i = 0; i < 8; i++) weights[i] = 1 - 0.3f * i;
        weights[9] = -100;
        weights[11] = -100;
        Signs signs = signsOf(new Sgd(0), network(weights));
        assertEquals(OptionalDouble.of(0.5), signs.layers().getFirst().silent());
        assertEquals(OptionalDouble.empty(), signs.layers().getLast().silent());
        assertEquals(64, signs.rows(), "an eighth of 70 rows is too few to look at");
    }

    @Test
    void aSpreadCountsEveryNumberOnce() {
        Spread spread = Spread.of(new float[] {9, 0, 1, 24, Float.NaN, 12, 9}, 1, 5);
        assertEquals(0, spread.low());
        assertEquals(24, spread.high());
        assertEquals(4, spread.counts().stream().mapToInt(Integer::intValue).sum());
        assertEquals(1, spread.counts().getLast());
        assertEquals(List.of(), Spread.of(new float[] {Float.NaN}, 0, 1).counts());
    }

    @Test
    void lookingChangesNoBitOfWhatIsLearnt() {
        NeuralNetwork usual = NeuralNetwork.USUAL;
        List<Signs> seen = new ArrayList<>();
        var watched = usual.fit(Moons.inputs(70, 1), Moons.classes(70), looking(seen));
        var alone = usual.fit(Moons.inputs(70, 1), Moons.classes(70), Training.quiet(42));
        assertArrayEquals(alone.saved(), watched.saved());
        assertEquals(usual.epochs(), seen.size());
        assertEquals(3, seen.getLast().layers().size());
    }

    @Test
    void aLossThatRanAwayNamesTheLargestWeight() {
        NeuralNetwork wild =
                new NeuralNetwork(
                        List.of(4),
                        Activation.RELU,
                        new OptimiserSettings(OptimiserSettings.Kind.SGD, 0, 0.9, 0.999),
                        1000,
                        8,
                        20,
                        0);
        double[] values = new double[70];
        for (int row = 0; row < 70; row++) values[row] = row;
        DivergedException end =
                assertThrows(
                        DivergedException.class,
                        () ->
                                wild.fit(
                                        Moons.inputs(70, 1),
                                        new org.fundi.engine.problem.Values(values),
                                        Training.quiet(1)));
        assertTrue(end.culprit().contains("layer"), end.culprit());
    }

    private static Signs signsOf(Optimiser optimiser, Network network) {
        float[] truth = new float[70];
        for (int row = 0; row < 70; row++) truth[row] = Moons.classes(70).at(row);
        Trainer trainer =
                Trainer.begin(
                        network,
                        new TrainingPlan(new BinaryCrossEntropy(), optimiser, RATE, 0, 32),
                        new Examples(Moons.inputs(70, 1), truth),
                        Chance.of(1)::named);
        while (trainer.batchesDone() < trainer.batches()) trainer.batch();
        trainer.endEpoch();
        return trainer.signs();
    }

    /// 2 → 4 → 1: 8 weights and 4 biases, then 4 weights and a bias.
    private static Network network(float[] weights) {
        for (int i = 0; i < 8; i++) if (weights[i] == 0) weights[i] = 0.5f;
        for (int i = 12; i < 16; i++) weights[i] = 0.25f;
        return Network.of(
                2,
                List.of(new Dense(4, Start.HE), Relu.USUAL, new Dense(1, Start.GLOROT)),
                weights);
    }

    private static Training looking(List<Signs> seen) {
        Training quiet = Training.quiet(42);
        return new Training() {
            @Override
            public Chance chance(String name, long... index) {
                return quiet.chance(name, index);
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
                return step < steps;
            }

            @Override
            public void signs(int step, Supplier<Signs> signs) {
                assertEquals(step, signs.get().step());
                seen.add(signs.get());
            }
        };
    }
}

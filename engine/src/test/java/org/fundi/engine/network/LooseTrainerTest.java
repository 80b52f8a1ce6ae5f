package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The trainer taken apart and put together again is the trainer.
class LooseTrainerTest {
    private static final int ROWS = 23;
    private static final int BATCH = 10;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void doesWhatTheTrainerDoesBitForBit(int classes) {
        NeuralNetwork network = network();
        Matrix inputs = inputs();
        Classes target = target(classes);
        Chance chance = Chance.of(8);
        Loss loss = network.loss().of(target);
        Trainer whole = network.trainer(Examples.of(inputs, target), loss, chance::named);
        LooseTrainer loose = LooseTrainer.of(network, 2, target, BATCH, chance);
        for (int epoch = 0; epoch < 7; epoch++) {
            int[] order = chance.named("shuffle", epoch).shuffled(ROWS);
            for (int batch = 0; batch < whole.batches(); batch++) {
                assertEquals(whole.batch(), batch(loose, order, target, epoch, batch));
            }
            whole.endEpoch();
        }
        assertArrayEquals(whole.network().weights(), loose.weights());
    }

    /// e^-60 is no slope that a weight would notice.
    @Test
    void aRowKnownByHeartHasNoSlope() {
        Classes target = target(2);
        NeuralNetwork neuron = Knobs.with(network(), "hidden", "");
        LooseTrainer loose = LooseTrainer.of(neuron, 2, target, BATCH, Chance.of(8));
        loose.begin(new float[] {30, 0, 0});
        loose.forward(new float[] {-1, 0, -2, 0}, 2, 0, 0);
        loose.loss(new float[2], false);
        loose.backward();
        assertEquals(Math.exp(-30) / 2, loose.gradientLength() / Math.sqrt(2), 1e-16);
        loose.zeroGradient();
        loose.forward(new float[] {-2, 0, -2, 0}, 2, 0, 0);
        loose.loss(new float[2], false);
        loose.backward();
        assertEquals(0, loose.gradientLength());
    }

    private static double batch(
            LooseTrainer loose, int[] order, Classes target, int epoch, int batch) {
        int from = batch * BATCH;
        int rows = Math.min(BATCH, ROWS - from);
        float[] shown = new float[2 * rows];
        float[] truth = new float[rows];
        for (int i = 0; i < rows; i++) {
            int row = order[from + i];
            System.arraycopy(inputs().cells(), 2 * row, shown, 2 * i, 2);
            truth[i] = target.at(row);
        }
        loose.forward(shown, rows, epoch, batch);
        double loss = loose.loss(truth, false);
        loose.backward();
        loose.step(network().learningRate());
        loose.zeroGradient();
        return loss;
    }

    /// The slope of softmax given to cross-entropy once more, against differences.
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void chancesSquashedOnceMoreHaveTheSlopeOfTheirDifferences(int classes) {
        Loss loss = network().loss().of(target(classes));
        float[] out = {0.3f, -0.7f, 1.1f, 0.2f, 0.4f, -1.3f};
        int rows = out.length / loss.outputs();
        float[] truth = new float[rows];
        for (int row = 0; row < rows; row++) truth[row] = row % classes;
        float[] slope = new float[out.length];
        float[] chances = Squash.of(loss, out, rows);
        loss.slope(chances, truth, rows, slope);
        Squash.back(chances, slope, rows, loss.outputs());
        for (int i = 0; i < out.length; i++) {
            double by = 0.01;
            double up = squashed(loss, out, i, by, truth, rows);
            double down = squashed(loss, out, i, -by, truth, rows);
            assertEquals((up - down) / (2 * by), slope[i], 2e-5);
        }
    }

    private static double squashed(
            Loss loss, float[] out, int at, double by, float[] truth, int rows) {
        float[] moved = out.clone();
        moved[at] += (float) by;
        return loss.slope(Squash.of(loss, moved, rows), truth, rows, new float[out.length]);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyDropoutLeftOnMakesAnAnswerDependOnTheEpoch(boolean dropping) {
        LooseTrainer loose = LooseTrainer.of(network(), 2, target(2), BATCH, Chance.of(8));
        float[] truth = new float[ROWS];
        double one = loose.ask(inputs(), truth, 0, dropping, false).loss();
        double other = loose.ask(inputs(), truth, 1, dropping, false).loss();
        assertEquals(dropping, one != other);
        assertTrue(loose.ask(inputs(), truth, 0, dropping, false).right() <= 1);
    }

    private static NeuralNetwork network() {
        var descent = new OptimiserSettings(OptimiserSettings.Kind.SGD, 0.5, 0.9, 0.999);
        var plain = new NeuralNetwork(List.of(6, 5), Activation.TANH, descent, 0.1, BATCH, 7, 0);
        return Knobs.with(plain, "layers.dropout", "0.3");
    }

    private static Matrix inputs() {
        Chance.Draws draws = Chance.of(3).draws();
        float[] cells = new float[2 * ROWS];
        for (int i = 0; i < cells.length; i++) cells[i] = (float) draws.nextGaussian();
        return Matrix.of(ROWS, 2, cells);
    }

    private static Classes target(int classes) {
        int[] index = new int[ROWS];
        for (int row = 0; row < ROWS; row++) index[row] = row * 7 % classes;
        List<String> names = List.of("a", "b", "c").subList(0, classes);
        return new Classes(names, index);
    }
}

package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fundi.engine.Catalogue;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every listed layer must do.
class EveryLayerTest {
    private static final int INPUTS = 3;
    private static final int ROWS = 4;

    static List<Layer> layers() {
        return Catalogue.LAYERS;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void slopesAreThoseOfSmallSteps(Layer layer) {
        for (boolean learns : new boolean[] {false, true}) {
            Work work = new Work(layer);
            if (learns) work.pass.learn(Chance.of(1)::named, 3, 4, 0);
            checkSlopes(layer, work);
        }
    }

    private static void checkSlopes(Layer layer, Work work) {
        float[] probe = work.probe();
        work.sum(probe);
        float[] back = work.pass.backward(probe, ROWS, true).clone();
        float[] slopes = work.slopes.clone();
        for (int i = 0; i < work.in.length; i++) {
            assertEquals(work.slope(work.in, i, probe), back[i], 5e-3, "input " + i);
        }
        for (int i = 0; i < learnt(layer); i++) {
            assertEquals(work.slope(work.weights, i, probe), slopes[i], 5e-3, "weight " + i);
        }
        for (int i = learnt(layer); i < slopes.length; i++) assertEquals(0f, slopes[i]);
    }

    /// What is only kept stands behind what is learnt.
    private static int learnt(Layer layer) {
        return layer.tensors(INPUTS).stream()
                .filter(tensor -> tensor.role().isLearnt())
                .mapToInt(Tensor::count)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void fewerRowsGiveTheSameAnswersForThem(Layer layer) {
        Work work = new Work(layer);
        int outputs = layer.outputs(INPUTS);
        float[] all = work.pass.forward(work.in, ROWS).clone();
        float[] one = work.pass.forward(work.in, 1);
        assertArrayEquals(
                java.util.Arrays.copyOf(all, outputs), java.util.Arrays.copyOf(one, outputs));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aSavedNetworkKnowsTheLayer(Layer layer) {
        List<Layer> layers = List.of(layer, new Dense(1, Start.GLOROT));
        Network network = Network.fresh(INPUTS, layers, i -> Chance.of(i));
        var model = TrainedNetwork.ofClasses(network, new BinaryCrossEntropy(), Kernels.begin());
        assertArrayEquals(model.saved(), SavedNetwork.read(model.saved()).saved());
    }

    /// A layer at work on drawn numbers, none of them near 0, where some curves bend.
    private static final class Work {
        private final Chance.Draws draws = Chance.of(5).draws();
        private final int outputs;
        private final float[] in = drawn(ROWS * INPUTS);
        private final float[] weights;
        private final float[] slopes;
        private final Layer.Pass pass;

        Work(Layer layer) {
            outputs = layer.outputs(INPUTS);
            weights = drawn(layer.weightCount(INPUTS));
            for (int i = learnt(layer); i < weights.length; i++) weights[i] = Math.abs(weights[i]);
            slopes = new float[weights.length];
            pass = layer.begin(INPUTS, ROWS, new Weights(weights, slopes, 0, Kernels.begin()));
        }

        float[] probe() {
            return drawn(ROWS * outputs);
        }

        /// Σ probe · output: a loss whose slope is the probe.
        double sum(float[] probe) {
            float[] out = pass.forward(in, ROWS);
            double sum = 0;
            for (int i = 0; i < probe.length; i++) sum += (double) probe[i] * out[i];
            return sum;
        }

        double slope(float[] cells, int i, float[] probe) {
            float kept = cells[i];
            cells[i] = kept + 0.01f;
            double above = sum(probe);
            cells[i] = kept - 0.01f;
            double below = sum(probe);
            cells[i] = kept;
            return (above - below) / 0.02;
        }

        private float[] drawn(int count) {
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                float size = (float) draws.nextDouble(0.1, 1);
                numbers[i] = draws.nextInt(2) == 0 ? size : -size;
            }
            return numbers;
        }
    }
}

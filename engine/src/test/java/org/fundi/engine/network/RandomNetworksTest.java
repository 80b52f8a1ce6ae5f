package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Gradients of a hundred networks drawn from all parts, each weight checked by nudging it.
class RandomNetworksTest {
    private static final int ROWS = 6;

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 60, 80})
    void everyWeightsSlopeIsThatOfASmallStep(int first) {
        for (int seed = first; seed < first + 20; seed++) new Drawn(seed).check();
    }

    /// A network, a loss and rows, all drawn.
    private static final class Drawn {
        private final Chance.Draws draws;
        private final Loss loss;
        private final Network network;
        private final float[] weights;
        private final float[] in;
        private final float[] truth = new float[ROWS];
        private final NetworkPass pass;
        private final float[] slope;

        Drawn(int seed) {
            draws = Chance.of(seed).named("network").draws();
            loss = loss();
            int inputs = 1 + draws.nextInt(4);
            network = Network.fresh(inputs, layers(inputs), i -> Chance.of(seed).named("layer", i));
            weights = network.weights();
            for (int i = 0; i < weights.length; i++) {
                weights[i] += 0.2f * (float) draws.nextGaussian();
            }
            in = new float[ROWS * inputs];
            for (int i = 0; i < in.length; i++) in[i] = (float) draws.nextGaussian();
            int classes = Math.max(2, loss.answers());
            for (int i = 0; i < ROWS; i++) truth[i] = draws.nextInt(classes);
            pass = network.begin(ROWS, weights, Kernels.begin());
            pass.learn(Chance.of(seed)::named, 1, 2);
            slope = new float[ROWS * loss.outputs()];
        }

        private Loss loss() {
            var emphasis = new ClassEmphasis(List.of(0.5f, 2f, 1f), 0.1);
            var two = new ClassEmphasis(List.of(0.5f, 2f), 0.1);
            List<Loss> all =
                    List.of(
                            new SquaredError(),
                            new AbsoluteError(),
                            new Huber(0.7),
                            new BinaryCrossEntropy(),
                            new BinaryCrossEntropy(two),
                            new CrossEntropy(3),
                            new CrossEntropy(3, emphasis),
                            new Hinge(),
                            new MultiHinge(3));
            return all.get(draws.nextInt(all.size()));
        }

        private List<Layer> layers(int inputs) {
            List<Layer> layers = new ArrayList<>();
            int hidden = draws.nextInt(4);
            int width = inputs;
            for (int i = 0; i < hidden; i++) {
                boolean round = draws.nextInt(3) == 0;
                int units = round ? width : 1 + draws.nextInt(5);
                List<Layer> block = block(units);
                if (round) layers.add(new Residual(block));
                else layers.addAll(block);
                width = units;
            }
            layers.add(new Dense(loss.outputs(), Start.GLOROT));
            return layers;
        }

        private List<Layer> block(int units) {
            List<Layer> block = new ArrayList<>();
            block.add(new Dense(units, Start.HE));
            int norm = draws.nextInt(4);
            if (norm == 0) block.add(BatchNorm.USUAL);
            if (norm == 1 && units > 1) block.add(LayerNorm.USUAL);
            Activation[] all = Activation.values();
            block.add(all[draws.nextInt(all.length)].layer());
            if (draws.nextInt(4) == 0) block.add(new Dropout(0.3));
            return block;
        }

        void check() {
            double before = at();
            assertTrue(Double.isFinite(before));
            float[] slopes = pass.backward(slope, ROWS).clone();
            float[] kept = weights.clone();
            double largest = 0;
            for (float each : slopes) largest = Math.max(largest, Math.abs(each));
            double allowed = 2e-3 + 0.01 * largest;
            int from = 0;
            for (var tensor : network.tensors().entrySet()) {
                int count = 1;
                for (int size : tensor.getValue()) count *= size;
                for (int i = from; i < from + count; i++) {
                    if (tensor.getKey().contains("running")) continue;
                    assertTrue(
                            agrees(i, slopes[i], allowed),
                            network.layers() + " " + loss + ": " + network.name(i));
                    System.arraycopy(kept, 0, weights, 0, kept.length);
                }
                from += count;
            }
        }

        /// A step over a bend is wrong at one length and right at a shorter one.
        private boolean agrees(int i, double slope, double allowed) {
            for (float step : new float[] {1e-2f, 3e-3f, 1e-3f, 3e-4f}) {
                float kept = weights[i];
                weights[i] = kept + step;
                double above = at();
                weights[i] = kept - step;
                double below = at();
                weights[i] = kept;
                if (Math.abs((above - below) / (2 * step) - slope) < allowed) return true;
            }
            return false;
        }

        private double at() {
            return loss.slope(pass.forward(in, ROWS), truth, ROWS, slope);
        }
    }
}

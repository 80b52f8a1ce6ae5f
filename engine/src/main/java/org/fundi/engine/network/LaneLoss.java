package org.fundi.engine.network;

import java.util.Arrays;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Lanes;
import org.fundi.engine.math.Maths;

/// A [Loss] of each lane.
interface LaneLoss {

    /// @param out *rows x outputs* groups: the last layer's numbers
    /// @param truth one group a row
    /// @param slope receives how each lane's mean loss changes with its numbers
    /// @param losses receives each lane's mean loss
    void slope(float[] out, float[] truth, int rows, float[] slope, double[] losses);

    /// @param rows at a time at most
    static LaneLoss of(Loss loss, int rows, Lanes lanes) {
        boolean binary = loss instanceof BinaryCrossEntropy it && it.emphasis().isNone();
        return binary ? new Binary(rows, lanes) : new Each(loss, rows, lanes.kernels());
    }

    /// Any loss, a lane after the other.
    final class Each implements LaneLoss {
        private final int outputs;
        private final Loss.Judge judge;
        private final float[] out;
        private final float[] truth;
        private final float[] slope;

        Each(Loss loss, int rows, Kernels kernels) {
            outputs = loss.outputs();
            judge = loss.begin(rows, kernels);
            out = new float[Kernels.room(rows * outputs)];
            truth = new float[rows];
            slope = new float[out.length];
        }

        @Override
        public void slope(float[] outs, float[] truths, int rows, float[] slopes, double[] losses) {
            int count = rows * outputs;
            for (int lane = 0; lane < Lanes.COUNT; lane++) {
                for (int i = 0; i < count; i++) out[i] = outs[i * Lanes.COUNT + lane];
                for (int i = 0; i < rows; i++) truth[i] = truths[i * Lanes.COUNT + lane];
                losses[lane] = judge.slope(out, truth, rows, slope);
                for (int i = 0; i < count; i++) slopes[i * Lanes.COUNT + lane] = slope[i];
            }
        }
    }

    /// [BinaryCrossEntropy] of all lanes at once.
    final class Binary implements LaneLoss {
        private final Lanes lanes;
        private final float[] exponents;
        private final float[] powers;
        private final double[] products = new double[Lanes.COUNT];

        Binary(int rows, Lanes lanes) {
            this.lanes = lanes;
            exponents = new float[rows * Lanes.COUNT];
            powers = new float[rows * Lanes.COUNT];
        }

        @Override
        public void slope(float[] out, float[] truth, int rows, float[] slope, double[] losses) {
            slopes(out, truth, rows, slope);
            for (int i = 0; i < rows * Lanes.COUNT; i++) exponents[i] = -Math.abs(out[i]);
            lanes.kernels().exp(exponents, powers, rows * Lanes.COUNT);
            Arrays.fill(losses, 0);
            Arrays.fill(products, 1);
            for (int row = 0; row < rows; row++) {
                add(out, truth, row * Lanes.COUNT, losses);
                if (row % BinaryCrossEntropy.AT_A_TIME == BinaryCrossEntropy.AT_A_TIME - 1) {
                    takeLogarithms(losses);
                }
            }
            takeLogarithms(losses);
            for (int lane = 0; lane < Lanes.COUNT; lane++) losses[lane] /= rows;
        }

        private void slopes(float[] out, float[] truth, int rows, float[] slope) {
            lanes.kernels().sigmoid(out, slope, rows * Lanes.COUNT);
            for (int i = 0; i < rows * Lanes.COUNT; i++) slope[i] = (slope[i] - truth[i]) / rows;
        }

        private void add(float[] out, float[] truth, int at, double[] losses) {
            for (int lane = 0; lane < Lanes.COUNT; lane++) {
                float z = out[at + lane];
                losses[lane] += Math.max(z, 0f) - z * truth[at + lane];
                products[lane] *= 1 + (double) powers[at + lane];
            }
        }

        private void takeLogarithms(double[] losses) {
            for (int lane = 0; lane < Lanes.COUNT; lane++) {
                losses[lane] += Maths.log(products[lane]);
                products[lane] = 1;
            }
        }
    }
}

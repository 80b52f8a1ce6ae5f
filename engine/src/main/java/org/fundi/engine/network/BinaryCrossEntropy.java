package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Maths;

/// Two classes from one number z a row: the chance of class 1 is p = sigmoid(z), the loss the mean
/// of -log of the chance given to the true class. PyTorch's `BCEWithLogitsLoss`.
///
/// Sigmoid and logarithm are one formula here, max(z, 0) - z·y + log(1 + e to the -|z|), which
/// neither overflows nor loses small losses.
///
/// With weights or label smoothing it is the cross-entropy of both classes, as PyTorch's
/// `CrossEntropyLoss` would have it for the numbers 0 and z.
record BinaryCrossEntropy(ClassEmphasis emphasis) implements Loss {

    /// Logarithms of so many rows are taken at once, as that of their product: each is at most 2.
    static final int AT_A_TIME = 32;

    BinaryCrossEntropy() {
        this(ClassEmphasis.NONE);
    }

    @Override
    public String key() {
        return "binary_cross_entropy";
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public double slope(float[] out, float[] truth, int rows, float[] slope) {
        return begin(rows, Kernels.begin()).slope(out, truth, rows, slope);
    }

    @Override
    public Judge begin(int rows, Kernels kernels) {
        return emphasis.isNone() ? new Plain(rows, kernels) : this::emphasised;
    }

    /// Without weights and smoothing.
    private static final class Plain implements Judge {
        private final Kernels kernels;
        private final float[] powers;

        Plain(int rows, Kernels kernels) {
            this.kernels = kernels;
            powers = new float[Kernels.room(rows)];
        }

        @Override
        public double slope(float[] out, float[] truth, int rows, float[] slope) {
            for (int row = 0; row < rows; row++) powers[row] = -Math.abs(out[row]);
            kernels.exp(powers, powers, rows);
            kernels.sigmoid(out, slope, rows);
            double sum = 0;
            double product = 1;
            for (int row = 0; row < rows; row++) {
                sum += Math.max(out[row], 0f) - out[row] * truth[row];
                product *= 1 + (double) powers[row];
                if (row % AT_A_TIME == AT_A_TIME - 1) {
                    sum += Maths.log(product);
                    product = 1;
                }
                slope[row] = (slope[row] - truth[row]) / rows;
            }
            return (sum + Maths.log(product)) / rows;
        }
    }

    private double emphasised(float[] out, float[] truth, int rows, float[] slope) {
        double total = emphasis.total(truth, rows);
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double z = out[row];
            int right = (int) truth[row];
            double first = emphasis.asked(0, right, 2);
            double second = emphasis.asked(1, right, 2);
            double corner = Maths.log1p(Maths.exp(-Math.abs(z)));
            sum += first * (Math.max(z, 0) + corner) + second * (Math.max(-z, 0) + corner);
            slope[row] = (float) (((first + second) * Maths.sigmoid(z) - second) / total);
        }
        return sum / total;
    }

    @Override
    public void answer(float[] out, int rows, double[] said, int from) {
        for (int row = 0; row < rows; row++) {
            double chance = Maths.sigmoid((double) out[row]);
            said[from + 2 * row] = 1 - chance;
            said[from + 2 * row + 1] = chance;
        }
    }

    @Override
    public int answers() {
        return 2;
    }
}

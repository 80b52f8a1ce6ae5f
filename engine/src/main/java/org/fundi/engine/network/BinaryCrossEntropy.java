package org.fundi.engine.network;

import org.fundi.engine.math.Maths;

/// Two classes from one number z a row: the chance of class 1 is p = sigmoid(z), the loss the mean
/// of -log of the chance given to the true class. PyTorch's `BCEWithLogitsLoss`.
///
/// Sigmoid and logarithm are one formula here, max(z, 0) - z·y + log(1 + e to the -|z|), which
/// neither overflows nor loses small losses.
record BinaryCrossEntropy() implements Loss {

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
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            float z = out[row];
            sum += Math.max(z, 0f) - z * truth[row] + Maths.log1p((double) Maths.exp(-Math.abs(z)));
            slope[row] = (Maths.sigmoid(z) - truth[row]) / rows;
        }
        return sum / rows;
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

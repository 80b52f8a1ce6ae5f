package org.fundi.engine.network;

import org.fundi.engine.math.Maths;

/// Two classes from one score s a row: the mean of how much s falls short of 1 on its own side, 0
/// beyond. What is right by a margin pulls no more, as in a support vector machine. Its score is no
/// probability; the sigmoid of it stands in.
record Hinge() implements Loss {

    @Override
    public String key() {
        return "hinge";
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public double slope(float[] out, float[] truth, int rows, float[] slope) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            float side = truth[row] > 0 ? 1f : -1f;
            float missing = 1f - side * out[row];
            sum += Math.max(0f, missing);
            slope[row] = missing > 0 ? -side / rows : 0f;
            if (Float.isNaN(missing)) sum = Double.NaN;
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

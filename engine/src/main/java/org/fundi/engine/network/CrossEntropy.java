package org.fundi.engine.network;

import org.fundi.engine.math.Maths;

/// Classes from one number each a row: their chances are the softmax of the row, the loss the mean
/// of -log of the chance given to the true class. PyTorch's `CrossEntropyLoss`.
///
/// Through both, the slope is simply (chance - truth) / rows.
record CrossEntropy(int classes, ClassEmphasis emphasis) implements Loss {

    CrossEntropy(int classes) {
        this(classes, ClassEmphasis.NONE);
    }

    CrossEntropy {
        if (classes < 1) throw new IllegalArgumentException("at least 1 class, not " + classes);
    }

    @Override
    public String key() {
        return "cross_entropy:" + classes;
    }

    @Override
    public int outputs() {
        return classes;
    }

    @Override
    public double slope(float[] out, float[] truth, int rows, float[] slope) {
        if (!emphasis.isNone()) return emphasised(out, truth, rows, slope);
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            int from = row * classes;
            int to = from + classes;
            float top = top(out, from, to);
            float total = 0;
            for (int c = from; c < to; c++) {
                slope[c] = Maths.exp(out[c] - top);
                total += slope[c];
            }
            int right = from + (int) truth[row];
            sum += Maths.log((double) total) - (out[right] - top);
            for (int c = from; c < to; c++) slope[c] = slope[c] / total / rows;
            slope[right] -= 1f / rows;
        }
        return sum / rows;
    }

    /// With weights or label smoothing: the slope is the chance times all that is asked of the row,
    /// less what is asked of the class.
    private double emphasised(float[] out, float[] truth, int rows, float[] slope) {
        double total = emphasis.total(truth, rows);
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            int from = row * classes;
            int right = (int) truth[row];
            double top = top(out, from, from + classes);
            double powers = 0;
            for (int c = 0; c < classes; c++) powers += Maths.exp(out[from + c] - top);
            double log = Maths.log(powers);
            double all = 0;
            for (int c = 0; c < classes; c++) {
                double asked = emphasis.asked(c, right, classes);
                sum += asked * (log - (out[from + c] - top));
                all += asked;
            }
            for (int c = 0; c < classes; c++) {
                double chance = Maths.exp(out[from + c] - top) / powers;
                double asked = emphasis.asked(c, right, classes);
                slope[from + c] = (float) ((all * chance - asked) / total);
            }
        }
        return sum / total;
    }

    @Override
    public void answer(float[] out, int rows, double[] said, int from) {
        for (int row = 0; row < rows; row++) {
            int first = row * classes;
            double top = top(out, first, first + classes);
            double total = 0;
            for (int c = 0; c < classes; c++) {
                double power = Maths.exp(out[first + c] - top);
                said[from + first + c] = power;
                total += power;
            }
            for (int c = 0; c < classes; c++) said[from + first + c] /= total;
        }
    }

    @Override
    public int answers() {
        return classes;
    }

    private static float top(float[] out, int from, int to) {
        float top = out[from];
        for (int c = from + 1; c < to; c++) top = Math.max(top, out[c]);
        return top;
    }
}

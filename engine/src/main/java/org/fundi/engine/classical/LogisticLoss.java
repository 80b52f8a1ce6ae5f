package org.fundi.engine.classical;

import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;

/// What logistic regression makes small: C times the sum of the rows' log-losses, plus half the
/// squared weights; intercepts are not penalised. As scikit-learn defines it.
///
/// With two classes there is one output, the log-odds of the second; with more, one score a class
/// (softmax). The weights lie feature after feature, an output each, the intercepts at the end.
final class LogisticLoss implements QuasiNewton.Slope {
    private final Matrix inputs;
    private final int[] target;
    private final int outputs;
    private final double c;
    private final double[] scores;

    LogisticLoss(Matrix inputs, Classes target, double c) {
        this.inputs = inputs;
        this.target = new int[target.size()];
        for (int row = 0; row < this.target.length; row++) this.target[row] = target.at(row);
        this.outputs = target.count() == 2 ? 1 : target.count();
        this.c = c;
        this.scores = new double[outputs];
    }

    int outputs() {
        return outputs;
    }

    int weights() {
        return (inputs.columns() + 1) * outputs;
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        int penalised = inputs.columns() * outputs;
        java.util.Arrays.fill(gradient, 0);
        double loss = 0;
        for (int row = 0; row < inputs.rows(); row++) {
            loss += outputs == 1 ? two(row, weights, gradient) : many(row, weights, gradient);
        }
        double size = 0;
        for (int i = 0; i < gradient.length; i++) gradient[i] *= c;
        for (int i = 0; i < penalised; i++) {
            gradient[i] += weights[i];
            size += weights[i] * weights[i];
        }
        return c * loss + size / 2;
    }

    /// One row's log-loss; its slope is added to `gradient`.
    private double two(int row, double[] weights, double[] gradient) {
        float[] cells = inputs.cells();
        int width = inputs.columns();
        int from = row * width;
        double score = weights[width];
        for (int f = 0; f < width; f++) score += weights[f] * cells[from + f];
        double small = StrictMath.exp(-Math.abs(score));
        double probability = (score >= 0 ? 1 : small) / (1 + small);
        double error = probability - target[row];
        for (int f = 0; f < width; f++) gradient[f] += error * cells[from + f];
        gradient[width] += error;
        double margin = target[row] == 1 ? score : -score;
        return Math.max(-margin, 0) + StrictMath.log1p(small);
    }

    private double many(int row, double[] weights, double[] gradient) {
        float[] cells = inputs.cells();
        int width = inputs.columns();
        int from = row * width;
        System.arraycopy(weights, width * outputs, scores, 0, outputs);
        for (int f = 0; f < width; f++) {
            addScaled(scores, 0, cells[from + f], weights, f * outputs);
        }
        double own = scores[target[row]];
        double log = Softmax.inPlace(scores, 0, outputs);
        scores[target[row]] -= 1;
        for (int f = 0; f < width; f++) {
            addScaled(gradient, f * outputs, cells[from + f], scores, 0);
        }
        addScaled(gradient, width * outputs, 1, scores, 0);
        return log - own;
    }

    private void addScaled(double[] to, int toFrom, double times, double[] what, int whatFrom) {
        for (int k = 0; k < outputs; k++) to[toFrom + k] += times * what[whatFrom + k];
    }
}

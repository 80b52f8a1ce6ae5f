package org.fundi.engine.classical;

import java.util.Arrays;
import org.fundi.engine.math.Matrix;

/// What a linear support vector machine makes small: half the squared weights plus C times the sum
/// of squared errors beyond the margin. The intercept is the weight of a feature that is always 1,
/// kept small like the others: scikit-learn's `LinearSVC` and `LinearSVR` with squared loss. As the
/// errors are squared it has a slope everywhere, so [QuasiNewton] can walk down it (Keerthi and
/// DeCoste, *A modified finite Newton method for fast solution of large scale linear SVMs*, 2005,
/// take Newton steps instead).
final class SquaredMargin implements QuasiNewton.Slope {
    private static final int STEPS = 1000;
    private static final double FLAT = 1e-7;

    private final Matrix inputs;
    private final int[] rows;
    private final double c;
    private final Beyond beyond;

    /// How far a row's score is beyond the margin, with the sign of the score's own slope.
    interface Beyond {
        double at(int row, double score);
    }

    /// @param rows to learn from
    SquaredMargin(Matrix inputs, int[] rows, double c, Beyond beyond) {
        this.inputs = inputs;
        this.rows = rows;
        this.c = c;
        this.beyond = beyond;
    }

    /// Rows should score 1 or more on the positive side, -1 or less on the other.
    static SquaredMargin apart(Matrix inputs, int[] rows, double c, boolean[] positive) {
        return new SquaredMargin(
                inputs,
                rows,
                c,
                (row, score) -> positive[row] ? Math.min(0, score - 1) : Math.max(0, score + 1));
    }

    /// Rows should score within `epsilon` of their target, one a row of the matrix.
    static SquaredMargin near(
            Matrix inputs, int[] rows, double c, double[] target, double epsilon) {
        return new SquaredMargin(
                inputs,
                rows,
                c,
                (row, score) -> {
                    double off = score - target[row];
                    return off > 0 ? Math.max(0, off - epsilon) : Math.min(0, off + epsilon);
                });
    }

    /// @return one weight a feature, then the intercept
    double[] bottom(Patience patience) {
        QuasiNewton walk = new QuasiNewton(this, new double[inputs.columns() + 1]);
        double flat = FLAT * Math.max(1, c * rows.length);
        for (int step = 0; step < STEPS && patience.goOn(); step++) {
            if (walk.steepest() <= flat || !walk.step()) break;
        }
        return walk.at();
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        float[] cells = inputs.cells();
        int width = inputs.columns();
        Arrays.fill(gradient, 0);
        double squares = 0;
        for (int row : rows) {
            double score = LinearMachine.score(weights, 0, inputs, row);
            double off = beyond.at(row, score);
            if (off == 0) continue;
            squares += off * off;
            double pull = 2 * off;
            for (int f = 0; f < width; f++) gradient[f] += pull * cells[row * width + f];
            gradient[width] += pull;
        }
        double size = 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = weights[i] + c * gradient[i];
            size += weights[i] * weights[i];
        }
        return size / 2 + c * squares;
    }
}

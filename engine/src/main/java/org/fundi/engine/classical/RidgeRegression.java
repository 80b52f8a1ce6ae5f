package org.fundi.engine.classical;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Refusal;

/// A weighted sum of the features whose weights are kept small: minimises Σ (y − xw − b)² + α‖w‖²,
/// the intercept b not penalised (Hoerl and Kennard, *Ridge regression: biased estimation for
/// nonorthogonal problems*, 1970).
///
/// Solved in one go by EJML's Cholesky decomposition; with more features than rows in its dual
/// form, which is as large as there are rows.
///
/// @param alpha how much small weights count against the rows
public record RidgeRegression(
        @Knob(
                        min = 1e-6,
                        max = 1e6,
                        scale = Knob.Scale.LOG,
                        help =
                                "How much small weights count. Small: follows the training rows. Large: nearer to the mean.")
                double alpha)
        implements Regressor {
    /// Between two looks at whether the person wishes an end; some milliseconds of work.
    private static final int ROWS_AT_ONCE = 1_024;

    public static final RidgeRegression USUAL = new RidgeRegression(1);

    public RidgeRegression {
        if (!(alpha > 0)) throw new IllegalArgumentException("alpha must be above 0, not " + alpha);
    }

    @Override
    public String key() {
        return "ridge";
    }

    @Override
    public String title() {
        return "ridge regression";
    }

    @Override
    public String help() {
        return "Adds up the features, each times a weight that is kept small. It is solved in one"
                + " go, its weights can be read, and it is the first model to try for a number.";
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        double[] centre = centre(inputs);
        Needs.noEnd(training);
        double middle = Statistics.mean(target.toArray());
        double[] rest = new double[target.size()];
        for (int row = 0; row < rest.length; row++) rest[row] = target.at(row) - middle;
        double[] weights =
                inputs.columns() <= inputs.rows()
                        ? byFeatures(inputs, centre, rest, training)
                        : byRows(inputs, centre, rest, training);
        double[] all = java.util.Arrays.copyOf(weights, weights.length + 1);
        all[weights.length] = middle;
        for (int f = 0; f < weights.length; f++) all[weights.length] -= weights[f] * centre[f];
        return new LinearEstimates(key(), all);
    }

    private static double[] centre(Matrix inputs) {
        double[] centre = new double[inputs.columns()];
        for (int row = 0; row < inputs.rows(); row++) {
            for (int f = 0; f < centre.length; f++) centre[f] += inputs.at(row, f);
        }
        for (int f = 0; f < centre.length; f++) centre[f] /= inputs.rows();
        return centre;
    }

    /// (XᵀX + αI) w = Xᵀy
    private double[] byFeatures(Matrix inputs, double[] centre, double[] rest, Training training) {
        int width = centre.length;
        double[] square = new double[width * width];
        double[] right = new double[width];
        for (int row = 0; row < rest.length; row++) {
            if (row % ROWS_AT_ONCE == 0) Needs.noEnd(training);
            double[] cells = centred(inputs, row, centre);
            for (int f = 0; f < width; f++) {
                right[f] += cells[f] * rest[row];
                for (int g = 0; g < width; g++) square[f * width + g] += cells[f] * cells[g];
            }
        }
        return solve(square, right);
    }

    /// w = Xᵀ (XXᵀ + αI)⁻¹ y
    private double[] byRows(Matrix inputs, double[] centre, double[] rest, Training training) {
        int rows = rest.length;
        double[][] cells = new double[rows][];
        for (int row = 0; row < rows; row++) cells[row] = centred(inputs, row, centre);
        double[] square = new double[rows * rows];
        for (int a = 0; a < rows; a++) {
            Needs.noEnd(training);
            for (int b = 0; b < rows; b++) {
                for (int f = 0; f < centre.length; f++) {
                    square[a * rows + b] += cells[a][f] * cells[b][f];
                }
            }
        }
        double[] shares = solve(square, rest);
        double[] weights = new double[centre.length];
        for (int row = 0; row < rows; row++) {
            for (int f = 0; f < weights.length; f++) weights[f] += shares[row] * cells[row][f];
        }
        return weights;
    }

    private static double[] centred(Matrix inputs, int row, double[] centre) {
        double[] cells = new double[centre.length];
        for (int f = 0; f < cells.length; f++) cells[f] = inputs.at(row, f) - centre[f];
        return cells;
    }

    private double[] solve(double[] square, double[] right) {
        int size = right.length;
        if (size == 0) return right;
        for (int i = 0; i < size; i++) square[i * size + i] += alpha;
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
        DMatrixRMaj answer = new DMatrixRMaj(size, 1);
        if (!solver.setA(DMatrixRMaj.wrap(size, size, square))) {
            throw new Refusal(
                    "the features are so large beside alpha = %s that the weights cannot be found"
                            .formatted(alpha),
                    "standardise the features, or make alpha larger");
        }
        solver.solve(DMatrixRMaj.wrap(size, 1, right), answer);
        return answer.data;
    }

    @Override
    public Model<Estimates> load(byte[] saved) {
        return LinearEstimates.load(key(), saved);
    }
}

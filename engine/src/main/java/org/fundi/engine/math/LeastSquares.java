package org.fundi.engine.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// The weighted sum of columns that comes nearest to the answers: minimises the mean of
/// (y − b − Σ w x)² plus a penalty times Σ w², the constant b not penalised. Where several come as
/// near, as with more columns than rows, the one with the smallest weights.
///
/// By singular values (Golub and Reinsch, *Singular value decomposition and least squares
/// solutions*, 1970), so that nearly equal columns do no harm.
public final class LeastSquares {
    /// Directions this much shorter than the longest are rounding, not data.
    private static final double SHORTEST = 1e-12;

    private final double[] centre;
    private final double[] weights;
    private final double middle;

    private LeastSquares(double[] centre, double[] weights, double middle) {
        this.centre = centre;
        this.weights = weights;
        this.middle = middle;
    }

    /// @param columns *rows x columns*
    /// @param answers one a row
    /// @param penalty at least 0
    public static LeastSquares fit(double[][] columns, double[] answers, double penalty) {
        if (columns.length != answers.length || answers.length == 0) {
            throw new IllegalArgumentException("each row has one answer, and there is a row");
        }
        int width = columns[0].length;
        double[] centre = new double[width];
        for (double[] row : columns) {
            for (int i = 0; i < width; i++) centre[i] += row[i] / columns.length;
        }
        double middle = Statistics.mean(answers);
        return new LeastSquares(centre, weights(columns, centre, answers, middle, penalty), middle);
    }

    /// What it says of a row.
    public double at(double[] row) {
        double sum = middle;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (row[i] - centre[i]);
        return sum;
    }

    private static double[] weights(
            double[][] columns, double[] centre, double[] answers, double middle, double penalty) {
        int width = centre.length;
        double[] weights = new double[width];
        if (width == 0) return weights;
        DMatrixRMaj centred = new DMatrixRMaj(answers.length, width);
        for (int row = 0; row < answers.length; row++) {
            for (int i = 0; i < width; i++) centred.set(row, i, columns[row][i] - centre[i]);
        }
        SingularValueDecomposition_F64<DMatrixRMaj> parts =
                DecompositionFactory_DDRM.svd(answers.length, width, true, true, true);
        if (!parts.decompose(centred)) {
            throw new IllegalArgumentException("the columns hold a number that is not finite");
        }
        add(weights, parts, answers, middle, penalty);
        return weights;
    }

    /// w = Σ v · s / (s² + n·penalty) · uᵀ(y − mean), over all singular values s that are not 0.
    private static void add(
            double[] weights,
            SingularValueDecomposition_F64<DMatrixRMaj> parts,
            double[] answers,
            double middle,
            double penalty) {
        DMatrixRMaj left = parts.getU(null, false);
        DMatrixRMaj right = parts.getV(null, true);
        double[] sizes = parts.getSingularValues();
        double longest = 0;
        for (double size : sizes) longest = Math.max(longest, size);
        for (int s = 0; s < parts.numberOfSingularValues(); s++) {
            double size = sizes[s];
            if (!(size > SHORTEST * longest)) continue;
            double along = 0;
            for (int row = 0; row < answers.length; row++) {
                along += left.get(row, s) * (answers[row] - middle);
            }
            double share = along * size / (size * size + answers.length * penalty);
            for (int i = 0; i < weights.length; i++) weights[i] += share * right.get(s, i);
        }
    }
}

package org.fundi.engine.classical;

import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;

/// Finds the weights of a linear support vector machine by going from row to row, each time making
/// that row's own unknown best (Hsieh and others, *A dual coordinate descent method for large-scale
/// linear SVM*, 2008; Ho and Lin, *Large-scale linear support vector regression*, 2012). Errors
/// count squared; the intercept is the weight of a feature that is always 1, so it is kept small
/// like the others. As scikit-learn's `LinearSVC` and `LinearSVR` with squared loss.
final class CoordinateDescent {
    private static final int PASSES = 1000;
    private static final double FLAT = 1e-4;

    private final Matrix inputs;
    private final double ridge;
    private final double[] weights;

    CoordinateDescent(Matrix inputs, double c) {
        this.inputs = inputs;
        this.ridge = 1 / (2 * c);
        this.weights = new double[inputs.columns() + 1];
    }

    /// One row's turn: how far its unknown moves.
    private interface Turn {
        double by(int i, double score, double bend);
    }

    /// @param rows to learn from
    /// @param positive one a row of the whole matrix
    /// @return one weight a feature, then the intercept
    double[] apart(int[] rows, boolean[] positive, Chance chance, Patience patience) {
        double[] unknowns = new double[rows.length];
        descend(
                rows,
                chance,
                patience,
                (i, score, bend) -> {
                    double side = positive[rows[i]] ? 1 : -1;
                    double slope = side * score - 1 + ridge * unknowns[i];
                    double before = unknowns[i];
                    unknowns[i] = Math.max(before - slope / bend, 0);
                    return side * (unknowns[i] - before);
                });
        return weights;
    }

    /// @param target one a row of the matrix
    /// @param epsilon errors below this cost nothing
    double[] estimating(
            int[] rows, double[] target, double epsilon, Chance chance, Patience patience) {
        double[] unknowns = new double[rows.length];
        descend(
                rows,
                chance,
                patience,
                (i, score, bend) -> {
                    double slope = score - target[rows[i]] + ridge * unknowns[i];
                    double step;
                    if (slope + epsilon < bend * unknowns[i]) step = -(slope + epsilon) / bend;
                    else if (slope - epsilon > bend * unknowns[i]) step = -(slope - epsilon) / bend;
                    else step = -unknowns[i];
                    unknowns[i] += step;
                    return step;
                });
        return weights;
    }

    /// Passes over the rows in an order drawn anew until no unknown moves by much.
    private void descend(int[] rows, Chance chance, Patience patience, Turn turn) {
        double[] squares = new double[rows.length];
        for (int i = 0; i < rows.length; i++) squares[i] = 1 + square(rows[i]);
        for (int pass = 0; pass < PASSES && patience.goOn(); pass++) {
            double most = 0;
            for (int i : chance.named("shuffle", pass).shuffled(rows.length)) {
                double bend = squares[i] + ridge;
                double moved = turn.by(i, score(rows[i]), bend);
                if (moved == 0) continue;
                most = Math.max(most, Math.abs(moved) * bend);
                add(rows[i], moved);
            }
            if (most < FLAT) break;
        }
    }

    private double square(int row) {
        double square = 0;
        for (int f = 0; f < inputs.columns(); f++) {
            double cell = inputs.at(row, f);
            square += cell * cell;
        }
        return square;
    }

    private double score(int row) {
        float[] cells = inputs.cells();
        int width = inputs.columns();
        double sum = weights[width];
        for (int f = 0; f < width; f++) sum += weights[f] * cells[row * width + f];
        return sum;
    }

    private void add(int row, double times) {
        float[] cells = inputs.cells();
        int width = inputs.columns();
        for (int f = 0; f < width; f++) weights[f] += times * cells[row * width + f];
        weights[width] += times;
    }
}

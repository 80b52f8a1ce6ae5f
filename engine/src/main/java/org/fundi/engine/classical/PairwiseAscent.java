package org.fundi.engine.classical;

import java.util.Arrays;

/// Solves the problem behind a support vector machine two unknowns at a time: makes ½aᵀQa + pᵀa
/// small where Qᵢⱼ = sᵢsⱼK(i, j), 0 ≤ a ≤ C and Σ sᵢaᵢ = 0. Each step takes the pair that promises
/// most (Platt, *Fast training of support vector machines using sequential minimal optimization*,
/// 1998; Fan, Chen and Lin, *Working set selection using second order information*, 2005). The same
/// method as LIBSVM's, without shrinking; ours so that it can be stopped.
final class PairwiseAscent {
    private static final double FLATTEST = 1e-12;
    private static final int ASKED_EVERY = 500;

    private final GaussianKernel kernel;
    private final int[] rows;
    private final double[] sign;
    private final double c;
    private final double[] weights;
    private final double[] slope;

    /// @param rows of the kernel, one an unknown
    /// @param sign 1 or -1, one an unknown
    /// @param start the slopes at a = 0, one an unknown; given up by the caller
    PairwiseAscent(GaussianKernel kernel, int[] rows, double[] sign, double[] start, double c) {
        this.kernel = kernel;
        this.rows = rows;
        this.sign = sign;
        this.slope = start;
        this.c = c;
        this.weights = new double[rows.length];
    }

    /// What was found.
    ///
    /// @param coefficients sᵢaᵢ
    /// @param offset taken away from the weighted sum of kernels
    record Solution(double[] coefficients, double offset) {}

    Solution solve(double tolerance, Patience patience) {
        long most = Math.max(10_000_000L, 100L * rows.length);
        for (long step = 0; step < most; step++) {
            if (step % ASKED_EVERY == 0 && !patience.goOn()) break;
            int up = steepestUp();
            if (up < 0) break;
            int down = bestPartner(up, tolerance);
            if (down < 0) break;
            move(up, down);
        }
        double[] coefficients = new double[rows.length];
        for (int t = 0; t < coefficients.length; t++) coefficients[t] = sign[t] * weights[t];
        return new Solution(coefficients, offset());
    }

    private boolean mayRise(int t) {
        return sign[t] > 0 ? weights[t] < c : weights[t] > 0;
    }

    private boolean mayFall(int t) {
        return sign[t] > 0 ? weights[t] > 0 : weights[t] < c;
    }

    private int steepestUp() {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < weights.length; t++) {
            if (mayRise(t) && -sign[t] * slope[t] > highest) {
                highest = -sign[t] * slope[t];
                best = t;
            }
        }
        return best;
    }

    /// @return -1 where no pair breaks the conditions by more than the tolerance
    private int bestPartner(int up, double tolerance) {
        float[] alike = kernel.row(rows[up]);
        double highest = -sign[up] * slope[up];
        double lowest = Double.POSITIVE_INFINITY;
        double mostGain = 0;
        int best = -1;
        for (int t = 0; t < weights.length; t++) {
            if (!mayFall(t)) continue;
            double here = -sign[t] * slope[t];
            lowest = Math.min(lowest, here);
            double gap = highest - here;
            if (gap <= 0) continue;
            double gain = gap * gap / Math.max(FLATTEST, 2 - 2.0 * alike[rows[t]]);
            if (gain > mostGain) {
                mostGain = gain;
                best = t;
            }
        }
        return highest - lowest <= tolerance ? -1 : best;
    }

    /// Moves along the line on which Σ sᵢaᵢ stays 0, as far as leads down and the bounds allow.
    private void move(int up, int down) {
        float[] alikeUp = kernel.row(rows[up]);
        double bend = Math.max(FLATTEST, 2 - 2.0 * alikeUp[rows[down]]);
        double far = (sign[down] * slope[down] - sign[up] * slope[up]) / bend;
        far = Math.min(far, sign[up] > 0 ? c - weights[up] : weights[up]);
        far = Math.min(far, sign[down] > 0 ? weights[down] : c - weights[down]);
        double risen = weights[up] + sign[up] * far;
        double fallen = weights[down] - sign[down] * far;
        double changeUp = sign[up] * (bounded(risen) - weights[up]);
        double changeDown = sign[down] * (bounded(fallen) - weights[down]);
        weights[up] = bounded(risen);
        weights[down] = bounded(fallen);
        float[] alikeDown = kernel.row(rows[down]);
        for (int t = 0; t < slope.length; t++) {
            slope[t] += sign[t] * (changeUp * alikeUp[rows[t]] + changeDown * alikeDown[rows[t]]);
        }
    }

    /// Within a hair's breadth of a bound is at the bound.
    private double bounded(double weight) {
        if (weight < 1e-12 * c) return 0;
        return weight > c * (1 - 1e-12) ? c : weight;
    }

    /// The mean over unknowns between the bounds; without such, the middle of what is allowed.
    private double offset() {
        double sum = 0;
        int free = 0;
        double above = Double.POSITIVE_INFINITY;
        double below = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < weights.length; t++) {
            double here = sign[t] * slope[t];
            if (mayRise(t) && mayFall(t)) {
                sum += here;
                free++;
            } else if (mayRise(t)) {
                above = Math.min(above, here);
            } else {
                below = Math.max(below, here);
            }
        }
        if (free > 0) return sum / free;
        if (Double.isInfinite(above) || Double.isInfinite(below)) return 0;
        return (above + below) / 2;
    }

    /// -1 for every unknown: what a machine that tells two classes apart starts from.
    static double[] hinge(int unknowns) {
        double[] start = new double[unknowns];
        Arrays.fill(start, -1);
        return start;
    }
}

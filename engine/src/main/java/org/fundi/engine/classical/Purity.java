package org.fundi.engine.classical;

import java.util.Arrays;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;

/// How alike the answers on the two sides of a cut are, while rows move from the right side to the
/// left one by one. Higher is better; cuts of the same rows can be compared.
///
/// Both kinds are one idea: the sum over both sides of squared sums divided by rows. For a number
/// that is what least squared error leaves; for classes, one yes-or-no number a class, it is Gini's
/// impurity (Breiman, Friedman, Olshen and Stone, *Classification and regression trees*, 1984).
abstract class Purity {

    /// All of these rows on the right side.
    abstract void begin(int[] rows, int from, int to);

    /// Puts all rows back on the right side.
    abstract void restart();

    /// Moves one row to the left side.
    abstract void move(int row);

    /// Of the cut as it is; both sides hold at least one row.
    abstract double score();

    /// Whether no cut could make it better.
    abstract boolean isPure();

    abstract int outputs();

    /// What a leaf with all these rows answers: class shares or the mean.
    abstract void answer(double[] to, int at);

    static Purity of(Classes target) {
        return new OfClasses(target);
    }

    static Purity of(double[] target) {
        return new OfValues(target);
    }

    static Purity of(Values target) {
        return of(target.toArray());
    }

    private static final class OfClasses extends Purity {
        private final int[] target;
        private final int[] all;
        private final int[] left;
        private final int[] right;
        private long leftSquares;
        private long rightSquares;
        private long allSquares;
        private int leftRows;
        private int rows;

        OfClasses(Classes classes) {
            target = new int[classes.size()];
            for (int row = 0; row < target.length; row++) target[row] = classes.at(row);
            all = new int[classes.count()];
            left = new int[all.length];
            right = new int[all.length];
        }

        @Override
        void begin(int[] chosen, int from, int to) {
            Arrays.fill(all, 0);
            for (int i = from; i < to; i++) all[target[chosen[i]]]++;
            rows = to - from;
            allSquares = 0;
            for (int count : all) allSquares += (long) count * count;
            restart();
        }

        @Override
        void restart() {
            Arrays.fill(left, 0);
            System.arraycopy(all, 0, right, 0, all.length);
            leftSquares = 0;
            rightSquares = allSquares;
            leftRows = 0;
        }

        @Override
        void move(int row) {
            int c = target[row];
            leftSquares += 2L * left[c]++ + 1;
            rightSquares -= 2L * right[c]-- - 1;
            leftRows++;
        }

        @Override
        double score() {
            return (double) leftSquares / leftRows + (double) rightSquares / (rows - leftRows);
        }

        @Override
        boolean isPure() {
            return allSquares == (long) rows * rows;
        }

        @Override
        int outputs() {
            return all.length;
        }

        @Override
        void answer(double[] to, int at) {
            for (int c = 0; c < all.length; c++) to[at + c] = (double) all[c] / rows;
        }
    }

    private static final class OfValues extends Purity {
        private final double[] target;
        private double mean;
        private double left;
        private double right;
        private double all;
        private int leftRows;
        private int rows;
        private boolean pure;

        OfValues(double[] target) {
            this.target = target;
        }

        @Override
        void begin(int[] chosen, int from, int to) {
            rows = to - from;
            double sum = 0;
            pure = true;
            for (int i = from; i < to; i++) {
                sum += target[chosen[i]];
                pure &= target[chosen[i]] == target[chosen[from]];
            }
            mean = pure ? target[chosen[from]] : sum / rows;
            all = 0;
            for (int i = from; i < to; i++) all += target[chosen[i]] - mean;
            restart();
        }

        @Override
        void restart() {
            left = 0;
            right = all;
            leftRows = 0;
        }

        @Override
        void move(int row) {
            double off = target[row] - mean;
            left += off;
            right -= off;
            leftRows++;
        }

        @Override
        double score() {
            return left * left / leftRows + right * right / (rows - leftRows);
        }

        @Override
        boolean isPure() {
            return pure;
        }

        @Override
        int outputs() {
            return 1;
        }

        @Override
        void answer(double[] to, int at) {
            to[at] = mean;
        }
    }
}

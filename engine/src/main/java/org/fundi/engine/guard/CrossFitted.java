package org.fundi.engine.guard;

import java.util.HashMap;
import java.util.Map;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.math.Chance;

/// The mean answer of each row's level, taken from the other four fifths of the rows: a column with
/// as many levels as rows can't look as if it knew the answers (D. Micci-Barreca, *A preprocessing
/// scheme for high-cardinality categorical attributes*, 2001; here cross-fitted).
///
/// A level with n rows there and sum s gets (s + m·mean) / (n + m) with m = 1; a level that is not
/// there gets the mean. A missing cell is a level of its own.
final class CrossFitted {
    private static final int FOLDS = 5;
    private static final double WEIGHT = 1;

    private CrossFitted() {}

    /// @param answers one a row
    static double[] means(Column column, double[] answers) {
        int[] level = levels(column);
        int levels = 0;
        for (int one : level) levels = Math.max(levels, one + 1);
        double[][] sums = new double[FOLDS][levels];
        int[][] counts = new int[FOLDS][levels];
        int[] fold = folds(answers.length);
        double mean = 0;
        for (int row = 0; row < answers.length; row++) {
            sums[fold[row]][level[row]] += answers[row];
            counts[fold[row]][level[row]]++;
            mean += answers[row] / answers.length;
        }
        double[] means = new double[answers.length];
        for (int row = 0; row < means.length; row++) {
            means[row] = elsewhere(sums, counts, fold[row], level[row], mean);
        }
        return means;
    }

    private static double elsewhere(
            double[][] sums, int[][] counts, int fold, int level, double mean) {
        double sum = 0;
        int count = 0;
        for (int other = 0; other < FOLDS; other++) {
            if (other == fold) continue;
            sum += sums[other][level];
            count += counts[other][level];
        }
        return (sum + WEIGHT * mean) / (count + WEIGHT);
    }

    /// Dealt by a stream of its own, not by the run's seed: the same rows, the same finding.
    private static int[] folds(int rows) {
        int[] order = Chance.of(0).named("fold").shuffled(rows);
        int[] fold = new int[rows];
        for (int place = 0; place < rows; place++) fold[order[place]] = place % FOLDS;
        return fold;
    }

    private static int[] levels(Column column) {
        int[] level = new int[column.size()];
        Map<String, Integer> number = new HashMap<>();
        for (int row = 0; row < level.length; row++) {
            if (column.isMissing(row)) level[row] = 0;
            else if (column instanceof CategoryColumn words) level[row] = words.at(row) + 1;
            else level[row] = number.computeIfAbsent(column.text(row), _ -> number.size() + 1);
        }
        return level;
    }
}

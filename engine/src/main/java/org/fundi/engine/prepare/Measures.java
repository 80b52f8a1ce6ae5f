package org.fundi.engine.prepare;

import java.util.Arrays;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.math.Statistics;

/// Figures of one column of numbers; missing cells are passed over.
final class Measures {
    private Measures() {}

    /// The cells that are there, in row order.
    static double[] present(NumberColumn column) {
        double[] cells = new double[column.size()];
        int count = 0;
        for (int row = 0; row < cells.length; row++) {
            if (!column.isMissing(row)) cells[count++] = column.at(row);
        }
        return Arrays.copyOf(cells, count);
    }

    /// Whether all values are the same, or there are none. Asked of the values themselves: the
    /// rounded spread of a constant need not be 0.
    static boolean constant(double[] values) {
        for (double value : values) if (value != values[0]) return false;
        return true;
    }

    /// Divided by n, not by n - 1, as scikit-learn's `StandardScaler`.
    static double populationSpread(double[] values, double mean) {
        double squares = 0;
        for (double value : values) squares += (value - mean) * (value - mean);
        return squares > 0 && squares < Double.POSITIVE_INFINITY
                ? Math.sqrt(squares / values.length)
                : extremeSpread(values, mean);
    }

    /// Where squares are too large or too small for a number: measured in units of the largest
    /// distance.
    private static double extremeSpread(double[] values, double mean) {
        double largest = 0;
        for (double value : values) largest = Math.max(largest, Math.abs(value - mean));
        if (largest == 0) return 0;
        double squares = 0;
        for (double value : values) {
            double share = (value - mean) / largest;
            squares += share * share;
        }
        return largest * Math.sqrt(squares / values.length);
    }

    /// The value that occurs most often; of equally frequent ones the smallest.
    static double mostFrequent(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double best = sorted[0];
        int most = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) to++;
            if (to - from > most) {
                most = to - from;
                best = sorted[from];
            }
        }
        return best;
    }

    static double median(double[] values) {
        return Statistics.median(values);
    }

    /// Four significant digits, for sentences.
    static String shown(double value) {
        if (value == 0 || !Double.isFinite(value)) return NumberColumn.plain(value);
        return NumberColumn.plain(
                new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue());
    }
}

package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Statistics;

/// Figures of numbers in ascending order.
final class NumberFigures {
    private static final int MOST_BINS = 20;

    private NumberFigures() {}

    /// @param sorted ascending, at least one
    static ColumnProfile.Numbers of(double[] sorted) {
        double mean = Statistics.mean(sorted);
        double squares = 0;
        for (double value : sorted) squares += (value - mean) * (value - mean);
        double deviation = sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1));
        return new ColumnProfile.Numbers(
                sorted[0],
                Statistics.quantile(sorted, 0.25),
                Statistics.quantile(sorted, 0.5),
                Statistics.quantile(sorted, 0.75),
                sorted[sorted.length - 1],
                mean,
                deviation,
                histogram(sorted));
    }

    /// A few whole numbers get a bin each; anything else bins of equal width, about as many as the
    /// square root of the number of values.
    static ColumnProfile.Histogram histogram(double[] sorted) {
        double from = sorted[0];
        double to = sorted[sorted.length - 1];
        boolean whole = to - from < MOST_BINS && allWhole(sorted);
        int bins = whole ? (int) (to - from) + 1 : from == to ? 1 : bins(sorted.length);
        double end = whole ? to + 1 : to;
        double width = (end - from) / bins;
        int[] counts = new int[bins];
        for (double value : sorted) {
            int bin = width > 0 ? (int) ((value - from) / width) : 0;
            counts[Math.clamp(bin, 0, bins - 1)]++;
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) list.add(count);
        return new ColumnProfile.Histogram(from, end, list);
    }

    private static int bins(int values) {
        return Math.clamp((int) Math.ceil(Math.sqrt(values)), 2, MOST_BINS);
    }

    private static boolean allWhole(double[] values) {
        for (double value : values) if (value != Math.rint(value)) return false;
        return true;
    }
}

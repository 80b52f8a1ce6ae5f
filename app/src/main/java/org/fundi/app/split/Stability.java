package org.fundi.app.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The population stability index of one number in two sets of rows: Σ (q − p) ln(q / p) over ten
/// bins cut at the deciles of the first set, with half a row added to each bin so that an empty one
/// stays finite. Equal decile values share one bin.
final class Stability {
    private static final int BINS = 10;

    private Stability() {}

    /// @param before sorted, `after` too
    /// @return NaN where either is empty or the first has one value only
    static double index(double[] before, double[] after) {
        if (before.length == 0 || after.length == 0) return Double.NaN;
        List<Double> cuts = new ArrayList<>();
        for (int bin = 1; bin < BINS; bin++) {
            double cut = before[(int) ((long) before.length * bin / BINS)];
            boolean inside = cut > before[0] && (cuts.isEmpty() || cut > cuts.getLast());
            if (inside) cuts.add(cut);
        }
        if (cuts.isEmpty()) return Double.NaN;
        int bins = cuts.size() + 1;
        double index = 0;
        for (int bin = 0; bin < bins; bin++) {
            double from = bin == 0 ? Double.NEGATIVE_INFINITY : cuts.get(bin - 1);
            double to = bin == bins - 1 ? Double.POSITIVE_INFINITY : cuts.get(bin);
            double p = (count(before, from, to) + 0.5) / (before.length + 0.5 * bins);
            double q = (count(after, from, to) + 0.5) / (after.length + 0.5 * bins);
            index += (q - p) * Math.log(q / p);
        }
        return index;
    }

    /// How many lie from `from` to below `to`.
    private static int count(double[] sorted, double from, double to) {
        return below(sorted, to) - below(sorted, from);
    }

    private static int below(double[] sorted, double bound) {
        int at = Arrays.binarySearch(sorted, bound);
        if (at < 0) return -at - 1;
        while (at > 0 && sorted[at - 1] == bound) at--;
        return at;
    }
}

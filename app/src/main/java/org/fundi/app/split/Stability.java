package org.fundi.app.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.math.Statistics;

/// The population stability index of one number in two sets of rows: Σ (q − p) ln(q / p) over ten
/// bins cut at the deciles of the first set, with half a row added to each bin so that an empty one
/// stays finite. Equal decile values share one bin.
final class Stability {
    private static final int BINS = 10;

    /// From here on inputs are usually said to have shifted.
    private static final double LARGE = 0.25;

    private Stability() {}

    /// @param index the population stability index
    /// @param bins how many bins it was summed over
    /// @param before how many values, `after` too
    record Found(double index, int bins, int before, int after) {
        /// What chance alone exceeds in so many of all cuts of rows that did not shift: the index
        /// times n · m / (n + m) is then about chi-squared with bins − 1 degrees of freedom
        /// (Yurdakul, *Statistical properties of population stability index*, 2018).
        double byChance(double risk) {
            double rows = (double) before * after / (before + after);
            return Statistics.chiSquaredQuantile(bins - 1, 1 - risk) / rows;
        }

        /// Large, and more than chance alone gives.
        ///
        /// @param risk how often chance may have it said
        boolean shifted(double risk) {
            return index > Math.max(LARGE, byChance(risk));
        }
    }

    /// @param before sorted, `after` too
    /// @return nothing where either is empty or the first has one value only
    static Optional<Found> index(double[] before, double[] after) {
        if (before.length == 0 || after.length == 0) return Optional.empty();
        List<Double> cuts = new ArrayList<>();
        for (int bin = 1; bin < BINS; bin++) {
            double cut = before[(int) ((long) before.length * bin / BINS)];
            boolean inside = cut > before[0] && (cuts.isEmpty() || cut > cuts.getLast());
            if (inside) cuts.add(cut);
        }
        if (cuts.isEmpty()) return Optional.empty();
        int bins = cuts.size() + 1;
        double index = 0;
        for (int bin = 0; bin < bins; bin++) {
            double from = bin == 0 ? Double.NEGATIVE_INFINITY : cuts.get(bin - 1);
            double to = bin == bins - 1 ? Double.POSITIVE_INFINITY : cuts.get(bin);
            double p = (count(before, from, to) + 0.5) / (before.length + 0.5 * bins);
            double q = (count(after, from, to) + 0.5) / (after.length + 0.5 * bins);
            index += (q - p) * Math.log(q / p);
        }
        return Optional.of(new Found(index, bins, before.length, after.length));
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

package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.List;

/// Whether of the rows given 70 % about 70 % come true: bins of equal width over the positive
/// class's probability, right-closed (the first also takes 0), empty ones left out.
public record Calibration(List<Bin> bins) {
    private static final int FEW = 30;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// @param from where it begins, not itself in the bin unless it is 0
    /// @param to where it ends, in the bin
    /// @param meanProbability of its rows; not the bin's middle
    /// @param cameTrue how many of its rows are positive
    /// @param interval 95 %, exact binomial, for the share that comes true
    public record Bin(
            double from,
            double to,
            double meanProbability,
            Proportion cameTrue,
            Interval interval) {

        public long rows() {
            return Math.round(cameTrue.trials());
        }

        /// The share of its rows that came true.
        public double observed() {
            return cameTrue.successes() / cameTrue.trials();
        }

        /// Under 30 rows: shown hollow and grey.
        public boolean isThin() {
            return rows() < FEW;
        }
    }

    /// @param answers with scores from 0 to 1
    /// @param bins how many, at least 1
    public static Calibration of(Answers.Binary answers, int bins) {
        double[] sums = new double[bins];
        long[] rows = new long[bins];
        long[] positives = new long[bins];
        for (int row = 0; row < answers.size(); row++) {
            double p = answers.scores()[row];
            if (!(p >= 0 && p <= 1))
                throw new IllegalArgumentException(
                        "a probability lies from 0 to 1, unlike %s in row %s".formatted(p, row));
            int bin = CalibrationError.bin(p, bins);
            int count = answers.counts()[row];
            sums[bin] += count * p;
            rows[bin] += count;
            if (answers.truth()[row]) positives[bin] += count;
        }
        List<Bin> filled = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            if (rows[bin] == 0) continue;
            Proportion cameTrue = new Proportion(positives[bin], rows[bin]);
            filled.add(
                    new Bin(
                            (double) bin / bins,
                            (bin + 1.0) / bins,
                            sums[bin] / rows[bin],
                            cameTrue,
                            cameTrue.exact()));
        }
        return new Calibration(filled);
    }
}

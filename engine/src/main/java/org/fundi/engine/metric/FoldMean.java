package org.fundi.engine.metric;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The mean of a figure over folds, with the corrected resampled t interval: Nadeau and Bengio,
/// *Inference for the generalization error*, 2003. Folds share most of the rows they learn from, so
/// their figures resemble each other more than independent ones would; a plain t interval would be
/// too narrow and claim too much.
///
/// Its standard error is the root of s² · (1/k + rows judged / rows learnt from), s² being the
/// sample variance of the k figures; Student's t has k − 1 degrees of freedom. With r repeats of
/// the cut there are k · r figures and k · r − 1 degrees of freedom, and the share of rows judged
/// stays what it is in one cut: repeats calm the luck of the cut, but add no rows (Bouckaert and
/// Frank, *Evaluating the replicability of significance tests for comparing learning algorithms*,
/// 2004).
///
/// @param mean of the folds' figures
/// @param error standard error; 0 where all folds say the same
/// @param folds how many in all repeats together, at least two
/// @param repeats how often the rows were cut into folds
record FoldMean(double mean, double error, int folds, int repeats) {
    private static final double OUTSIDE = 0.05;

    /// @param values one a fold, at least two, all finite
    /// @param repeats how often the rows were cut into folds
    /// @param judgedPerLearnt rows judged in a fold for each row learnt from: 1 / (k − 1) usually
    static FoldMean of(double[] values, int repeats, double judgedPerLearnt) {
        if (values.length < 2)
            throw new IllegalArgumentException("two folds at least, not " + values.length);
        double sum = 0;
        for (double value : values) sum += value;
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) squares += (value - mean) * (value - mean);
        double variance = squares / (values.length - 1);
        double error = StrictMath.sqrt(variance * (1.0 / values.length + judgedPerLearnt));
        return new FoldMean(mean, error, values.length, repeats);
    }

    /// 95 %; nothing where all folds say the same, for an interval of no width tells nothing.
    @Nullable Interval interval() {
        if (!(error > 0)) return null;
        double reach = quantile() * error;
        return new Interval(mean - reach, mean + reach, "corrected resampled t over " + told());
    }

    private String told() {
        return repeats == 1
                ? String.format(Locale.ROOT, "%d folds", folds)
                : String.format(Locale.ROOT, "%d repeats of %d folds", repeats, folds / repeats);
    }

    /// The same, cut off where no score can be.
    @Nullable Interval intervalWithin(Metric metric) {
        Interval whole = interval();
        if (whole == null) return null;
        return metric.better() == Metric.Better.HIGHER
                ? new Interval(whole.low(), Math.min(whole.high(), metric.bound()), whole.method())
                : new Interval(Math.max(whole.low(), metric.bound()), whole.high(), whole.method());
    }

    String whyNone() {
        return error > 0 ? "" : "all folds say the same";
    }

    /// Student's t beyond which 1 in 20 lies, on both sides together.
    private double quantile() {
        double freedom = folds - 1;
        double x = BetaDistribution.quantile(freedom / 2, 0.5, OUTSIDE);
        return StrictMath.sqrt(freedom * (1 - x) / x);
    }
}

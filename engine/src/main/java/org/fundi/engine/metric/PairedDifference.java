package org.fundi.engine.metric;

import java.util.Optional;
import org.fundi.engine.math.Chance;
import org.jspecify.annotations.Nullable;

/// The score of one model minus that of another on the same rows or folds. Both are scored on the
/// same resampled rows, so what makes a row hard for both falls out; two intervals that overlap
/// prove nothing, this one does.
///
/// @param difference first minus second, as the metric counts
/// @param interval 95 %, over rows or over folds; null where none is meaningful, and `whyNone` says
///     why
/// @param pValue two-sided: how often so large a lead would come of luck alone if there were none;
///     1 where nothing can be said
/// @param better which way the metric counts
public record PairedDifference(
        Score difference,
        @Nullable Interval interval,
        String whyNone,
        double pValue,
        Metric.Better better) {

    /// Who is ahead beyond the luck of the rows.
    public enum Ahead {
        FIRST,
        SECOND,
        NOBODY
    }

    /// @param chance the same as for the models' own intervals
    public static PairedDifference between(
            Metric metric, Answers first, Answers second, Chance chance) {
        return between(Resampled.of(metric, first, chance), Resampled.of(metric, second, chance));
    }

    /// @throws IllegalArgumentException where the two are not of the same metric and rows
    public static PairedDifference between(Resampled first, Resampled second) {
        if (!first.metric().equals(second.metric()) || first.rows() != second.rows())
            throw new IllegalArgumentException(
                    "only scores of the same metric and rows are paired");
        Metric.Better better = first.metric().better();
        double plain = first.score().orNaN() - second.score().orNaN();
        if (Double.isNaN(plain)) {
            Score undefined = new Score.Undefined("one of the two has no score");
            return new PairedDifference(undefined, null, "there is no difference", 1, better);
        }
        Score difference = new Score.Value(plain);
        Optional<String> why = whyNone(first);
        if (why.isPresent()) return new PairedDifference(difference, null, why.get(), 1, better);
        double[] drawn = new double[first.resamples()];
        for (int i = 0; i < drawn.length; i++) drawn[i] = first.at(i) - second.at(i);
        return Bootstrap.interval(drawn, first.whole())
                .map(i -> new PairedDifference(difference, i, "", pValue(drawn), better))
                .orElseGet(
                        () ->
                                new PairedDifference(
                                        difference, null, Bootstrap.whyNone(drawn), 1, better));
    }

    /// The mean over folds of the first one's score minus the other's in the same fold, with the
    /// corrected resampled t interval. How often luck alone would do it comes from the rows, drawn
    /// anew inside each fold: so few folds could never tell that of several models at once.
    ///
    /// @param judgedPerLearnt rows judged in a fold for each row learnt from
    public static PairedDifference overFolds(
            FoldScores first, FoldScores second, double judgedPerLearnt) {
        double[] differences = new double[first.folds().length];
        for (int fold = 0; fold < differences.length; fold++) {
            differences[fold] = first.folds()[fold] - second.folds()[fold];
        }
        FoldMean mean = FoldMean.of(differences, first.repeats(), judgedPerLearnt);
        PairedDifference overRows = between(first.rows(), second.rows());
        return new PairedDifference(
                new Score.Value(mean.mean()),
                mean.interval(),
                mean.whyNone(),
                overRows.pValue(),
                overRows.better());
    }

    private static Optional<String> whyNone(Resampled either) {
        String why = either.metric().whyNoInterval();
        if (!why.isEmpty()) return Optional.of(why);
        int rows = either.rows();
        return rows < Bootstrap.FEWEST_ROWS
                ? Optional.of(Bootstrap.fewRows(rows))
                : Optional.empty();
    }

    /// Twice the share of resamples on the rarer side of 0; no difference lies on both sides, and
    /// one is added so that 2,000 resamples never claim more than they can.
    private static double pValue(double[] drawn) {
        int defined = 0;
        int notAbove = 0;
        int notBelow = 0;
        for (double difference : drawn) {
            if (Double.isNaN(difference)) continue;
            defined++;
            if (difference <= 0) notAbove++;
            if (difference >= 0) notBelow++;
        }
        return Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (defined + 1));
    }

    /// Who is ahead, judging by the whole interval.
    public Ahead ahead() {
        if (interval == null || (interval.low() <= 0 && interval.high() >= 0)) return Ahead.NOBODY;
        return better.lead(interval.low(), 0) > 0 ? Ahead.FIRST : Ahead.SECOND;
    }
}

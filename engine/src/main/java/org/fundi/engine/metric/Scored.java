package org.fundi.engine.metric;

import org.jspecify.annotations.Nullable;

/// A score with its interval, or why it has none.
///
/// @param interval null where none is meaningful; `whyNone` says why
/// @param whyNone empty where there is an interval
public record Scored(Score score, @Nullable Interval interval, String whyNone) {
    /// The mean of a score over folds, with its corrected resampled t interval.
    ///
    /// @param folds each fold's score, all defined
    /// @param repeats how often the rows were cut into folds
    /// @param judgedPerLearnt rows judged in a fold for each row learnt from
    public static Scored overFolds(
            Metric metric, double[] folds, int repeats, double judgedPerLearnt) {
        FoldMean mean = FoldMean.of(folds, repeats, judgedPerLearnt);
        return new Scored(
                new Score.Value(mean.mean()), mean.intervalWithin(metric), mean.whyNone());
    }

    static Scored with(Score score, Interval interval) {
        return new Scored(score, interval, "");
    }

    static Scored without(Score score, String whyNone) {
        return new Scored(score, null, whyNone);
    }
}

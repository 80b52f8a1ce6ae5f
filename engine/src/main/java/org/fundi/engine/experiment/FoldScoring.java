package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Scores over folds: the mean, and an interval from drawing rows anew inside each fold. The models
/// of the folds stay as they are, so the interval does not cover the luck of what was learnt from
/// (of that no unbiased estimate exists: Bengio and Grandvalet, *No unbiased estimator of the
/// variance of k-fold cross-validation*, 2004).
///
/// @param answers one a fold
record FoldScoring(List<Answers> answers, int resamples, Chance chance) {
    private static final double LOW = 0.025;

    static FoldScoring of(List<Prepared> folds, List<Run> runs, Judging judging, long seed) {
        List<Answers> answers = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            answers.add(
                    Answers.of(
                            folds.get(fold).validation().truth(),
                            runs.get(fold).said(),
                            judging.threshold()));
        }
        return new FoldScoring(answers, judging.resamples(), Chance.of(seed));
    }

    Folded.FoldScore of(Metric metric) {
        List<Score> scores = answers.stream().map(metric::score).toList();
        double sum = 0;
        for (int fold = 0; fold < scores.size(); fold++) {
            switch (scores.get(fold)) {
                case Score.Value(double value) -> sum += value;
                case Score.Undefined(String why) -> {
                    Score none = new Score.Undefined("in fold %d %s".formatted(fold + 1, why));
                    return new Folded.FoldScore(
                            new Scored(none, null, "there is no score"), scores);
                }
            }
        }
        Score mean = new Score.Value(sum / scores.size());
        return new Folded.FoldScore(scored(metric, mean), scores);
    }

    private Scored scored(Metric metric, Score mean) {
        if (!metric.whyNoInterval().isEmpty()) {
            return new Scored(mean, null, metric.whyNoInterval());
        }
        double[] drawn = drawn(metric);
        double low = Statistics.quantile(drawn, LOW);
        double high = Statistics.quantile(drawn, 1 - LOW);
        if (!(low < high)) {
            return new Scored(mean, null, "drawing the rows anew hardly ever changes the score");
        }
        String method =
                String.format(
                        Locale.ROOT,
                        "percentile bootstrap over the rows inside each of %d folds, %,d resamples",
                        answers.size(),
                        drawn.length);
        return new Scored(mean, new Interval(low, high, method), "");
    }

    /// The mean over folds, on the same drawings of rows for every model.
    Resampled resampled(Metric metric) {
        return Resampled.overFolds(metric, answers, resamples, chance);
    }

    /// The mean over folds in each resample, ascending; those without a score are left out.
    private double[] drawn(Metric metric) {
        Resampled means = resampled(metric);
        double[] defined =
                IntStream.range(0, means.resamples())
                        .mapToDouble(means::at)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        return defined.length == 0 ? new double[] {0} : defined;
    }
}

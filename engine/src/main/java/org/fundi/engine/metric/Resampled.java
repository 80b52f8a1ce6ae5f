package org.fundi.engine.metric;

import java.util.List;
import org.fundi.engine.math.Chance;

/// One model's score by one metric, on its rows and on 2,000 drawings of them: what a paired
/// comparison needs of each model, worked out once.
public final class Resampled {
    private final Metric metric;
    private final int rows;
    private final String whole;
    private final Score score;
    private final double[] scores;

    private Resampled(Metric metric, int rows, String whole, Score score, double[] scores) {
        this.metric = metric;
        this.rows = rows;
        this.whole = whole;
        this.score = score;
        this.scores = scores;
    }

    /// @param chance the same for every model that is compared
    public static Resampled of(Metric metric, Answers answers, Chance chance) {
        return of(metric, answers, Bootstrap.RESAMPLES, chance);
    }

    /// The same with fewer or more resamples than the usual 2,000; above 30,000 rows fewer are
    /// drawn than wished, at least 1,000.
    public static Resampled of(Metric metric, Answers answers, int resamples, Chance chance) {
        int enough = Bootstrap.forDifferences(resamples, answers.size());
        return new Resampled(
                metric,
                answers.size(),
                Bootstrap.whole(answers),
                metric.score(answers),
                Bootstrap.scores(List.of(metric), answers, enough, chance)[0]);
    }

    /// The mean over folds, on drawings of the rows inside each fold; the models of the folds stay
    /// as they are.
    ///
    /// @param folds each fold's answers; those of one cut of the rows
    public static Resampled overFolds(
            Metric metric, List<Answers> folds, int resamples, Chance chance) {
        int rows = 0;
        double mean = 0;
        double[] means = new double[resamples];
        for (int fold = 0; fold < folds.size(); fold++) {
            Answers answers = folds.get(fold);
            Resampled own = of(metric, answers, resamples, chance.named("fold", fold));
            rows += answers.size();
            mean += own.score.orNaN() / folds.size();
            for (int i = 0; i < means.length; i++) means[i] += own.at(i) / folds.size();
        }
        Score score =
                Double.isNaN(mean)
                        ? new Score.Undefined("a fold has no score")
                        : new Score.Value(mean);
        return new Resampled(metric, rows, "the rows inside each fold", score, means);
    }

    /// The mean over repeats of the same folds. The repeats judge the same rows again, so they tell
    /// no more of the luck of the rows than one of them does: each resample is that of one repeat
    /// in turn, moved to the mean of all.
    ///
    /// @param repeats each one's mean over its folds, at least one
    public static Resampled overRepeats(List<Resampled> repeats) {
        Resampled first = repeats.getFirst();
        if (repeats.size() == 1) return first;
        double mean = 0;
        for (Resampled repeat : repeats) mean += repeat.score.orNaN() / repeats.size();
        double[] means = new double[first.scores.length];
        for (int i = 0; i < means.length; i++) {
            Resampled repeat = repeats.get(i % repeats.size());
            means[i] = mean + repeat.at(i) - repeat.score.orNaN();
        }
        Score score = Double.isNaN(mean) ? first.score : new Score.Value(mean);
        return new Resampled(first.metric, first.rows, first.whole, score, means);
    }

    public Metric metric() {
        return metric;
    }

    /// How many rows are drawn from.
    public int rows() {
        return rows;
    }

    /// What a resample draws.
    String whole() {
        return whole;
    }

    public Score score() {
        return score;
    }

    /// In resample 0, 1, …; NaN where undefined.
    public double at(int resample) {
        return scores[resample];
    }

    public int resamples() {
        return scores.length;
    }
}

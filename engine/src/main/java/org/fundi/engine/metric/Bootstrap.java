package org.fundi.engine.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Statistics;

/// The scores the same answers would get had other rows been drawn: as many rows, drawn from these
/// with replacement, again and again (Efron, *Bootstrap methods: another look at the jackknife*,
/// 1979). Resample number i draws from the stream "bootstrap", i, so every model and every metric
/// is scored on the same resampled rows.
final class Bootstrap {
    /// How often rows are drawn anew.
    static final int RESAMPLES = 2_000;

    /// Fewer rows than this are too few to stand for others.
    static final int FEWEST_ROWS = 10;

    /// Where more resamples than this share have no score, the rest would flatter.
    private static final double MOST_UNDEFINED = 0.05;

    /// What lies closer together than this differs by rounding only.
    private static final double ROUNDING = 1e-12;

    private Bootstrap() {}

    /// Up to 30,000 rows all that are wished for; beyond, fewer, because the interval of so many
    /// rows is narrow and steady while drawing them takes seconds. The interval names the number.
    static int forIntervals(int wished, int rows) {
        return Math.min(wished, Math.max(200, 60_000_000 / Math.max(1, rows)));
    }

    /// As [#forIntervals], but never so few that several comparisons could no longer be told from
    /// luck.
    static int forDifferences(int wished, int rows) {
        return Math.min(wished, Math.max(1_000, 60_000_000 / Math.max(1, rows)));
    }

    /// One metric after the other, *metrics x resamples*; NaN where undefined.
    static double[][] scores(List<Metric> metrics, Answers answers, int resamples, Chance chance) {
        double[][] scores = new double[metrics.size()][resamples];
        Scoring scoring = new Scoring(metrics, answers);
        int[] counts = new int[answers.size()];
        double[] values = new double[metrics.size()];
        for (int resample = 0; resample < resamples; resample++) {
            draw(chance, resample, counts);
            scoring.score(counts, values);
            for (int m = 0; m < values.length; m++) scores[m][resample] = values[m];
        }
        return scores;
    }

    /// Draws as many rows as there are, with replacement.
    ///
    /// @param counts becomes how often each was drawn
    static void draw(Chance chance, int resample, int[] counts) {
        Arrays.fill(counts, 0);
        Chance.Draws draws = chance.named("bootstrap", resample).draws();
        for (int i = 0; i < counts.length; i++) counts[draws.nextInt(counts.length)]++;
    }

    /// The middle 95 % of resampled scores.
    ///
    /// @param whole what was drawn, such as "rows"
    static Optional<Interval> interval(double[] scores, String whole) {
        double[] defined = defined(scores);
        if (defined.length == 0 || defined.length < (1 - MOST_UNDEFINED) * scores.length)
            return Optional.empty();
        Arrays.sort(defined);
        double low = Statistics.quantile(defined, 0.025);
        double high = Statistics.quantile(defined, 0.975);
        if (!(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high))))
            return Optional.empty();
        int left = scores.length - defined.length;
        String method =
                String.format(
                        Locale.ROOT,
                        "percentile bootstrap over %s, %,d resamples%s",
                        whole,
                        scores.length,
                        left == 0 ? "" : " (%s without a score left out)".formatted(left));
        return Optional.of(new Interval(low, high, method));
    }

    /// Why [#interval] gave none.
    static String whyNone(double[] scores) {
        if (scores.length == 0) return "the rows were not drawn anew";
        int left = scores.length - defined(scores).length;
        if (left > MOST_UNDEFINED * scores.length)
            return String.format(
                    Locale.ROOT,
                    "in %,d of %,d resamples the score is undefined",
                    left,
                    scores.length);
        return "drawing the rows anew hardly ever changes the score, which says nothing about luck";
    }

    static String fewRows(int rows) {
        return "%s too few to stand for others"
                .formatted(rows == 1 ? "1 row is" : rows + " rows are");
    }

    /// What a resample draws from these answers.
    static String whole(Answers answers) {
        return answers instanceof Answers.Ranking ? "queries" : "rows";
    }

    private static double[] defined(double[] scores) {
        return Arrays.stream(scores).filter(score -> !Double.isNaN(score)).toArray();
    }
}

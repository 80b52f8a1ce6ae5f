package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.math.Chance;

/// Answers judged by several metrics, each score with its 95 % interval over rows or why it has
/// none. The interval covers the luck of the rows only, not that of the split or the seed.
public final class Judgement {
    private Judgement() {}

    /// A share on few trials or near 0 or 1 takes Wilson's interval, everything else a percentile
    /// bootstrap.
    ///
    /// @param chance the root of the run's streams; "bootstrap" below it is drawn from
    /// @return by metric key, in the order of the metrics
    public static Map<String, Scored> of(List<Metric> metrics, Answers answers, Chance chance) {
        return of(metrics, answers, Bootstrap.RESAMPLES, chance);
    }

    /// The same with fewer or more resamples than the usual 2,000; above 30,000 rows fewer are
    /// drawn than wished, at least 200.
    public static Map<String, Scored> of(
            List<Metric> metrics, Answers answers, int resamples, Chance chance) {
        Map<String, Scored> judged = new LinkedHashMap<>();
        List<Metric> drawn = new ArrayList<>();
        for (Metric metric : metrics) {
            Score score = metric.score(answers);
            Optional<Scored> plain = withoutDrawing(metric, score, answers);
            judged.put(metric.key(), plain.orElse(Scored.without(score, "")));
            if (plain.isEmpty()) drawn.add(metric);
        }
        int enough = Bootstrap.forIntervals(resamples, answers.size());
        double[][] scores =
                drawn.isEmpty()
                        ? new double[0][]
                        : Bootstrap.scores(drawn, answers, enough, chance);
        for (int m = 0; m < scores.length; m++) {
            double[] resampled = scores[m];
            Metric metric = drawn.get(m);
            judged.computeIfPresent(
                    metric.key(),
                    (_, scored) -> withDrawing(metric, scored.score(), resampled, answers));
        }
        return Collections.unmodifiableMap(judged);
    }

    private static Optional<Scored> withoutDrawing(Metric metric, Score score, Answers answers) {
        if (score instanceof Score.Undefined)
            return Optional.of(Scored.without(score, "there is no score"));
        if (!metric.whyNoInterval().isEmpty())
            return Optional.of(Scored.without(score, metric.whyNoInterval()));
        Optional<Proportion> proportion = metric.proportion(answers);
        if (proportion.isPresent() && proportion.get().isDelicate())
            return proportion.map(share -> Scored.with(score, share.wilson()));
        if (answers.size() < Bootstrap.FEWEST_ROWS)
            return Optional.of(Scored.without(score, Bootstrap.fewRows(answers.size())));
        return Optional.empty();
    }

    private static Scored withDrawing(
            Metric metric, Score score, double[] resampled, Answers answers) {
        return Bootstrap.interval(resampled, Bootstrap.whole(answers))
                .or(() -> metric.proportion(answers).map(Proportion::wilson))
                .map(interval -> Scored.with(score, interval))
                .orElseGet(() -> Scored.without(score, Bootstrap.whyNone(resampled)));
    }
}

package org.fundi.engine.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;

/// Every metric's score on the same answers, with its interval.
final class Scores {
    private Scores() {}

    /// By metric key, in the order of `judging`.
    static Map<String, Run.Scored> of(Answers answers, Judging judging, long seed) {
        Map<String, Run.Scored> scores = new LinkedHashMap<>();
        for (Metric metric : judging.metrics()) {
            Score score = metric.score(answers);
            scores.put(metric.key(), new Run.Scored(score, null, ""));
        }
        return scores;
    }
}

package org.fundi.engine.experiment;

import java.util.Map;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Judgement;
import org.fundi.engine.metric.Scored;

/// Every metric's score on the same answers, with its interval.
final class Scores {
    private Scores() {}

    /// By metric key, in the order of `judging`.
    static Map<String, Scored> of(Answers answers, Judging judging, long seed) {
        return Judgement.of(judging.metrics(), answers, judging.resamples(), Chance.of(seed));
    }
}

package org.fundi.app.frame;

import java.util.OptionalDouble;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Study;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Proportion;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Target;

/// How sure the required score can be on so many validation rows, before anything is trained.
final class Expectation {
    private Expectation() {}

    /// @param truth the answers of training rows only
    static String of(Study study, Split split, Target truth) {
        int rows = split.validationRows().length;
        OptionalDouble wanted = study.framing().requiredScore();
        String metric = study.metricUsed().map(Metric::key).orElse("");
        double trials = trials(metric, rows, truth);
        boolean share = wanted.isPresent() && wanted.getAsDouble() > 0 && wanted.getAsDouble() < 1;
        if (trials < 1 || !share) return Words.of("frame.goal.rows", Numbers.whole(rows));
        double successes = wanted.getAsDouble() * trials;
        Interval interval = new Proportion(successes, trials).wilson();
        return Words.of(
                metric.equals("accuracy") ? "frame.goal.rate" : "frame.goal.recall",
                Numbers.whole(rows),
                Numbers.whole(Math.round(trials)),
                Numbers.decimals((interval.high() - interval.low()) / 2, 2),
                truth instanceof Classes classes ? classes.names().getLast() : "");
    }

    /// How many rows such a score is a share of; 0 where it is no plain share.
    private static double trials(String metric, int rows, Target truth) {
        if (!(truth instanceof Classes classes) || classes.size() == 0) return 0;
        if (metric.equals("accuracy")) return rows;
        if (!metric.startsWith("recall") || classes.count() != 2) return 0;
        return Math.floor((double) rows * classes.counts()[1] / classes.size());
    }
}

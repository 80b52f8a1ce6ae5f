package org.fundi.app.evaluate;

import java.util.List;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Proportion;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Problem;

/// Parts of sentences that are written the same everywhere.
final class Phrases {
    private Phrases() {}

    /// In the order of the classes; empty for numbers.
    static List<String> classes(Problem problem) {
        return problem instanceof Problem.Classification asked ? asked.classes() : List.of();
    }

    /// The positive class in a sentence: "malignant", but "churned = yes" where the class alone
    /// does not say of what.
    static String positive(Problem problem) {
        String positive = classes(problem).get(1);
        boolean bare = positive.matches("(?i)yes|no|true|false|y|n|t|f|[-0-9.,]+");
        return bare
                ? Brief.name(problem.target()) + " = " + Brief.name(positive)
                : Brief.name(positive);
    }

    /// "1 row" or "52 rows".
    static String rows(long count) {
        return count == 1
                ? Words.of("evaluate.rows.one")
                : Words.of("evaluate.rows.many", Numbers.whole(count));
    }

    /// "44/116 = 0.379"; the share alone where the successes are no whole number.
    static String share(Proportion share) {
        if (share.trials() == 0) return "–";
        String value = Numbers.score(share.successes() / share.trials());
        if (share.successes() != Math.rint(share.successes())) return value;
        return Numbers.whole(Math.round(share.successes()))
                + "/"
                + Numbers.whole(Math.round(share.trials()))
                + " = "
                + value;
    }

    static String value(Score score) {
        return score instanceof Score.Value(double value)
                ? Numbers.score(value)
                : Words.of("runs.undefined");
    }

    static String interval(Scored scored) {
        Interval interval = scored.interval();
        return interval == null ? Words.of("runs.no-interval") : Numbers.interval(interval);
    }

    /// "MAE 5,955 higher, which is worse".
    static String difference(Metric metric, double value) {
        double lead = metric.better().lead(value, 0);
        if (lead == 0) return Words.of("evaluate.difference.none", metric.shortTitle());
        String size = Numbers.score(Math.abs(value));
        String key = value > 0 ? "evaluate.difference.more" : "evaluate.difference.less";
        String good = lead > 0 ? "evaluate.difference.better" : "evaluate.difference.worse";
        return Words.of(key, metric.shortTitle(), size, Words.of(good));
    }
}

package org.fundi.app.report;

import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.jspecify.annotations.Nullable;

/// Scores as the report writes them.
final class Figures {
    private Figures() {}

    /// 0.379, or – where it is undefined or was not scored.
    static String value(@Nullable Scored scored) {
        if (scored == null) return "–";
        return switch (scored.score()) {
            case Score.Value(double value) -> Numbers.score(value);
            case Score.Undefined _ -> "–";
        };
    }

    /// 0.297 – 0.452, or nothing where there is none.
    static String interval(@Nullable Scored scored) {
        Interval interval = scored == null ? null : scored.interval();
        return interval == null ? "" : Numbers.interval(interval);
    }

    /// 0.379 (95 % interval 0.297 – 0.452), or why there is none of the two.
    static String withInterval(@Nullable Scored scored) {
        if (scored == null) return Words.of("report.not-scored");
        return switch (scored.score()) {
            case Score.Undefined(String why) -> Words.of("report.undefined", why);
            case Score.Value(double value) ->
                    scored.interval() == null
                            ? Words.of("report.no-interval", Numbers.score(value), scored.whyNone())
                            : Words.of("report.interval", Numbers.score(value), interval(scored));
        };
    }

    /// +0.026 (−0.025 to +0.077).
    static String difference(@Nullable PairedDifference difference) {
        if (difference == null) return "";
        if (!(difference.difference() instanceof Score.Value(double value))) return "–";
        Interval interval = difference.interval();
        return interval == null
                ? Numbers.difference(value)
                : Words.of("models.lead", Numbers.difference(value), Numbers.differences(interval));
    }
}

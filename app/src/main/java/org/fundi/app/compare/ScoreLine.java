package org.fundi.app.compare;

import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Both runs' scores by one metric.
///
/// @param difference empty where there is none, or until it is worked out
record ScoreLine(
        Metric metric, Scored first, Scored second, Optional<PairedDifference> difference) {

    /// @throws IllegalArgumentException where one of them has no such score
    static ScoreLine of(Metric metric, RunRow first, RunRow second) {
        return new ScoreLine(
                metric, scored(first, metric), scored(second, metric), Optional.empty());
    }

    private static Scored scored(RunRow row, Metric metric) {
        Scored scored = row.scores().get(metric.key());
        if (scored == null) throw new IllegalArgumentException("no score by " + metric.key());
        return scored;
    }

    ScoreLine with(PairedDifference found) {
        return new ScoreLine(metric, first, second, Optional.of(found));
    }

    /// "0.412 (0.37 – 0.45)".
    static String said(Scored scored) {
        if (!(scored.score() instanceof Score.Value(double value))) {
            return Words.of("runs.undefined");
        }
        Interval interval = scored.interval();
        return interval == null
                ? Numbers.score(value)
                : Words.of("compare.score", Numbers.score(value), Numbers.interval(interval));
    }

    /// "+0.023 (−0.010 to +0.056)"; "–" where there is none.
    String differenceSaid() {
        if (difference.isEmpty()) return "–";
        PairedDifference found = difference.get();
        if (!(found.difference() instanceof Score.Value(double value))) return "–";
        Interval interval = found.interval();
        return interval == null
                ? Numbers.difference(value)
                : Words.of(
                        "compare.score", Numbers.difference(value), Numbers.differences(interval));
    }

    /// For the file: numbers as they are.
    List<String> cells() {
        Interval interval = difference.map(PairedDifference::interval).orElse(null);
        return List.of(
                metric.key(),
                plain(first.score()),
                plain(second.score()),
                difference.map(found -> plain(found.difference())).orElse(""),
                interval == null ? "" : String.valueOf(interval.low()),
                interval == null ? "" : String.valueOf(interval.high()));
    }

    private static String plain(Score score) {
        return score instanceof Score.Value(double value) ? String.valueOf(value) : "";
    }
}

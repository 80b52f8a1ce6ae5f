package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.jspecify.annotations.Nullable;

/// Scores for programs: `{"METRIC": {"value", "low", "high"}}`; what is undefined is null, with
/// `why`.
final class ScoreEntries {
    private ScoreEntries() {}

    static Map<String, Object> of(Map<String, Scored> scores) {
        Map<String, Object> entries = new LinkedHashMap<>();
        scores.forEach((key, scored) -> entries.put(key, entry(scored)));
        return entries;
    }

    static Map<String, @Nullable Object> entry(Scored scored) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        Interval interval = scored.interval();
        entry.put("value", scored.score() instanceof Score.Value(double value) ? value : null);
        entry.put("low", interval == null ? null : interval.low());
        entry.put("high", interval == null ? null : interval.high());
        if (scored.score() instanceof Score.Undefined(String why)) entry.put("why", why);
        else if (interval == null) entry.put("why", scored.whyNone());
        return entry;
    }

    /// Of a model that came to nothing.
    static Map<String, @Nullable Object> none(String why) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("value", null);
        entry.put("low", null);
        entry.put("high", null);
        entry.put("why", why);
        return entry;
    }
}

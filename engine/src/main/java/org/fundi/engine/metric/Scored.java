package org.fundi.engine.metric;

import org.jspecify.annotations.Nullable;

/// A score with its interval, or why it has none.
///
/// @param interval null where none is meaningful; `whyNone` says why
/// @param whyNone empty where there is an interval
public record Scored(Score score, @Nullable Interval interval, String whyNone) {
    static Scored with(Score score, Interval interval) {
        return new Scored(score, interval, "");
    }

    static Scored without(Score score, String whyNone) {
        return new Scored(score, null, whyNone);
    }
}

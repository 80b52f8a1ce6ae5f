package org.fundi.engine.experiment;

import java.util.List;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.Prediction;
import org.jspecify.annotations.Nullable;

/// What came of fitting one algorithm.
///
/// @param algorithm with the settings used
/// @param seconds fitting alone, without preparation and judging
/// @param scores by metric key, on validation rows, in the catalogue's order
/// @param curve empty for what does not learn in steps
/// @param model the one kept: the best step's where the algorithm keeps the best
/// @param said the kept model's prediction on the validation rows
public record Run(
        Algorithm algorithm,
        long seed,
        double seconds,
        Map<String, Scored> scores,
        List<CurvePoint> curve,
        Model<?> model,
        Prediction said) {

    public Run {
        scores = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(scores));
        curve = List.copyOf(curve);
    }

    /// A score with its interval, or why it has none.
    ///
    /// @param interval null where none is meaningful; `whyNone` says why
    public record Scored(Score score, @Nullable Interval interval, String whyNone) {}
}

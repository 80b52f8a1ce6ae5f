package org.fundi.engine.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Prediction;

/// What came of fitting one algorithm.
///
/// @param algorithm with the settings used
/// @param seconds fitting alone, without preparation and judging
/// @param scores by metric key, on validation rows, in the catalogue's order
/// @param curve empty for what does not learn in steps
/// @param kept which step's model was kept
/// @param model the one kept
/// @param said the kept model's prediction on the validation rows
public record Run(
        Algorithm algorithm,
        long seed,
        double seconds,
        Map<String, Scored> scores,
        List<CurvePoint> curve,
        Kept kept,
        Model<?> model,
        Prediction said) {

    public Run {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        curve = List.copyOf(curve);
    }

    /// The step whose model was kept, and why that one.
    ///
    /// @param step steps finished; 0 where it does not learn in steps
    /// @param byValidation true where the validation rows chose it, which flatters its score there
    /// @param why a part of a sentence, such as "the lowest validation loss, 0.3312, after epoch 12
    ///     of 60"
    public record Kept(int step, boolean byValidation, String why) {}
}

package org.fundi.engine.coach;

import java.util.List;
import java.util.Optional;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Signs;

/// All that is known of a run under way, or of one that has ended.
///
/// @param algorithm with its settings
/// @param classes whether it tells classes apart; else it estimates a number
/// @param trainingRows it learns from
/// @param validationRows it is judged on
/// @param guessing the loss of who knows the training answers and no feature: always the same
///     shares of the classes, or the mean
/// @param farthest the share of the training answers' variance that their farthest twentieth makes
///     up; 0 for classes
/// @param planned steps
/// @param curve judged points so far, ascending
/// @param signs how it looked from inside, ascending; empty for what has no layers
/// @param ranAway where its numbers ran away
public record RunSoFar(
        Algorithm algorithm,
        boolean classes,
        int trainingRows,
        int validationRows,
        double guessing,
        double farthest,
        int planned,
        List<CurvePoint> curve,
        List<Signs> signs,
        Optional<RanAway> ranAway) {

    /// @param step the last finite one
    /// @param culprit what was no longer finite
    public record RanAway(int step, String culprit) {}

    public RunSoFar {
        curve = List.copyOf(curve);
        signs = List.copyOf(signs);
    }
}

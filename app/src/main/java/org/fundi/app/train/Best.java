package org.fundi.app.train;

import java.util.Comparator;
import java.util.Optional;
import org.fundi.engine.experiment.CurvePoint;

/// The finished step with the lowest validation loss: where a curve is marked, and for what learns
/// in epochs the one that is kept.
final class Best {
    private Best() {}

    /// Before the first step nothing is best.
    static Optional<CurveDot> of(LiveRun run) {
        return run.curve().stream()
                .filter(dot -> dot.at() > 0 && dot.isWholeStep())
                .filter(dot -> !Double.isNaN(dot.validation(CurvePoint.LOSS)))
                .min(Comparator.comparingDouble(dot -> dot.validation(CurvePoint.LOSS)));
    }

    /// The last finished step.
    static Optional<CurveDot> last(LiveRun run) {
        return run.curve().reversed().stream().filter(CurveDot::isWholeStep).findFirst();
    }
}

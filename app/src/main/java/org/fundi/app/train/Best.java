package org.fundi.app.train;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.experiment.CurvePoint;

/// The finished step with the lowest validation loss: where a curve is marked, and for what learns
/// in epochs the one that is kept.
final class Best {
    private Best() {}

    /// Before the first step nothing is best.
    static Optional<CurveDot> of(LiveRun run) {
        return run.best();
    }

    /// The first of the lowest.
    static Optional<CurveDot> among(List<CurveDot> curve) {
        return curve.stream()
                .filter(Best::counts)
                .min(Comparator.comparingDouble(dot -> dot.validation(CurvePoint.LOSS)));
    }

    /// Of the best one so far and the next.
    static Optional<CurveDot> of(Optional<CurveDot> before, CurveDot next) {
        if (!counts(next)) return before;
        double loss = next.validation(CurvePoint.LOSS);
        boolean better =
                before.isEmpty()
                        || Double.compare(loss, before.get().validation(CurvePoint.LOSS)) < 0;
        return better ? Optional.of(next) : before;
    }

    private static boolean counts(CurveDot dot) {
        return dot.at() > 0 && dot.isWholeStep() && !Double.isNaN(dot.validation(CurvePoint.LOSS));
    }

    /// The last finished step.
    static Optional<CurveDot> last(LiveRun run) {
        return run.curve().reversed().stream().filter(CurveDot::isWholeStep).findFirst();
    }
}

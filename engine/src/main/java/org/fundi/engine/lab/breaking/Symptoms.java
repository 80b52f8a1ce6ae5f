package org.fundi.engine.lab.breaking;

import java.util.List;

/// Names the fault of a loop by its curves, without a right loop beside them: what a class is asked
/// to do. Its figures were found on forty seeds of the usual scene, and hold for twenty others; see
/// its test.
///
/// It goes through the signs from the plainest to the finest, as a person would.
public final class Symptoms {
    /// The loss of answering two classes alike.
    private static final double GUESSING = StrictMath.log(2);

    private static final double EXACTLY = 1e-5;

    /// A loss given chances cannot fall below log(1 + 1/e), for either class.
    private static final double FLOOR = StrictMath.log1p(StrictMath.exp(-1)) - EXACTLY;

    private Symptoms() {}

    /// @return [Fault#NONE] where the loop seems right
    public static Fault of(Curves curves) {
        if (isStill(curves.validationLoss())) return Fault.STEP_BEFORE_BACKWARD;
        if (beginsAtGuessing(curves)) return Fault.WEIGHTS_START_AT_ZERO;
        if (isWild(curves)) return wild(curves);
        if (Shares.byPlace(curves) > 0.15) return Fault.NO_SHUFFLE;
        return tame(curves);
    }

    private static boolean isStill(List<Double> validation) {
        return validation.size() > 1 && validation.stream().distinct().count() == 1;
    }

    private static boolean beginsAtGuessing(Curves curves) {
        double off = Math.abs(curves.batchLoss().getFirst() - GUESSING);
        return off < EXACTLY && Shares.late(curves.trainingLoss()) > 0.95 * GUESSING;
    }

    /// Losses beyond what one who knows nothing would have.
    private static boolean isWild(Curves curves) {
        return curves.ranAway() || Shares.late(curves.trainingLoss()) > 1.5 * GUESSING;
    }

    /// Gathered gradients grow all the time; uphill the loss does, and a rate that is too high has
    /// its effect at once.
    private static Fault wild(Curves curves) {
        double grown = Shares.late(curves.gradient()) / curves.gradient().getFirst();
        if (grown > 20) return Fault.GRADIENT_NOT_ZEROED;
        double climb = Shares.late(curves.trainingLoss()) / Shares.early(curves.trainingLoss());
        return climb > 3.5 ? Fault.STEP_UPHILL : Fault.RATE_TIMES_100;
    }

    private static Fault tame(Curves curves) {
        double learnt = Shares.late(curves.trainingLoss());
        if (learnt > 0.975 * GUESSING) return Fault.LABELS_SHIFTED;
        if (Shares.least(curves.batchLoss()) > FLOOR) return Fault.SQUASHED_TWICE;
        if (Shares.unrest(curves.validationLoss()) > 0.033) return Fault.DROPOUT_IN_VALIDATION;
        double gap = Shares.late(curves.validationLoss()) / learnt;
        return gap < 1.08 ? Fault.VALIDATION_ROWS_LEARNT : Fault.NONE;
    }
}

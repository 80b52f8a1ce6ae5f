package org.fundi.engine.lab.breaking;

import java.util.List;

/// A training loop: what its lines say.
///
/// @param zeroStart whether all weights begin with 0
/// @param squashed whether the loss is given chances, of which it makes chances once more
/// @param rates how many times the learning rate a step goes; below 0 uphill
/// @param shuffled whether rows come in an order drawn for each epoch
/// @param learnsValidation whether validation rows are among the batches
/// @param shifted whether each row of a batch has the answer of the row before
/// @param lines of a batch after its loss, in their order
/// @param evaluates whether dropout is off where validation rows are asked about
record Loop(
        boolean zeroStart,
        boolean squashed,
        double rates,
        boolean shuffled,
        boolean learnsValidation,
        boolean shifted,
        List<Line> lines,
        boolean evaluates) {

    /// What is done once the loss of a batch is known.
    enum Line {
        BACKWARD,
        STEP,
        ZERO
    }

    private static final List<Line> USUAL = List.of(Line.BACKWARD, Line.STEP, Line.ZERO);
    private static final double FAST = 100;

    /// The loop with one fault.
    static Loop with(Fault fault) {
        List<Line> lines =
                switch (fault) {
                    case GRADIENT_NOT_ZEROED -> List.of(Line.BACKWARD, Line.STEP);
                    case STEP_BEFORE_BACKWARD -> List.of(Line.STEP, Line.BACKWARD, Line.ZERO);
                    default -> USUAL;
                };
        return new Loop(
                fault == Fault.WEIGHTS_START_AT_ZERO,
                fault == Fault.SQUASHED_TWICE,
                fault == Fault.RATE_TIMES_100 ? FAST : fault == Fault.STEP_UPHILL ? -1 : 1,
                fault != Fault.NO_SHUFFLE,
                fault == Fault.VALIDATION_ROWS_LEARNT,
                fault == Fault.LABELS_SHIFTED,
                lines,
                fault != Fault.DROPOUT_IN_VALIDATION);
    }
}

package org.fundi.engine.lab.breaking;

import java.util.Arrays;
import java.util.List;

/// One thing that is wrong with a training loop. Each is a line of it left out, swapped or spoilt,
/// and known from many programs that were written in earnest.
public enum Fault {
    /// Nothing is wrong.
    NONE(Edit.NONE),
    /// All weights begin with 0: every unit of a layer is the same as every other, and the slopes
    /// of all but the last bias are 0.
    WEIGHTS_START_AT_ZERO(Edit.SPOILT),
    /// Chances are given to a loss that makes chances of them once more.
    SQUASHED_TWICE(Edit.SPOILT),
    /// A hundred times the learning rate.
    RATE_TIMES_100(Edit.SPOILT),
    /// Rows come in the order of the file, which is sorted by class.
    NO_SHUFFLE(Edit.LEFT_OUT),
    /// The rows that are to judge are learnt from, too.
    VALIDATION_ROWS_LEARNT(Edit.SPOILT),
    /// Each row of a batch is given the answer of the row before.
    LABELS_SHIFTED(Edit.SPOILT),
    /// The weights move before the batch's gradient is there, and it is emptied after.
    STEP_BEFORE_BACKWARD(Edit.SWAPPED),
    /// The step goes uphill.
    STEP_UPHILL(Edit.SPOILT),
    /// Gradients of all batches so far are added up.
    GRADIENT_NOT_ZEROED(Edit.LEFT_OUT),
    /// Units are silenced at random while the network is judged.
    DROPOUT_IN_VALIDATION(Edit.LEFT_OUT);

    private final Edit edit;

    Fault(Edit edit) {
        this.edit = edit;
    }

    /// What was done to the loop.
    public enum Edit {
        NONE,
        LEFT_OUT,
        SWAPPED,
        SPOILT
    }

    public Edit edit() {
        return edit;
    }

    /// The ten, in the order of the lines they stand in.
    public static List<Fault> all() {
        return Arrays.stream(values()).filter(fault -> fault != NONE).toList();
    }
}

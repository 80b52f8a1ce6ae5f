package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Matrix;

/// How wrong a network was on the rows of one batch.
///
/// @param loss what counts as wrong
/// @param plain whether the mean is that of the rows; not where classes weigh differently, labels
///     are smoothed or rows are mixed
/// @param truth *rows x 1*: a class index, or a standardised value
/// @param said *rows x answers*: probabilities of classes, or standardised values
/// @param rows the loss of each row by itself
/// @param mean the batch's loss before the weights moved, as the trainer had it
/// @param after the same batch's loss after the move
public record Judged(
        Loss loss,
        boolean plain,
        Matrix truth,
        Matrix said,
        List<Double> rows,
        double mean,
        double after) {
    public Judged {
        rows = List.copyOf(rows);
    }

    /// What the loss really changed by.
    public double change() {
        return after - mean;
    }
}

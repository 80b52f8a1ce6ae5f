package org.fundi.engine.network;

import org.fundi.engine.math.Matrix;

/// What a network learns from.
///
/// @param inputs *rows x features*
/// @param truth one a row: a class index, or a standardised value; read, never written
@SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
record Examples(Matrix inputs, float[] truth) {
    Examples {
        if (inputs.rows() != truth.length || truth.length == 0) {
            throw new IllegalArgumentException(
                    "%d rows need as many answers, and at least one, not %d"
                            .formatted(inputs.rows(), truth.length));
        }
    }
}

package org.fundi.engine.network;

import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

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

    /// With classes as their index, and numbers standardised.
    static Examples of(Matrix inputs, Target target) {
        return switch (target) {
            case Classes classes -> {
                float[] truth = new float[classes.size()];
                for (int row = 0; row < truth.length; row++) truth[row] = classes.at(row);
                yield new Examples(inputs, truth);
            }
            case Values values -> new Examples(inputs, Standardised.by(values).of(values));
        };
    }
}

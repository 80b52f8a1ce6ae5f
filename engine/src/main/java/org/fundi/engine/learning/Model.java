package org.fundi.engine.learning;

import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Prediction;

/// What was learnt. Immutable, so any thread may ask it.
///
/// @param <P> probabilities of classes, or estimates of a number
public interface Model<P extends Prediction> {

    /// @param inputs *rows x features*, the same features in the same order as in training
    P predict(Matrix inputs);

    /// All that was learnt, as bytes: equal models, equal bytes. [Algorithm#load] reads them.
    byte[] saved();
}

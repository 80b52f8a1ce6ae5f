package org.fundi.engine.learning;

import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Sha256;
import org.fundi.engine.problem.Prediction;

/// What was learnt. Immutable, so any thread may ask it.
///
/// @param <P> probabilities of classes, or estimates of a number
public interface Model<P extends Prediction> {

    /// @param inputs *rows x features*, the same features in the same order as in training
    P predict(Matrix inputs);

    /// All that was learnt, as bytes: equal models, equal bytes. [Algorithm#load] reads them.
    byte[] saved();

    /// SHA-256 of what was learnt, 64 hexadecimal digits: equal models, equal hashes.
    default String sha256() {
        return Sha256.of(saved());
    }
}

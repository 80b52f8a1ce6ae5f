package org.fundi.engine.learning;

import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;

/// Learns to estimate a number.
public interface Regressor extends Algorithm {

    /// @param inputs *rows x features*, no missing cells; not changed
    /// @param target one number a row of `inputs`, in its own unit
    /// @throws CancelledException where the person gave the run up
    Model<Estimates> fit(Matrix inputs, Values target, Training training);
}

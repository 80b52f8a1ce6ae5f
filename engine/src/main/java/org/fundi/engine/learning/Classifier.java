package org.fundi.engine.learning;

import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// Learns to tell classes apart.
public interface Classifier extends Algorithm {

    /// @param inputs *rows x features*, no missing cells; not changed
    /// @param target one class a row of `inputs`
    /// @throws CancelledException where the person gave the run up
    Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training);
}

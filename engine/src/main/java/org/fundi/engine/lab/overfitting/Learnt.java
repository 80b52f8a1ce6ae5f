package org.fundi.engine.lab.overfitting;

import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Prediction;

/// What was learnt: what it says of any rows.
@FunctionalInterface
interface Learnt {
    Prediction of(Matrix inputs);
}

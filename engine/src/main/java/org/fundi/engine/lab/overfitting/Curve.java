package org.fundi.engine.lab.overfitting;

/// What was learnt: a number for each place.
@FunctionalInterface
public interface Curve {
    double[] at(double[] places);
}

package org.fundi.engine.problem;

/// What a model says, one answer a row.
public sealed interface Prediction permits ClassProbabilities, Estimates {
    int size();
}

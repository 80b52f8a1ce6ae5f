package org.fundi.engine.problem;

/// The true answers, one a row.
public sealed interface Target permits Classes, Values {
    int size();

    Target rows(int[] chosen);
}

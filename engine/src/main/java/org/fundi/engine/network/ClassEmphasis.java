package org.fundi.engine.network;

import java.util.List;

/// How much each class counts in a loss, and how sure it may be of the true one.
///
/// @param weights one a class, above 0; none where all count alike
/// @param smoothing the share of what is asked that goes to all classes evenly (label smoothing),
///     from 0 to below 1
record ClassEmphasis(List<Float> weights, double smoothing) {
    static final ClassEmphasis NONE = new ClassEmphasis(List.of(), 0);

    ClassEmphasis {
        weights = List.copyOf(weights);
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "smoothing must be from 0 to below 1, not " + smoothing);
        }
    }

    boolean isNone() {
        return weights.isEmpty() && smoothing == 0;
    }

    double weight(int c) {
        return weights.isEmpty() ? 1 : weights.get(c);
    }

    /// What is asked of class c where `right` is the true one, as PyTorch's `CrossEntropyLoss`
    /// takes weights and smoothing together.
    double asked(int c, int right, int classes) {
        double shared = smoothing / classes * weight(c);
        return c == right ? (1 - smoothing) * weight(right) + shared : shared;
    }

    /// What the sum over some rows is divided by.
    double total(float[] truth, int rows) {
        double total = 0;
        for (int row = 0; row < rows; row++) total += weight((int) truth[row]);
        return total;
    }
}

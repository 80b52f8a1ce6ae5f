package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;

/// One layer's window on the network's one array of weights and on the equally long array of their
/// slopes (how the loss changes with each weight), with the kernels of the thread at work.
public final class Weights {
    private final float[] values;
    private final float[] slopes;
    private final int from;
    private final Kernels kernels;

    Weights(float[] values, float[] slopes, int from, Kernels kernels) {
        this.values = values;
        this.slopes = slopes;
        this.from = from;
        this.kernels = kernels;
    }

    /// The same arrays for a layer whose weights begin elsewhere.
    Weights at(int from) {
        return new Weights(values, slopes, from, kernels);
    }

    /// All weights of the network; this layer's begin at [#from].
    float[] values() {
        return values;
    }

    /// All slopes of the network; this layer's begin at [#from].
    float[] slopes() {
        return slopes;
    }

    int from() {
        return from;
    }

    Kernels kernels() {
        return kernels;
    }
}

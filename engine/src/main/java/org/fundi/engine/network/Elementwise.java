package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;

/// A layer that turns each number into one other.
public interface Elementwise extends Layer {

    /// Fills the first `count` of `out`.
    void forward(Kernels kernels, float[] in, float[] out, int count);

    /// Fills the first `count` of `back` with the slope before the layer.
    ///
    /// @param in what the last [#forward] was given
    /// @param out what it gave
    void backward(Kernels kernels, float[] in, float[] out, float[] slope, float[] back, int count);

    @Override
    default int outputs(int inputs) {
        return inputs;
    }

    @Override
    default Pass begin(int inputs, int rows, Weights weights) {
        return new ElementwisePass(this, weights.kernels(), inputs, rows);
    }
}

package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;

/// Lets positive numbers through and holds the rest back at 0.
///
/// Nair and Hinton, *Rectified linear units improve restricted Boltzmann machines*, 2010.
public record Relu() implements Elementwise {

    public static final Relu USUAL = new Relu();

    @Override
    public String key() {
        return "relu";
    }

    @Override
    public void forward(Kernels kernels, float[] in, float[] out, int count) {
        kernels.relu(in, out, count);
    }

    @Override
    public void backward(
            Kernels kernels, float[] in, float[] out, float[] slope, float[] back, int count) {
        kernels.reluSlope(out, slope, back, count);
    }
}

package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;

/// Squeezes each number smoothly into -1 to 1.
///
/// LeCun, Bottou, Orr and Müller, *Efficient backprop*, 1998.
public record Tanh() implements Elementwise {

    public static final Tanh USUAL = new Tanh();

    @Override
    public String key() {
        return "tanh";
    }

    @Override
    public void forward(Kernels kernels, float[] in, float[] out, int count) {
        kernels.tanh(in, out, count);
    }

    @Override
    public void backward(
            Kernels kernels, float[] in, float[] out, float[] slope, float[] back, int count) {
        kernels.tanhSlope(out, slope, back, count);
    }
}

package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;

/// Squeezes each number smoothly into 0 to 1.
///
/// Rumelhart, Hinton and Williams, *Learning representations by back-propagating errors*, 1986.
public record Sigmoid() implements Elementwise {

    public static final Sigmoid USUAL = new Sigmoid();

    @Override
    public String key() {
        return "sigmoid";
    }

    @Override
    public void forward(Kernels kernels, float[] in, float[] out, int count) {
        kernels.sigmoid(in, out, count);
    }

    @Override
    public void backward(
            Kernels kernels, float[] in, float[] out, float[] slope, float[] back, int count) {
        for (int i = 0; i < count; i++) back[i] = slope[i] * (out[i] * (1f - out[i]));
    }
}

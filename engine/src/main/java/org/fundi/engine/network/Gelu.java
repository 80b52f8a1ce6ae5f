package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Maths;

/// x · Φ(x), where Φ is the share of a standard normal distribution below x: ReLU with a rounded
/// corner. The exact form, not the one by tanh.
///
/// Hendrycks and Gimpel, *Gaussian error linear units (GELUs)*, 2016.
public record Gelu() implements Elementwise {

    public static final Gelu USUAL = new Gelu();

    @Override
    public String key() {
        return "gelu";
    }

    @Override
    public void forward(Kernels kernels, float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = in[i] * Maths.normalBelow(in[i]);
    }

    @Override
    public void backward(
            Kernels kernels, float[] in, float[] out, float[] slope, float[] back, int count) {
        for (int i = 0; i < count; i++) {
            float x = in[i];
            back[i] = slope[i] * (Maths.normalBelow(x) + x * Maths.normalDensity(x));
        }
    }
}

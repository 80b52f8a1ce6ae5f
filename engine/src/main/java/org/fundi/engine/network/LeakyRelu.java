package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;
import org.fundi.engine.setting.Knob;

/// Lets positive numbers through and a small share of the others: a unit never falls silent for
/// good.
///
/// Maas, Hannun and Ng, *Rectifier nonlinearities improve neural network acoustic models*, 2013.
public record LeakyRelu(
        @Knob(max = 1, help = "The share of a negative number that is let through.") double leak)
        implements Elementwise {

    public static final LeakyRelu USUAL = new LeakyRelu(0.01);

    public LeakyRelu {
        if (!(leak >= 0 && leak < 1))
            throw new IllegalArgumentException("leak must be from 0 to below 1, not " + leak);
    }

    @Override
    public String key() {
        return "leaky_relu:" + leak;
    }

    @Override
    public void forward(Kernels kernels, float[] in, float[] out, int count) {
        float share = (float) leak;
        for (int i = 0; i < count; i++) out[i] = in[i] > 0 ? in[i] : share * in[i];
    }

    @Override
    public void backward(
            Kernels kernels, float[] in, float[] out, float[] slope, float[] back, int count) {
        float share = (float) leak;
        for (int i = 0; i < count; i++) back[i] = in[i] > 0 ? slope[i] : share * slope[i];
    }
}

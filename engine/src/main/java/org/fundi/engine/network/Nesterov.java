package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// A rolling ball that looks ahead: as [Sgd] with momentum, but each step already counts on the
/// speed it will have. PyTorch's form: v ← m·v + slope, w ← w - rate·(slope + m·v).
///
/// Nesterov, *A method of solving a convex programming problem with convergence rate O(1/k²)*,
/// 1983; Sutskever, Martens, Dahl and Hinton, *On the importance of initialization and momentum in
/// deep learning*, 2013.
public record Nesterov(
        @Knob(max = 0.999, help = "How much of the last step is kept in the next: 0 for none.")
                double momentum)
        implements Optimiser {

    public static final Nesterov USUAL = new Nesterov(0.9);

    public Nesterov {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException(
                    "momentum must be from 0 to below 1, not " + momentum);
        }
    }

    @Override
    public String key() {
        return "nesterov";
    }

    @Override
    public String help() {
        return "A rolling ball that looks where its speed will carry it: it brakes earlier than"
                + " plain momentum.";
    }

    @Override
    public Stepper begin(int weightCount) {
        return new Ball((float) momentum, weightCount);
    }

    private static final class Ball extends Rolling {
        private final float momentum;

        Ball(float momentum, int weightCount) {
            super(1, weightCount);
            this.momentum = momentum;
        }

        @Override
        void move(float[] weights, float[] slopes, double rate, long steps) {
            float[] speed = memory(0);
            float pace = (float) rate;
            for (int i = 0; i < weights.length; i++) {
                float slope = slopes[i];
                float v = momentum * speed[i] + slope;
                speed[i] = v;
                weights[i] -= pace * (slope + momentum * v);
            }
        }
    }
}

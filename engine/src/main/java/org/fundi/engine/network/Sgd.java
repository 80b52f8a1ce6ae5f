package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// Stochastic gradient descent: a step straight downhill, with momentum a rolling ball. PyTorch's
/// form: v ← m·v + slope, w ← w - rate·v.
///
/// Robbins and Monro, *A stochastic approximation method*, 1951; Polyak, *Some methods of speeding
/// up the convergence of iteration methods*, 1964.
public record Sgd(
        @Knob(max = 0.999, help = "How much of the last step is kept in the next: 0 for none.")
                double momentum)
        implements Optimiser {

    public static final Sgd USUAL = new Sgd(0);

    public Sgd {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException(
                    "momentum must be from 0 to below 1, not " + momentum);
        }
    }

    @Override
    public String key() {
        return "sgd";
    }

    @Override
    public String help() {
        return "Each weight moves straight downhill, in proportion to its slope.";
    }

    @Override
    public Stepper begin(int weightCount) {
        return momentum == 0 ? new Straight() : new Ball((float) momentum, weightCount);
    }

    private static final class Straight extends Rolling {
        Straight() {
            super(0, 0);
        }

        @Override
        void move(float[] weights, float[] slopes, double rate, long steps) {
            float pace = (float) rate;
            for (int i = 0; i < weights.length; i++) weights[i] -= pace * slopes[i];
        }
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
                speed[i] = momentum * speed[i] + slopes[i];
                weights[i] -= pace * speed[i];
            }
        }
    }
}

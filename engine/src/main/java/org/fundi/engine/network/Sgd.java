package org.fundi.engine.network;

import java.util.List;
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
        return momentum == 0 ? new Straight() : new Rolling((float) momentum, weightCount);
    }

    private static final class Straight implements Stepper {
        private long steps;

        @Override
        public void step(float[] weights, float[] slopes, double rate) {
            steps++;
            float pace = (float) rate;
            for (int i = 0; i < weights.length; i++) weights[i] -= pace * slopes[i];
        }

        @Override
        public OptimiserState state() {
            return new OptimiserState(steps, List.of());
        }

        @Override
        public void restore(OptimiserState state) {
            steps = state.steps();
        }
    }

    private static final class Rolling implements Stepper {
        private final float momentum;
        private final float[] speed;
        private long steps;

        Rolling(float momentum, int weightCount) {
            this.momentum = momentum;
            speed = new float[weightCount];
        }

        @Override
        public void step(float[] weights, float[] slopes, double rate) {
            steps++;
            float pace = (float) rate;
            for (int i = 0; i < weights.length; i++) {
                speed[i] = momentum * speed[i] + slopes[i];
                weights[i] -= pace * speed[i];
            }
        }

        @Override
        public OptimiserState state() {
            return new OptimiserState(steps, List.of(speed.clone()));
        }

        @Override
        public void restore(OptimiserState state) {
            steps = state.steps();
            System.arraycopy(state.memory().get(0), 0, speed, 0, speed.length);
        }
    }
}

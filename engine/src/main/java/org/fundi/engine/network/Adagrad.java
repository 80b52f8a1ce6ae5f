package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// Divides each slope by the size of all this weight's slopes so far: what has moved much moves
/// less and less. PyTorch's form: s ← s + slope², w ← w - rate·slope / (√s + ε).
///
/// Duchi, Hazan and Singer, *Adaptive subgradient methods for online learning and stochastic
/// optimization*, 2011.
public record Adagrad(
        @Knob(
                        min = 1e-10,
                        max = 1e-3,
                        scale = Knob.Scale.LOG,
                        help = "Keeps steps finite where slopes vanish.")
                double epsilon)
        implements Optimiser {

    public static final Adagrad USUAL = new Adagrad(1e-10);

    public Adagrad {
        if (!(epsilon > 0))
            throw new IllegalArgumentException("epsilon must be above 0, not " + epsilon);
    }

    @Override
    public String key() {
        return "adagrad";
    }

    @Override
    public String help() {
        return "Each weight's step shrinks with all it has moved before: quick at first, then ever"
                + " calmer.";
    }

    @Override
    public Stepper begin(int weightCount) {
        return new Shrinking((float) epsilon, weightCount);
    }

    private static final class Shrinking extends Rolling {
        private final float epsilon;

        Shrinking(float epsilon, int weightCount) {
            super(1, weightCount);
            this.epsilon = epsilon;
        }

        @Override
        void move(float[] weights, float[] slopes, double rate, long steps) {
            float[] square = memory(0);
            float pace = (float) rate;
            for (int i = 0; i < weights.length; i++) {
                float slope = slopes[i];
                float s = square[i] + slope * slope;
                square[i] = s;
                weights[i] -= pace * slope / ((float) Math.sqrt(s) + epsilon);
            }
        }
    }
}

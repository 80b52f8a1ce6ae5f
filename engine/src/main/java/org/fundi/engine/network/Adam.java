package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// Gives each weight a step length of its own, from running means of its slope and of its slope's
/// square, both corrected for having begun at 0.
///
/// Kingma and Ba, *Adam: a method for stochastic optimization*, 2014, algorithm 1, computed as
/// PyTorch does.
public record Adam(
        @Knob(max = 0.999, help = "How long the direction is remembered.") double beta1,
        @Knob(max = 0.99999, help = "How long the size of the slope is remembered.") double beta2,
        @Knob(
                        min = 1e-10,
                        max = 1e-3,
                        scale = Knob.Scale.LOG,
                        help = "Keeps steps finite where slopes vanish.")
                double epsilon)
        implements Optimiser {

    public static final Adam USUAL = new Adam(0.9, 0.999, 1e-8);

    public Adam {
        check("beta1", beta1);
        check("beta2", beta2);
        if (!(epsilon > 0))
            throw new IllegalArgumentException("epsilon must be above 0, not " + epsilon);
    }

    private static void check(String name, double beta) {
        if (!(beta >= 0 && beta < 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to below 1, not " + beta);
        }
    }

    @Override
    public String key() {
        return "adam";
    }

    @Override
    public String help() {
        return "Each weight gets a step length of its own from the size of its recent slopes: works"
                + " without much tuning.";
    }

    @Override
    public Stepper begin(int weightCount) {
        return new AdamStepper(this, weightCount);
    }

    private static final class AdamStepper extends Rolling {
        private final Adam settings;

        AdamStepper(Adam settings, int weightCount) {
            super(2, weightCount);
            this.settings = settings;
        }

        @Override
        void move(float[] weights, float[] slopes, double rate, long steps) {
            double meanFix = 1 - StrictMath.pow(settings.beta1, steps);
            double squareFix = 1 - StrictMath.pow(settings.beta2, steps);
            float pace = (float) (rate / meanFix);
            float size = (float) (1 / StrictMath.sqrt(squareFix));
            move(weights, slopes, pace, size);
        }

        private void move(float[] weights, float[] slopes, float pace, float size) {
            float[] mean = memory(0);
            float[] square = memory(1);
            float keepMean = (float) settings.beta1;
            float newMean = (float) (1 - settings.beta1);
            float keepSquare = (float) settings.beta2;
            float newSquare = (float) (1 - settings.beta2);
            float epsilon = (float) settings.epsilon;
            for (int i = 0; i < weights.length; i++) {
                float slope = slopes[i];
                float m = keepMean * mean[i] + newMean * slope;
                float s = keepSquare * square[i] + newSquare * slope * slope;
                mean[i] = m;
                square[i] = s;
                weights[i] -= pace * m / ((float) Math.sqrt(s) * size + epsilon);
            }
        }
    }
}

package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// Divides each slope by the size that this weight's slopes had of late, so that steep and flat
/// directions move alike. PyTorch's form: s ← α·s + (1 - α)·slope², w ← w - rate·slope / (√s + ε).
///
/// Tieleman and Hinton, *Lecture 6.5: RMSProp*, 2012.
public record RmsProp(
        @Knob(max = 0.99999, help = "How long the size of the slope is remembered.")
                double smoothing,
        @Knob(
                        min = 1e-10,
                        max = 1e-3,
                        scale = Knob.Scale.LOG,
                        help = "Keeps steps finite where slopes vanish.")
                double epsilon)
        implements Optimiser {

    public static final RmsProp USUAL = new RmsProp(0.99, 1e-8);

    public RmsProp {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "smoothing must be from 0 to below 1, not " + smoothing);
        }
        if (!(epsilon > 0))
            throw new IllegalArgumentException("epsilon must be above 0, not " + epsilon);
    }

    @Override
    public String key() {
        return "rmsprop";
    }

    @Override
    public String help() {
        return "Each weight's step is measured by the size its slopes had of late: steep and flat"
                + " directions move alike.";
    }

    @Override
    public Stepper begin(int weightCount) {
        return new Scaled(this, weightCount);
    }

    private static final class Scaled extends Rolling {
        private final RmsProp settings;

        Scaled(RmsProp settings, int weightCount) {
            super(1, weightCount);
            this.settings = settings;
        }

        @Override
        void move(float[] weights, float[] slopes, double rate, long steps) {
            float[] square = memory(0);
            float keep = (float) settings.smoothing;
            float fresh = (float) (1 - settings.smoothing);
            float epsilon = (float) settings.epsilon;
            float pace = (float) rate;
            for (int i = 0; i < weights.length; i++) {
                float slope = slopes[i];
                float s = keep * square[i] + fresh * slope * slope;
                square[i] = s;
                weights[i] -= pace * slope / ((float) Math.sqrt(s) + epsilon);
            }
        }
    }
}

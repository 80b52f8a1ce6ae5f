package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// The rate shrinks by the same factor every epoch. PyTorch's `ExponentialLR`.
public record ExponentialDecay(
        @Knob(min = 0.5, max = 1, help = "What the rate is multiplied by after each epoch.")
                double factor)
        implements Timetable {

    public static final ExponentialDecay USUAL = new ExponentialDecay(0.95);

    public ExponentialDecay {
        Factors.check("factor", factor);
    }

    @Override
    public String key() {
        return "exponential";
    }

    @Override
    public String help() {
        return "The learning rate shrinks by the same share after every epoch.";
    }

    @Override
    public double factor(int epoch, int epochs) {
        return StrictMath.pow(factor, epoch);
    }
}

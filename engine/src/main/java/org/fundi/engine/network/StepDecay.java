package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// The rate drops by a factor every so many epochs. PyTorch's `StepLR`.
public record StepDecay(
        @Knob(min = 1, max = 1000, help = "After how many epochs the rate drops.") int every,
        @Knob(min = 0.01, max = 1, help = "What the rate is multiplied by then.") double factor)
        implements Timetable {

    public static final StepDecay USUAL = new StepDecay(10, 0.5);

    public StepDecay {
        if (every < 1) throw new IllegalArgumentException("every must be at least 1, not " + every);
        Factors.check("factor", factor);
    }

    @Override
    public String key() {
        return "step";
    }

    @Override
    public String help() {
        return "The learning rate drops by a factor every so many epochs: coarse steps first, fine"
                + " ones later.";
    }

    @Override
    public double factor(int epoch, int epochs) {
        return StrictMath.pow(factor, epoch / every);
    }
}

package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// The rate falls along half a cosine wave again and again, each time from the one set: a jump out
/// of the hollow it was about to settle in. PyTorch's `CosineAnnealingWarmRestarts`.
///
/// Loshchilov and Hutter, *SGDR: stochastic gradient descent with warm restarts*, 2017.
public record WarmRestarts(
        @Knob(min = 1, max = 1000, help = "After how many epochs it begins anew.") int every,
        @Knob(max = 1, help = "The lowest rate, as a share of the one set.") double lowest)
        implements Timetable {

    public static final WarmRestarts USUAL = new WarmRestarts(10, 0);

    public WarmRestarts {
        if (every < 1) throw new IllegalArgumentException("every must be at least 1, not " + every);
        new CosineDecay(lowest);
    }

    @Override
    public String key() {
        return "warm_restarts";
    }

    @Override
    public String help() {
        return "The learning rate falls as with cosine, then jumps back up and falls again: each"
                + " jump may find a better hollow.";
    }

    @Override
    public double factor(int epoch, int epochs) {
        return Factors.cosine(1, lowest, (double) (epoch % every) / every);
    }
}

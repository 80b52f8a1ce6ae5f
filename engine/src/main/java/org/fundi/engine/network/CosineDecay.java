package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// The rate falls along half a cosine wave, from the one set to the lowest at the end. PyTorch's
/// `CosineAnnealingLR`, but it stays low where that one would rise again.
///
/// Loshchilov and Hutter, *SGDR: stochastic gradient descent with warm restarts*, 2017.
public record CosineDecay(
        @Knob(max = 1, help = "The lowest rate, as a share of the one set.") double lowest)
        implements Timetable {

    public static final CosineDecay USUAL = new CosineDecay(0);

    public CosineDecay {
        if (!(lowest >= 0 && lowest <= 1))
            throw new IllegalArgumentException("lowest must be from 0 to 1, not " + lowest);
    }

    @Override
    public String key() {
        return "cosine";
    }

    @Override
    public String help() {
        return "The learning rate falls along half a cosine wave: slowly at first, quickly in the"
                + " middle, gently at the end.";
    }

    @Override
    public double factor(int epoch, int epochs) {
        return Factors.cosine(1, lowest, Math.min(1, (double) epoch / epochs));
    }
}

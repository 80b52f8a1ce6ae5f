package org.fundi.engine.network;

/// The rate climbs from a 25th of the one set to that one in the first 30 % of the epochs and then
/// falls towards next to nothing, which it would reach after the last, both along a cosine wave.
/// PyTorch's `OneCycleLR` with a step an epoch and one more step than epochs.
///
/// Smith and Topin, *Super-convergence: very fast training of neural networks using large learning
/// rates*, 2018.
public record OneCycle() implements Timetable {
    private static final double CLIMB = 0.3;
    private static final double FIRST = 1.0 / 25;
    private static final double LAST = FIRST / 1e4;

    public static final OneCycle USUAL = new OneCycle();

    @Override
    public String key() {
        return "one_cycle";
    }

    @Override
    public String help() {
        return "The learning rate climbs to the one set, then falls to next to nothing: the long"
                + " steps in the middle pass over shallow hollows.";
    }

    @Override
    public double factor(int epoch, int epochs) {
        double top = Math.max(0, CLIMB * (epochs + 1) - 1);
        if (epoch < top) return Factors.cosine(FIRST, 1, epoch / top);
        return Factors.cosine(1, LAST, Math.min(1, (epoch - top) / (epochs - top)));
    }
}

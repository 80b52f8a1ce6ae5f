package org.fundi.engine.lab.landscape;

/// The way a ball took, from its start; one place a step.
///
/// @param ball that took it
/// @param ranAway whether it left for good: then the places end there
@SuppressWarnings("ArrayRecordComponent") // walked along, never compared
public record Track(Ball ball, double[] x, double[] y, double[] loss, boolean ranAway) {

    /// Steps done.
    public int steps() {
        return loss.length - 1;
    }

    /// The first step after which the loss is at most this; -1 where it never is.
    public int reaches(double wanted) {
        for (int step = 0; step < loss.length; step++) {
            if (loss[step] <= wanted) return step;
        }
        return -1;
    }

    /// The step with the lowest loss, the first of them.
    public int best() {
        int best = 0;
        for (int step = 1; step < loss.length; step++) {
            if (loss[step] < loss[best]) best = step;
        }
        return best;
    }

    public double last() {
        return loss[loss.length - 1];
    }
}

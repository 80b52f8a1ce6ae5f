package org.fundi.engine.lab.playground;

import java.util.Arrays;

/// How a network has gone up to an epoch: figures from before the first epoch on, and what they say
/// by a few plain rules.
///
/// @param training losses on training rows
/// @param validation losses on validation rows
/// @param right shares of validation rows said rightly; NaN where a number is asked for
/// @param guessing the validation loss of answering every row alike
/// @param ranAway whether the numbers were no longer finite in the epoch after
@SuppressWarnings("ArrayRecordComponent") // handed on to be drawn, never compared
public record Course(
        double[] training, double[] validation, double[] right, double guessing, boolean ranAway) {

    /// From this share of validation rows on, classes count as parted.
    public static final double PARTED = 0.95;

    /// Below this share of the loss of guessing, a number counts as learnt.
    public static final double NEAR = 0.1;

    /// A loss below this share of that of guessing shows that something was learnt.
    private static final double SOMETHING = 0.9;

    private static final double ASTRAY = 1.5;

    /// What the network does now.
    public enum Now {
        /// Nothing has been learnt yet: no epoch is done.
        BEFORE,
        /// No better than answering every row alike.
        NOT_LEARNING,
        /// Better than that, and not yet there.
        LEARNING,
        /// Nearly all is right on rows it hasn't seen.
        LEARNT,
        /// Still better on training rows while it gets worse on others.
        OVERFITS,
        /// Worse than answering every row alike by far, or its numbers ran away.
        DIVERGED
    }

    /// How it had gone up to an earlier epoch.
    public Course until(int epoch) {
        int all = epoch + 1;
        return new Course(
                Arrays.copyOf(training, all),
                Arrays.copyOf(validation, all),
                Arrays.copyOf(right, all),
                guessing,
                false);
    }

    /// Epochs done.
    public int epoch() {
        return validation.length - 1;
    }

    public double trainingNow() {
        return training[epoch()];
    }

    public double validationNow() {
        return validation[epoch()];
    }

    public double rightNow() {
        return right[epoch()];
    }

    /// The epoch with the lowest validation loss, the first of them.
    public int best() {
        int best = 0;
        for (int i = 1; i < validation.length; i++) if (validation[i] < validation[best]) best = i;
        return best;
    }

    public Now now() {
        if (epoch() == 0 && !ranAway) return Now.BEFORE;
        if (ranAway || validationNow() > ASTRAY * guessing && trainingNow() > guessing) {
            return Now.DIVERGED;
        }
        if (isThere(epoch())) return Now.LEARNT;
        boolean worse = validationNow() > 1.2 * validation[best()] && epoch() > best() + 2;
        if (worse && validationNow() > 2 * trainingNow() && trainingNow() < training[best()]) {
            return Now.OVERFITS;
        }
        return validationNow() > SOMETHING * guessing ? Now.NOT_LEARNING : Now.LEARNING;
    }

    /// The first epoch after which the task was done; -1 where there was none yet.
    public int there() {
        for (int i = 0; i < validation.length; i++) if (isThere(i)) return i;
        return -1;
    }

    private boolean isThere(int epoch) {
        return Double.isNaN(right[epoch])
                ? validation[epoch] < NEAR * guessing
                : right[epoch] >= PARTED;
    }
}

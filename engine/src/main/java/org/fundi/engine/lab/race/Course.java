package org.fundi.engine.lab.race;

import java.util.Arrays;

/// How a lane went, read off its validation losses.
///
/// @param kind in one word
/// @param first loss before anything was learnt
/// @param last loss at the end, or the last finite one
/// @param best lowest
/// @param bestEpoch the first with it
/// @param worst highest after the start
/// @param worstEpoch the first with it
/// @param leaves the first epoch clearly below guessing; -1 where there is none
public record Course(
        Kind kind,
        double first,
        double last,
        double best,
        int bestEpoch,
        double worst,
        int worstEpoch,
        int leaves) {

    /// Below this share of the loss of guessing something has been learnt.
    private static final double LEARNT = 0.9;

    /// A lane that ends this far above guessing is going astray.
    private static final double ASTRAY = 1.2;

    /// A loss this close to that of guessing is at it.
    private static final double NEAR = 0.02;

    /// A loss this far above the lowest has risen.
    private static final double RISEN = 0.05;

    /// A loss this many times the lowest lies far above it.
    private static final double FAR = 1.5;

    /// Above this share of the loss of guessing only a little is learnt.
    private static final double HALF = 0.5;

    /// How a lane goes.
    public enum Kind {
        /// Never clearly below guessing, nor far above, or still on its way down to it.
        CRAWLS,
        /// Still falling when the race ends.
        SLOW,
        LEARNS,
        /// Low, but thrown back again and again.
        JUMPS,
        /// Above guessing at the end, or its numbers ran away.
        DIVERGES
    }

    /// @param losses on validation rows, the first from before anything was learnt; at least one
    /// @param guessing the loss of answering every row alike
    /// @param ranAway whether it ended because its numbers were no longer finite
    public static Course of(double[] losses, double guessing, boolean ranAway) {
        int best = 0;
        int worst = 0;
        int leaves = -1;
        for (int i = 0; i < losses.length; i++) {
            if (losses[i] < losses[best]) best = i;
            if (i > 0 && (worst == 0 || !(losses[i] <= losses[worst]))) worst = i;
            if (leaves < 0 && losses[i] < LEARNT * guessing) leaves = i;
        }
        return new Course(
                kind(losses, guessing, ranAway, leaves),
                losses[0],
                losses[losses.length - 1],
                losses[best],
                best,
                losses[worst],
                worst,
                leaves);
    }

    /// Whether it ends above guessing, as low as it ever was, having come down from further above.
    public boolean isOnItsWayTo(double guessing) {
        boolean lowest = last <= (1 + NEAR) * best;
        return lowest && last > (1 + NEAR) * guessing && last < (1 - NEAR) * first;
    }

    /// Whether it was below guessing and has clearly risen since.
    public boolean hasRisenFromBelow(double guessing) {
        return best < (1 - NEAR) * guessing && last > (1 + RISEN) * best;
    }

    /// Whether it learnt and ends far above its lowest loss.
    public boolean hasRisen() {
        return kind == Kind.LEARNS && last > FAR * best;
    }

    /// Whether it came to rest no lower than halfway below guessing.
    public boolean isLittle(double guessing) {
        return kind == Kind.LEARNS && !hasRisen() && last > HALF * guessing;
    }

    /// Whether it ends below guessing, be it a little.
    public boolean isBelow(double guessing) {
        return last < (1 - NEAR) * guessing;
    }

    private static Kind kind(double[] losses, double guessing, boolean ranAway, int leaves) {
        double late = median(Arrays.copyOfRange(losses, losses.length * 2 / 3, losses.length));
        if (ranAway) return Kind.DIVERGES;
        if (!(late <= ASTRAY * guessing)) {
            return comesDown(losses, late) ? Kind.CRAWLS : Kind.DIVERGES;
        }
        boolean left = leaves >= 0 && losses[losses.length - 1] < LEARNT * guessing;
        boolean jumps =
                leaves >= 0
                        && setbacks(losses, leaves, guessing)
                                > Math.max(1, (losses.length - leaves) / 20);
        if (late >= LEARNT * guessing) {
            if (!left || !isFalling(losses, guessing)) return Kind.CRAWLS;
            return jumps ? Kind.JUMPS : Kind.SLOW;
        }
        if (leaves < 0) return Kind.CRAWLS;
        if (jumps) return Kind.JUMPS;
        return isFalling(losses, guessing) ? Kind.SLOW : Kind.LEARNS;
    }

    /// Whether it began higher, ends as low as it ever was, and rose in few epochs on the way.
    private static boolean comesDown(double[] losses, double late) {
        double lowest = Arrays.stream(losses).min().orElseThrow();
        return late < losses[0]
                && losses[losses.length - 1] <= (1 + NEAR) * lowest
                && isSteady(losses, 0);
    }

    /// Whether it rose in at most a quarter of the epochs from there on.
    private static boolean isSteady(double[] losses, int from) {
        int rises = 0;
        for (int i = from + 1; i < losses.length; i++) if (losses[i] > losses[i - 1]) rises++;
        return rises <= (losses.length - from) / 4;
    }

    /// Epochs that lost at least a tenth of guessing's loss and half of what they had.
    private static int setbacks(double[] losses, int from, double guessing) {
        int setbacks = 0;
        for (int i = from + 1; i < losses.length; i++) {
            double lost = losses[i] - losses[i - 1];
            if (lost > 0.1 * guessing && losses[i] > 1.5 * losses[i - 1]) setbacks++;
        }
        return setbacks;
    }

    /// Whether the last fifth still took something off, a tenth of what was left or steadily.
    private static boolean isFalling(double[] losses, double guessing) {
        int last = losses.length - 1;
        int from = last - Math.min(Math.max(1, losses.length / 5), last);
        double fall = losses[from] - losses[last];
        return fall > NEAR * guessing && (fall > 0.1 * losses[from] || isSteady(losses, from));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

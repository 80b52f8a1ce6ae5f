package org.fundi.engine.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.experiment.CurvePoint;

/// How a fork stands beside the run it was forked from, where one of them is clearly ahead: the
/// validation losses of both after the same step.
///
/// @param step the last one that both have
/// @param own of the fork
/// @param parent of the run it was forked from
public record Departure(int step, double own, double parent) {
    /// A difference of less than this share of guessing is hardly seen in a picture.
    private static final double SEEN = 0.05;

    /// And less than this share of the lower loss is no clear lead.
    private static final double CLEAR = 0.1;

    /// So many times the lower loss over the root of the rows: both are judged on the same rows, so
    /// their luck mostly cancels.
    private static final double MORE_THAN_LUCK = 1.5;

    /// The lead has to hold over so many steps: one that jumps decides nothing.
    private static final int STEPS = 3;

    public boolean isBetter() {
        return own < parent;
    }

    /// Empty where neither is clearly ahead, or they share too few steps since. Both curves are
    /// walked from their ends, since this is asked again after each epoch of a long run.
    ///
    /// @param forkedAt the last step that both learnt alike
    public static Optional<Departure> of(RunSoFar fork, RunSoFar parent, int forkedAt) {
        List<CurvePoint> ours = fork.curve(), theirs = parent.curve();
        List<Departure> latest = new ArrayList<>();
        int i = ours.size() - 1, j = theirs.size() - 1;
        while (latest.size() < STEPS && i >= 0 && j >= 0 && ours.get(i).step() > forkedAt) {
            CurvePoint own = ours.get(i), other = theirs.get(j);
            int apart = Integer.compare(own.step(), other.step());
            if (apart == 0) latest.add(new Departure(own.step(), loss(own), loss(other)));
            if (apart >= 0) i--;
            if (apart <= 0) j--;
        }
        if (latest.size() < STEPS) return Optional.empty();
        Departure now = latest.getFirst();
        boolean clear =
                latest.stream().allMatch(it -> it.isBetter() == now.isBetter() && it.isClear(fork));
        return clear ? Optional.of(now) : Optional.empty();
    }

    private boolean isClear(RunSoFar fork) {
        double apart = Math.abs(own - parent);
        double lower = Math.min(own, parent);
        return apart >= SEEN * fork.guessing()
                && apart >= CLEAR * lower
                && apart
                        > MORE_THAN_LUCK
                                * lower
                                / StrictMath.sqrt(Math.max(1, fork.validationRows()));
    }

    private static double loss(CurvePoint point) {
        return point.validation().getOrDefault(CurvePoint.LOSS, Double.NaN);
    }
}

package org.fundi.engine.experiment;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.math.Statistics;

/// What runs came to that differ in their seed alone: what lies among their scores needs no other
/// explanation than luck.
///
/// @param scores ascending, at least one
public record Luck(List<Double> scores) {

    public Luck {
        scores = scores.stream().sorted().toList();
        if (scores.isEmpty()) throw new IllegalArgumentException("no seed came to a score");
    }

    public static Luck of(double... scores) {
        return new Luck(Arrays.stream(scores).boxed().toList());
    }

    public double lowest() {
        return scores.getFirst();
    }

    public double highest() {
        return scores.getLast();
    }

    public double median() {
        return Statistics.median(scores.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Whether a score lies neither below all of these nor above.
    public boolean holds(double score) {
        return lowest() <= score && score <= highest();
    }

    /// How often one more of the same kind would lie below all of these, or above: each of the n +
    /// 1 is as likely the lowest, and as likely the highest.
    public double shareOutside() {
        return 2.0 / (scores.size() + 1);
    }

    /// Of all pairs of one of these and one of the others, the share in which this one is higher;
    /// ties count half. Mann and Whitney, *On a test of whether one of two random variables is
    /// stochastically larger than the other*, 1947.
    public double shareAbove(Luck others) {
        double above = 0;
        for (double one : scores) {
            for (double other : others.scores) {
                above += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return above / (scores.size() * (double) others.scores.size());
    }

    /// Whether [#shareAbove] lies further from a half than luck alone brings it in about 95 of 100
    /// cases: two standard deviations of it, were both alike.
    public boolean differsFrom(Luck others) {
        double n = scores.size();
        double m = others.scores.size();
        double deviation = StrictMath.sqrt((n + m + 1) / (12 * n * m));
        return Math.abs(shareAbove(others) - 0.5) > 2 * deviation;
    }
}

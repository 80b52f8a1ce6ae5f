package org.fundi.engine.lab.metrics;

import java.math.BigDecimal;
import java.math.MathContext;

/// Thresholds from 0, where yes is always said, to 1, where it never is. Between them equal steps
/// multiply the odds p / (1 − p) by the same factor, so that there is as much to see between 0.001
/// and 0.01 as between 0.1 and 0.5.
///
/// @param low the lowest threshold above 0
/// @param high the highest below 1
public record Ladder(double low, double high) {
    /// The last step; the first is 0.
    public static final int STEPS = 200;

    /// Beyond these log odds nothing is worth seeing.
    private static final double FURTHEST = 20;

    /// As far as every picture reaches, in log odds.
    private static final double NEAREST = 4;

    /// @param low log odds, `high` too; widened to at least ±4 and cut at ±20
    static Ladder between(double low, double high) {
        return new Ladder(
                probability(Math.clamp(low, -FURTHEST, -NEAREST)),
                probability(Math.clamp(high, NEAREST, FURTHEST)));
    }

    /// The threshold at a step.
    public double at(int step) {
        if (step <= 0) return 0;
        if (step >= STEPS) return 1;
        double share = (step - 1.0) / (STEPS - 2);
        return rounded(probability(logOdds(low) + share * (logOdds(high) - logOdds(low))));
    }

    /// A threshold put anywhere: short enough to be read out, and 0 or 1 beyond the ends.
    public double put(double threshold) {
        return threshold <= low ? 0 : threshold >= high ? 1 : rounded(threshold);
    }

    /// To four digits of the probability or, where that is less, of what is missing to 1.
    private static double rounded(double threshold) {
        if (threshold <= 0.5) return digits(threshold).doubleValue();
        BigDecimal missing = digits(BigDecimal.ONE.subtract(new BigDecimal(threshold)));
        return BigDecimal.ONE.subtract(missing).doubleValue();
    }

    private static BigDecimal digits(double value) {
        return digits(new BigDecimal(value));
    }

    private static BigDecimal digits(BigDecimal value) {
        return value.round(new MathContext(4));
    }

    /// The step nearest to a threshold.
    public int nearest(double threshold) {
        if (threshold <= 0) return 0;
        if (threshold >= 1) return STEPS;
        double share = (logOdds(threshold) - logOdds(low)) / (logOdds(high) - logOdds(low));
        return (int) Math.clamp(1 + Math.round(share * (STEPS - 2)), 1, STEPS - 1);
    }

    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    static double logOdds(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }
}

package org.fundi.engine.metric;

/// So many successes in so many trials, and where the true share may lie.
///
/// @param successes from 0 to `trials`; a fraction where tied rows share a place
/// @param trials 0 or more
public record Proportion(double successes, double trials) {
    private static final double Z = 1.959963984540054; // 97.5 % of a standard normal lie below
    private static final double FEW = 30;
    private static final double NEAR = 10;

    public Proportion {
        if (!(successes >= 0 && successes <= trials))
            throw new IllegalArgumentException(
                    "successes must lie from 0 to %s, not %s".formatted(trials, successes));
    }

    /// On few trials, or near 0 or 1: fewer than 30 trials, 10 successes or 10 failures. There a
    /// bootstrap promises too much.
    public boolean isDelicate() {
        return trials < FEW || successes < NEAR || trials - successes < NEAR;
    }

    /// Wilson's 95 % interval (*Probable inference, the law of succession, and statistical
    /// inference*, 1927).
    public Interval wilson() {
        requireTrials();
        double share = successes / trials;
        double middle = share + Z * Z / (2 * trials);
        double half = Z * Math.sqrt(share * (1 - share) / trials + Z * Z / (4 * trials * trials));
        double whole = 1 + Z * Z / trials;
        double low = successes == 0 ? 0 : (middle - half) / whole;
        double high = successes == trials ? 1 : (middle + half) / whole;
        return new Interval(low, high, "Wilson, %s trials".formatted(Math.round(trials)));
    }

    /// The exact 95 % interval of a binomial share (Clopper and Pearson, *The use of confidence or
    /// fiducial limits*, 1934); never too narrow.
    public Interval exact() {
        requireTrials();
        double failures = trials - successes;
        double low = successes == 0 ? 0 : BetaDistribution.quantile(successes, failures + 1, 0.025);
        double high = failures == 0 ? 1 : BetaDistribution.quantile(successes + 1, failures, 0.975);
        return new Interval(low, high, "exact binomial, %s trials".formatted(Math.round(trials)));
    }

    private void requireTrials() {
        if (trials == 0) throw new IllegalArgumentException("no trials, so no share");
    }
}

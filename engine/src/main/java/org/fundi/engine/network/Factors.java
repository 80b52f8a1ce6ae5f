package org.fundi.engine.network;

/// What every factor of a rate must be.
final class Factors {
    private Factors() {}

    static void check(String name, double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException(
                    name + " must be above 0 and at most 1, not " + factor);
        }
    }

    /// From `high` to `low` along half a cosine wave: level at both ends.
    ///
    /// @param share of the way, from 0 to 1
    static double cosine(double high, double low, double share) {
        return low + (high - low) * (1 + StrictMath.cos(StrictMath.PI * share)) / 2;
    }
}

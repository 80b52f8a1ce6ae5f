package org.fundi.engine.classical;

/// Boosting under way: adds one round after the other.
interface Booster extends AutoCloseable {
    void addRound();

    /// All rounds so far.
    TreeSum sum();

    @Override
    void close();
}

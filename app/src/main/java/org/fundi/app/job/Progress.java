package org.fundi.app.job;

/// What work in the background tells the screen, and what it asks of the person. Called on the
/// working thread, as often as one likes: the screen hears of the latest only.
public interface Progress {

    /// @param total 0 where nobody knows
    void at(long done, long total, String doing);

    /// Whether the person pressed Stop. Work that can keep what it has returns it; work that can't
    /// throws [org.fundi.engine.learning.CancelledException].
    boolean stopAsked();
}

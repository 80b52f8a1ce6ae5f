package org.fundi.engine.project;

/// Writes changes down, one after another: in the thread of whoever asks, or behind it.
public interface Scribe {
    /// Has written a change when it is asked for the next thing.
    Scribe AT_ONCE = Runnable::run;

    /// Where this fails at once, or has failed before, that is thrown here or by [#settle].
    void write(Runnable change);

    /// Whether all is written.
    default boolean isFree() {
        return true;
    }

    /// Waits until all is written.
    ///
    /// @throws RuntimeException what a change threw, once
    default void settle() {}
}

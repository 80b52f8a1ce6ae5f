package org.fundi.engine.data;

/// Told how far the reading is. Whatever it throws ends the reading and reaches the caller: that
/// is how reading is cancelled.
@FunctionalInterface
public interface ReadingWatcher {
    ReadingWatcher NONE = (_, _) -> {};

    /// Called now and then, from the reading thread or a worker.
    ///
    /// @param read bytes read so far
    /// @param total bytes in the file
    void progress(long read, long total);
}

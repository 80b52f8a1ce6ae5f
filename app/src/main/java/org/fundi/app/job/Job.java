package org.fundi.app.job;

/// How a piece of work in the background stands.
///
/// @param <R> what it makes
public sealed interface Job<R> {

    /// Not begun.
    record Idle<R>() implements Job<R> {}

    /// @param done of `total`; a total of 0 says that nobody knows how much there is
    /// @param doing a few words on what is done now; may be empty
    record Running<R>(long done, long total, String doing) implements Job<R> {
        /// From 0 to 1, or −1 where nobody knows.
        public double share() {
            return total <= 0 ? -1 : Math.min(1, (double) done / total);
        }
    }

    record Done<R>(R result) implements Job<R> {}

    /// The person stopped it before there was a result.
    record Stopped<R>() implements Job<R> {}

    /// @param cause a [org.fundi.engine.setting.Refusal] where the person can mend it
    record Failed<R>(Throwable cause) implements Job<R> {}

    default boolean isRunning() {
        return this instanceof Running<R>;
    }
}

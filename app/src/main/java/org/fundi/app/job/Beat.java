package org.fundi.app.job;

/// So many times a second on the average, however the frames fall: after one that comes late the
/// next comes sooner, by half at most. A frame that comes a little early counts, or 30 a second
/// would be 20 of 60 frames.
final class Beat {
    private static final long SECOND = 1_000_000_000;
    private static final long EARLY = SECOND / 240;

    private final long every;
    private long due;
    private boolean begun;

    /// @param timesASecond at least 1; 0 for every frame
    Beat(int timesASecond) {
        every = timesASecond == 0 ? 0 : SECOND / timesASecond;
    }

    /// Whether it is time; counts it.
    ///
    /// @param now in nanoseconds, of any clock that runs on steadily
    boolean take(long now) {
        if (begun && now - due < -EARLY) return false;
        due = begun ? Math.max(due + every, now + every / 2) : now + every;
        begun = true;
        return true;
    }
}

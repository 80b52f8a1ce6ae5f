package org.fundi.app.job;

/// How long our own code keeps the screen's thread busy, a pulse. Pulses in which we did nothing
/// count too. Used on the screen's thread only.
public final class PulseMeter {
    /// Buckets of 0.25 ms up to 250 ms; the last holds everything longer.
    private static final int BUCKETS = 1001;

    private static final long BUCKET_NANOSECONDS = 250_000;

    private final long[] pulses = new long[BUCKETS];
    private long count;
    private long open;
    private long longest;
    private int depth;

    /// Runs it and counts its time; nested calls count once.
    public void time(Runnable run) {
        depth++;
        long began = System.nanoTime();
        try {
            run.run();
        } finally {
            depth--;
            if (depth == 0) open += System.nanoTime() - began;
        }
    }

    void add(long nanoseconds) {
        if (depth == 0) open += nanoseconds;
    }

    /// Files the time since the last pulse.
    void closePulse() {
        pulses[(int) Math.min(BUCKETS - 1, open / BUCKET_NANOSECONDS)]++;
        longest = Math.max(longest, open);
        count++;
        open = 0;
    }

    public long pulses() {
        return count;
    }

    /// The time, in ms, that this share of pulses stayed within (upper end of its bucket).
    ///
    /// @param share such as 0.99
    public double milliseconds(double share) {
        long wanted = (long) Math.ceil(count * share);
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            seen += pulses[bucket];
            if (seen >= wanted && seen > 0) {
                return bucket == BUCKETS - 1 ? longest / 1e6 : (bucket + 1) * 0.25;
            }
        }
        return 0;
    }

    /// In ms.
    public double longest() {
        return longest / 1e6;
    }

    public void reset() {
        java.util.Arrays.fill(pulses, 0);
        count = 0;
        open = 0;
        longest = 0;
    }
}

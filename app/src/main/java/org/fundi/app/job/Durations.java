package org.fundi.app.job;

import java.util.Arrays;

/// How many of many short times took how long. Used on one thread only.
public final class Durations {
    /// Buckets of 0.25 ms up to 250 ms; the last holds everything longer.
    private static final int BUCKETS = 1001;

    private static final long BUCKET_NANOSECONDS = 250_000;

    private final long[] buckets = new long[BUCKETS];
    private long count;
    private long longest;

    void add(long nanoseconds) {
        buckets[(int) Math.min(BUCKETS - 1, nanoseconds / BUCKET_NANOSECONDS)]++;
        longest = Math.max(longest, nanoseconds);
        count++;
    }

    public long count() {
        return count;
    }

    /// The time, in ms, that this share of them stayed within (upper end of its bucket).
    ///
    /// @param share such as 0.99
    public double milliseconds(double share) {
        long wanted = (long) Math.ceil(count * share);
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            seen += buckets[bucket];
            if (seen >= wanted && seen > 0) {
                return bucket == BUCKETS - 1 ? longest() : (bucket + 1) * 0.25;
            }
        }
        return 0;
    }

    /// In ms.
    public double longest() {
        return longest / 1e6;
    }

    void clear() {
        Arrays.fill(buckets, 0);
        count = 0;
        longest = 0;
    }
}

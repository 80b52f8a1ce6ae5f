package org.fundi.engine.math;

import java.util.stream.IntStream;

/// Chance that is addressed, not carried: a stream is (seed, name, index…), say seed 42 / shuffle /
/// epoch 7. Asking the same address twice gives the same numbers, on every machine, in any order,
/// on any number of threads; a new model or metric moves nobody's stream.
///
/// **The whole specification.** An address is a 64-bit key. The key of a seed is `mix(seed + G)`
/// with G = 0x9E3779B97F4A7C15. The key of a child is `mix(mix(key ^ hash(name)) + (index + 1)·G)`
/// for each index in turn (without an index: `mix(key ^ hash(name))`), where `hash` is FNV-1a,
/// 64 bits, over the name's UTF-8 bytes. Draw number i (from 0) of a stream is
/// `mix(key + (i + 1)·G)`. `mix` is the finaliser of SplitMix64 (Steele, Lea and Flood, *Fast
/// splittable pseudorandom number generators*, 2014). A double takes the top 53 bits; a bounded
/// int is by Lemire's multiply-and-reject on the top 32 bits (*Fast random integer generation in an
/// interval*, 2019); a Gaussian is the sum-free inverse of the normal distribution at the next
/// double ([Statistics#normalQuantile]).
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;

    private Chance(long key) {
        this.key = key;
    }

    /// The root of every stream of one run.
    public static Chance of(long seed) {
        return new Chance(mix(seed + GOLDEN));
    }

    /// The stream of this name and index below this one. Names in use: split, initialisation,
    /// shuffle, dropout, fold, repeat, tree, bootstrap, permutation, library, checklist.
    public Chance named(String name, long... index) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        long child = mix(key ^ hash);
        for (long i : index) child = mix(child + (i + 1) * GOLDEN);
        return new Chance(child);
    }

    /// A number for libraries that take a seed of their own.
    public long asSeed() {
        return mix(key + GOLDEN);
    }

    /// Begins to draw at this address, from the first number.
    public Draws draws() {
        return new Draws(key);
    }

    /// The rows 0 to n - 1 in an order drawn here (Fisher and Yates, from the back).
    public int[] shuffled(int n) {
        int[] order = IntStream.range(0, n).toArray();
        draws().shuffle(order);
        return order;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// One reader of a stream; it belongs to one thread.
    public static final class Draws {
        private final long key;
        private long drawn;

        private Draws(long key) {
            this.key = key;
        }

        public long nextLong() {
            return mix(key + ++drawn * GOLDEN);
        }

        /// From 0 up to but not including 1, in steps of 2⁻⁵³.
        public double nextDouble() {
            return (nextLong() >>> 11) * 0x1.0p-53;
        }

        /// From `low` up to but not including `high`.
        public double nextDouble(double low, double high) {
            return low + nextDouble() * (high - low);
        }

        /// From 0 up to but not including `bound`, each equally likely.
        public int nextInt(int bound) {
            if (bound < 1)
                throw new IllegalArgumentException("bound must be at least 1, not " + bound);
            long product = (nextLong() >>> 32) * bound;
            long low = product & 0xffffffffL;
            if (low < bound) {
                long threshold = ((1L << 32) - bound) % bound;
                while (low < threshold) {
                    product = (nextLong() >>> 32) * bound;
                    low = product & 0xffffffffL;
                }
            }
            return (int) (product >>> 32);
        }

        /// Mean 0, standard deviation 1.
        public double nextGaussian() {
            return Statistics.normalQuantile((nextLong() >>> 12) * 0x1.0p-52 + 0x1.0p-53);
        }

        public void shuffle(int[] items) {
            for (int i = items.length - 1; i > 0; i--) {
                int other = nextInt(i + 1);
                int kept = items[i];
                items[i] = items[other];
                items[other] = kept;
            }
        }
    }
}

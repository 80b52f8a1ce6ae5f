package org.fundi.app.chart;

import java.util.Arrays;

/// Fewer points for the same picture: of each run of neighbours the lowest and the highest stay, so
/// that no peak is lost.
final class Thinning {
    /// Points a line keeps at most.
    static final int USUAL = 500;

    private Thinning() {}

    /// Which points stay, ascending; the first and the last always do. Not-finite values count as
    /// neither lowest nor highest.
    ///
    /// @param most at least 4
    static int[] keep(double[] values, int most) {
        int n = values.length;
        if (n <= most) return java.util.stream.IntStream.range(0, n).toArray();
        int buckets = (most - 2) / 2;
        int[] kept = new int[most];
        int count = 0;
        kept[count++] = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            int from = 1 + (int) ((long) bucket * (n - 2) / buckets);
            int to = 1 + (int) ((long) (bucket + 1) * (n - 2) / buckets);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                if (!Double.isFinite(values[i])) continue;
                if (values[i] < values[low] || !Double.isFinite(values[low])) low = i;
                if (values[i] > values[high] || !Double.isFinite(values[high])) high = i;
            }
            kept[count++] = Math.min(low, high);
            if (low != high) kept[count++] = Math.max(low, high);
        }
        kept[count++] = n - 1;
        return Arrays.copyOf(kept, count);
    }

    /// The values at these places.
    static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}

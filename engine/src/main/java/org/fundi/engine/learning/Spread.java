package org.fundi.engine.learning;

import java.util.ArrayList;
import java.util.List;

/// How numbers lie between the lowest and the highest of them: a coarse histogram.
///
/// @param low the lowest; NaN where there is none
/// @param high the highest
/// @param counts how many lie in each of equally wide bins from `low` to `high`
public record Spread(double low, double high, List<Integer> counts) {
    private static final int BINS = 24;

    /// More numbers than these are looked at evenly spread: the shape is the same.
    private static final int MOST = 512;

    public Spread {
        counts = List.copyOf(counts);
    }

    /// Of `count` numbers of the array from `from` on; those that are not finite are left out.
    public static Spread of(float[] values, int from, int count) {
        int apart = Math.max(1, (count + MOST - 1) / MOST);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i += apart) {
            if (!Float.isFinite(values[i])) continue;
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        if (low > high) return new Spread(Double.NaN, Double.NaN, List.of());
        int[] counts = new int[BINS];
        double width = (high - low) / BINS;
        for (int i = from; i < from + count; i += apart) {
            if (Float.isFinite(values[i])) counts[bin(values[i] - low, width)]++;
        }
        List<Integer> boxed = new ArrayList<>(BINS);
        for (int bin : counts) boxed.add(bin);
        return new Spread(low, high, boxed);
    }

    private static int bin(double above, double width) {
        return width > 0 ? Math.min(BINS - 1, (int) (above / width)) : 0;
    }
}

package org.fundi.app.cli;

import java.util.List;

/// A curve in one line of text: eight heights of block.
final class Sparkline {
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /// @param values the latest last; those that are not finite leave a gap
    /// @param width at most so many characters: of each stretch the mean
    static String of(List<Double> values, int width) {
        double[] means = means(values, Math.min(width, values.size()));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double mean : means) {
            if (!Double.isFinite(mean)) continue;
            low = Math.min(low, mean);
            high = Math.max(high, mean);
        }
        StringBuilder line = new StringBuilder();
        for (double mean : means) line.append(block(mean, low, high));
        return line.toString();
    }

    private static double[] means(List<Double> values, int width) {
        double[] means = new double[width];
        for (int i = 0; i < width; i++) {
            int from = i * values.size() / width;
            int to = (i + 1) * values.size() / width;
            double sum = 0;
            for (int v = from; v < to; v++) sum += values.get(v);
            means[i] = sum / (to - from);
        }
        return means;
    }

    private static char block(double value, double low, double high) {
        if (!Double.isFinite(value)) return ' ';
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return HEIGHTS.charAt((int) Math.round(share * (HEIGHTS.length() - 1)));
    }
}

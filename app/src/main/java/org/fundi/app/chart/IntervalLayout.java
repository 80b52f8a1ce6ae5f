package org.fundi.app.chart;

import java.util.Arrays;
import java.util.List;

/// Where names, scores and figures of [IntervalRows] lie, from left to right. The picture keeps
/// 22 % of the width at least: where that is scarce, columns of figures give way, the last one
/// first, and the first one never.
///
/// @param names room for the names, in px from the left edge
/// @param from left end of the scores' axis, in px
/// @param to right end of the scores' axis
/// @param columns right edge of each column of figures that is shown, in px
record IntervalLayout(double names, double from, double to, List<Double> columns) {
    private static final double WIDEST_NAMES = 0.34;
    private static final double LEAST_PICTURE = 0.22;
    private static final double GAP = 18;
    private static final double AFTER_NAMES = 14;
    private static final double EDGE = 4;

    IntervalLayout {
        columns = List.copyOf(columns);
    }

    /// @param width of everything, in px
    /// @param widestName what the names would like
    /// @param figures what each column of figures needs
    static IntervalLayout of(double width, double widestName, double[] figures) {
        double names = Math.min(width * WIDEST_NAMES, widestName + 12);
        double from = names + AFTER_NAMES;
        int shown = figures.length;
        while (shown > 1 && picture(width, from, figures, shown) < width * LEAST_PICTURE) shown--;
        double to = Math.max(from + 1, from + picture(width, from, figures, shown));
        return new IntervalLayout(names, from, to, edges(width, figures, shown));
    }

    private static double picture(double width, double from, double[] figures, int shown) {
        double taken = Arrays.stream(figures, 0, shown).map(needed -> needed + GAP).sum();
        return width - EDGE - taken - from;
    }

    private static List<Double> edges(double width, double[] figures, int shown) {
        Double[] edges = new Double[shown];
        double at = width - EDGE;
        for (int c = shown - 1; c >= 0; c--) {
            edges[c] = at;
            at -= figures[c] + GAP;
        }
        return List.of(edges);
    }
}

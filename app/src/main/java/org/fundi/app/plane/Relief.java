package org.fundi.app.plane;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Contour;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Squares;

/// The height of a loss over a plane: shades and contour lines, each so many times as high as the
/// one before.
public record Relief(Axis x, Axis y, Squares squares, Contour contour) {
    private static final int LEVELS = 14;
    private static final double DEEPEST = 1e-4;
    private static final double PALEST = 0.03;
    private static final double STRONGEST = 0.42;

    /// @param loss at each place
    /// @param side squares a side
    public static Relief of(Axis x, Axis y, int side, DoubleBinaryOperator loss) {
        double[] heights = new double[side * side];
        for (int i = 0; i < heights.length; i++) {
            heights[i] =
                    loss.applyAsDouble(
                            x.at((i % side + 0.5) / side), y.at((i / side + 0.5) / side));
        }
        return of(x, y, side, heights);
    }

    /// @param heights at the middles of all squares, from the lowest row up, each from left to
    ///     right
    public static Relief of(Axis x, Axis y, int side, double[] heights) {
        double highest = Arrays.stream(heights).filter(Double::isFinite).max().orElse(1);
        double lowest = Arrays.stream(heights).filter(Double::isFinite).min().orElse(0);
        double low = Math.max(Math.max(lowest, highest * DEEPEST), Double.MIN_NORMAL);
        Axis up = new Axis("", low, Math.max(highest, low * 1.01), true);
        double[] levels = new double[LEVELS - 1];
        for (int i = 0; i < levels.length; i++) levels[i] = up.at((i + 1.0) / LEVELS);
        int[] shades = new int[heights.length];
        for (int i = 0; i < shades.length; i++) shades[i] = shade(heights[i], up);
        Squares squares = new Squares(side, shades, inks(), 0);
        return new Relief(x, y, squares, Contour.of(heights, side, levels));
    }

    private static int shade(double height, Axis up) {
        if (!Double.isFinite(height)) return LEVELS - 1;
        if (height <= up.low()) return 0;
        return Math.clamp((int) (up.share(height) * LEVELS), 0, LEVELS - 1);
    }

    private static List<Ink> inks() {
        return IntStream.range(0, LEVELS)
                .mapToObj(i -> PALEST + (STRONGEST - PALEST) * i / (LEVELS - 1))
                .map(Ink.ACCENT::faded)
                .toList();
    }
}

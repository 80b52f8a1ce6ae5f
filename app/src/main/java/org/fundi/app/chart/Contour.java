package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;

/// Lines of equal height over a plane, as short straight pieces: marching squares without their
/// ambiguous saddles drawn twice (Lorensen and Cline, *Marching cubes*, 1987, in two dimensions).
///
/// @param pieces four numbers each, from x, y to x, y, as shares of the plane from 0 to 1
@SuppressWarnings("ArrayRecordComponent") // painted, never compared
public record Contour(double[] pieces) {

    /// None.
    public static final Contour NONE = new Contour(new double[0]);

    /// @param heights at the middles of squares, from the lowest row up, each from left to right
    /// @param side squares a side
    public static Contour of(double[] heights, int side, double... levels) {
        List<double[]> pieces = new ArrayList<>();
        for (double level : levels) {
            for (int row = 0; row + 1 < side; row++) {
                for (int column = 0; column + 1 < side; column++) {
                    cell(heights, side, row, column, level, pieces);
                }
            }
        }
        return new Contour(pieces.stream().flatMapToDouble(java.util.Arrays::stream).toArray());
    }

    /// Joins the crossings of the four edges of a cell in pairs.
    private static void cell(
            double[] heights, int side, int row, int column, double level, List<double[]> pieces) {
        int[][] corners = {
            {column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}
        };
        double[] crossings = new double[8];
        int count = 0;
        for (int edge = 0; edge < 4; edge++) {
            int[] from = corners[edge];
            int[] to = corners[(edge + 1) % 4];
            double low = heights[from[1] * side + from[0]] - level;
            double high = heights[to[1] * side + to[0]] - level;
            if (low < 0 == high < 0) continue;
            double share = low / (low - high);
            crossings[count++] = (from[0] + share * (to[0] - from[0]) + 0.5) / side;
            crossings[count++] = (from[1] + share * (to[1] - from[1]) + 0.5) / side;
        }
        for (int i = 0; i + 3 < count; i += 4) {
            pieces.add(
                    new double[] {
                        crossings[i], crossings[i + 1], crossings[i + 2], crossings[i + 3]
                    });
        }
    }

    void paint(Pen pen, PlotFrame frame, Stroke stroke) {
        for (int i = 0; i < pieces.length; i += 4) {
            pen.line(
                    frame.left() + frame.width() * pieces[i],
                    frame.top() + frame.height() * (1 - pieces[i + 1]),
                    frame.left() + frame.width() * pieces[i + 2],
                    frame.top() + frame.height() * (1 - pieces[i + 3]),
                    stroke);
        }
    }
}

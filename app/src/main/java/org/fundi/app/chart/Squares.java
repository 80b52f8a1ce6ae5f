package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.style.Palette;

/// A plane in small squares, each in the shade of what is said there.
///
/// @param side squares a side
/// @param squares an index into the shades each, from the lowest row up, each from left to right
/// @param shades of the squares
/// @param apart shades of one answer; between two answers a line is drawn. 0 where nothing is
///     parted
@SuppressWarnings("ArrayRecordComponent") // painted, never compared
public record Squares(int side, int[] squares, List<Ink> shades, int apart) {
    public Squares {
        shades = List.copyOf(shades);
        if (squares.length != side * side) {
            throw new IllegalArgumentException(
                    "%d squares, not %d a side".formatted(squares.length, side));
        }
    }

    /// With a line between two answers.
    public void paint(
            Pen pen, double left, double top, double width, double height, Palette palette) {
        List<String> colours = shades.stream().map(shade -> shade.in(palette)).toList();
        pen.raster(left, top, width, height, side, squares, colours);
        if (apart > 0) boundary(pen, left, top, width, height, Stroke.solid(palette.text(), 1.5));
    }

    /// In one go: line by line it would take longer than all the rest.
    private void boundary(
            Pen pen, double left, double top, double width, double height, Stroke stroke) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            double upper = edge(top, height, side - row - 1);
            for (int column = 0; column < side; column++) {
                int here = squares[row * side + column] / apart;
                double right = edge(left, width, column + 1);
                if (column + 1 < side && here != squares[row * side + column + 1] / apart) {
                    add(x, right, right);
                    add(y, upper, edge(top, height, side - row));
                }
                if (row + 1 < side && here != squares[(row + 1) * side + column] / apart) {
                    add(x, edge(left, width, column), right);
                    add(y, upper, upper);
                }
            }
        }
        pen.polyline(px(x), px(y), stroke);
    }

    /// A piece of line, and a break after it.
    private static void add(List<Double> to, double from, double until) {
        to.addAll(List.of(from, until, Double.NaN));
    }

    private static double[] px(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// On whole px, so that no seam is seen between squares.
    private double edge(double from, double length, int square) {
        return Math.rint(from + length * square / side);
    }
}

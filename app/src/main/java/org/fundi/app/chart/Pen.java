package org.fundi.app.chart;

import java.util.List;

/// What every picture is painted with; a canvas or an SVG lies behind it. x runs to the right and
/// y downwards, in px; colours are web colours, with `#rrggbbaa` for a veil.
public interface Pen {
    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /// Points that are not finite break the line.
    void polyline(double[] x, double[] y, Stroke stroke);

    void polygon(double[] x, double[] y, String fill);

    void rectangle(double x, double y, double width, double height, double radius, String fill);

    void outline(double x, double y, double width, double height, double radius, Stroke stroke);

    /// @param fill may be empty for a ring
    void circle(double x, double y, double radius, String fill, Stroke ring);

    default void dot(double x, double y, double radius, String fill) {
        circle(x, y, radius, fill, Stroke.solid(fill, 0));
    }

    /// @param y of the baseline
    void text(String text, double x, double y, Letters letters);

    /// The same over a pale ground, so that lines that cross it don't make it unreadable.
    ///
    /// @param ground the colour behind
    default void textOver(String ground, String text, double x, double y, Letters letters) {
        double size = letters.size();
        double wide = letters.width(text) + size * 0.4;
        rectangle(x - size * 0.2, y - size * 0.95, wide, size * 1.25, size * 0.2, ground + "d8");
        text(text, x, y, letters);
    }

    /// Paints what `inside` paints, within this rectangle only.
    void clipped(double x, double y, double width, double height, Runnable inside);

    /// Paints what `inside` paints, this far to the right and down.
    void moved(double right, double down, Runnable inside);

    /// A rectangle cut into small ones of equal size, on whole px so that no seam is seen.
    ///
    /// @param columns across
    /// @param cells an index into the colours each, from the lowest row up, each from left to right
    default void raster(
            double x,
            double y,
            double width,
            double height,
            int columns,
            int[] cells,
            List<String> colours) {
        int rows = cells.length / columns;
        for (int row = 0; row < rows; row++) {
            double top = Math.rint(y + height * (rows - row - 1) / rows);
            double bottom = Math.rint(y + height * (rows - row) / rows);
            int from = 0;
            for (int column = 1; column <= columns; column++) {
                int cell = cells[row * columns + from];
                if (column < columns && cells[row * columns + column] == cell) continue;
                double left = Math.rint(x + width * from / columns);
                double right = Math.rint(x + width * column / columns);
                rectangle(left, top, right - left, bottom - top, 0, colours.get(cell));
                from = column;
            }
        }
    }

    /// Slanted lines over a rectangle: the sign of sealed rows.
    default void hatch(double x, double y, double width, double height, Stroke stroke) {
        clipped(
                x,
                y,
                width,
                height,
                () -> {
                    for (double at = x - height; at < x + width; at += 8) {
                        line(at, y + height, at + height, y, stroke);
                    }
                });
    }
}

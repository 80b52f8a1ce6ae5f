package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.style.Theme;

/// A small square plane without axes, to stand beside others of the same plane: what is said all
/// over it, and some points.
///
/// @param x what lies across, for the table
/// @param y what lies upwards
/// @param ring around it, in the colour of what it belongs to
/// @param points the kind of each an index into the kinds
/// @param kinds colours of the points; even ones are discs, odd ones triangles
public record TilePicture(
        String description,
        Axis x,
        Axis y,
        Squares squares,
        Ink ring,
        List<PlanePicture.Point> points,
        List<Ink> kinds)
        implements Picture {
    private static final double RADIUS = 2.6;

    public TilePicture {
        points = List.copyOf(points);
        kinds = List.copyOf(kinds);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        double side = Math.min(width, height);
        double left = Math.rint((width - side) / 2);
        double border = theme.isProjector() ? 4 : 3;
        double inner = side - 2 * border;
        pen.clipped(
                left + border,
                border,
                inner,
                inner,
                () -> {
                    squares.paint(pen, left + border, border, inner, inner, theme.palette());
                    for (PlanePicture.Point point : points) {
                        mark(
                                pen,
                                left + border + inner * x.share(point.x()),
                                border + inner * (1 - y.share(point.y())),
                                point.kind(),
                                theme);
                    }
                });
        pen.outline(
                left + border / 2,
                border / 2,
                side - border,
                side - border,
                5,
                Stroke.solid(ring.in(theme.palette()), border));
    }

    private void mark(Pen pen, double atX, double atY, int kind, Theme theme) {
        String colour = kinds.get(kind).in(theme.palette());
        double radius = RADIUS * (theme.isProjector() ? 1.5 : 1);
        if (kind % 2 == 0) {
            pen.circle(atX, atY, radius, colour, Stroke.solid(theme.palette().panel(), 0.8));
        } else {
            pen.polygon(
                    new double[] {atX - radius * 1.1, atX + radius * 1.1, atX},
                    new double[] {atY + radius * 0.9, atY + radius * 0.9, atY - radius * 1.2},
                    colour);
        }
    }

    /// One line a point.
    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(x.title(), y.title(), "kind"));
        for (PlanePicture.Point point : points) {
            table.add(
                    List.of(
                            String.valueOf(point.x()),
                            String.valueOf(point.y()),
                            String.valueOf(point.kind())));
        }
        return table;
    }
}

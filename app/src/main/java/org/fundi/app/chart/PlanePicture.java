package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.style.Theme;

/// A plane in small squares, each in the shade of what is said there, with points on it.
///
/// @param kinds of points, named above the picture; one kind needs no name
/// @param shades of the squares, each with what it says
/// @param side squares a side
/// @param squares an index into the shades each, from the lowest row up, each from left to right
@SuppressWarnings("ArrayRecordComponent") // painted, never compared
public record PlanePicture(
        String description,
        Axis x,
        Axis y,
        List<Kind> kinds,
        List<Kind> shades,
        int side,
        int[] squares,
        List<Point> points)
        implements Picture {
    private static final double RADIUS = 2.6;
    private static final double RING = 0.8;

    /// A name and its colour. Points of a kind differ in shape, too: discs and squares in turn.
    public record Kind(String name, Ink ink) {}

    /// @param kind an index
    public record Point(double x, double y, int kind) {}

    public PlanePicture {
        kinds = List.copyOf(kinds);
        shades = List.copyOf(shades);
        points = List.copyOf(points);
        if (squares.length != side * side) {
            throw new IllegalArgumentException(
                    "%d squares, not %d a side".formatted(squares.length, side));
        }
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        double size = theme.type().chart();
        double legend = kinds.size() > 1 ? Math.ceil(size * 1.6) : 0; // whole px
        if (legend > 0) legend(pen, width, theme);
        PlotFrame frame = PlotFrame.of(x, y, width, height - legend, 0, theme);
        pen.moved(
                0,
                legend,
                () -> {
                    frame.words(pen, theme);
                    squares(pen, frame, theme);
                    points(pen, frame, theme);
                });
    }

    /// One line a square: its middle, and what is said there.
    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(x.title(), y.title(), "said"));
        for (int i = 0; i < squares.length; i++) {
            table.add(
                    List.of(
                            String.valueOf(x.at((i % side + 0.5) / side)),
                            String.valueOf(y.at((i / side + 0.5) / side)),
                            shades.get(squares[i]).name()));
        }
        return table;
    }

    private void legend(Pen pen, double width, Theme theme) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().text());
        double at = size;
        for (int kind = 0; kind < kinds.size() && at < width; kind++) {
            mark(pen, at, size * 0.65, kind, RADIUS * 1.4, theme);
            String name = letters.fitted(kinds.get(kind).name(), width - at - size);
            pen.text(name, at + size * 0.8, size, letters);
            at += size * 2.4 + letters.width(name);
        }
    }

    private void squares(Pen pen, PlotFrame frame, Theme theme) {
        List<String> colours =
                shades.stream().map(shade -> shade.ink().in(theme.palette())).toList();
        pen.raster(
                frame.left(), frame.top(), frame.width(), frame.height(), side, squares, colours);
    }

    private void points(Pen pen, PlotFrame frame, Theme theme) {
        for (Point point : points) {
            mark(pen, frame.atX(point.x()), frame.atY(point.y()), point.kind(), RADIUS, theme);
        }
    }

    private void mark(Pen pen, double atX, double atY, int kind, double radius, Theme theme) {
        String colour = kinds.get(kind).ink().in(theme.palette());
        Stroke ring = Stroke.solid(theme.palette().panel(), RING);
        if (kind % 2 == 0) {
            pen.circle(atX, atY, radius, colour, ring);
        } else {
            square(pen, atX, atY, radius * 0.9 + RING / 2, theme.palette().panel());
            square(pen, atX, atY, radius * 0.9 - RING / 2, colour);
        }
    }

    private static void square(Pen pen, double atX, double atY, double half, String colour) {
        pen.rectangle(atX - half, atY - half, 2 * half, 2 * half, 0, colour);
    }
}

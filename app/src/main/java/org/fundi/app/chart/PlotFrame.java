package org.fundi.app.chart;

import java.util.List;
import org.fundi.app.style.Theme;

/// Where a plot's axes lie in px, and what lies where between them. Needs no window.
///
/// @param left edge of the area between the axes
/// @param width of that area
/// @param above whether the upright axis's title stands over the picture, not turned beside it
record PlotFrame(
        Axis x,
        Axis y,
        List<Axis.Tick> xTicks,
        List<Axis.Tick> yTicks,
        double left,
        double top,
        double width,
        double height,
        boolean above) {

    /// @param right room for labels at the lines' ends
    static PlotFrame of(Axis x, Axis y, double width, double height, double right, Theme theme) {
        return of(x, y, width, height, right, 0, theme);
    }

    /// @param words room above the axes for what is said of a place on the lying one
    static PlotFrame of(
            Axis x, Axis y, double width, double height, double right, double words, Theme theme) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().quiet());
        boolean above = isAbove(y, height, letters);
        double top = size * (above ? 2.2 : 0.8) + words;
        double bottom = size * (x.title().isEmpty() ? 1.8 : 3.3);
        double inner = Math.max(10, height - top - bottom);
        List<Axis.Tick> yTicks = y.ticks(Math.clamp((long) (inner / (size * 2.8)), 2, 6));
        double labels = yTicks.stream().mapToDouble(t -> letters.width(t.label())).max().orElse(0);
        double left = labels + size * (above || y.title().isEmpty() ? 0.8 : 2.4);
        double room = Math.max(10, width - left - Math.max(right, size * 0.9));
        List<Axis.Tick> xTicks = x.ticks(Math.clamp((long) (room / (size * 7)), 2, 10));
        double kept = Math.max(10, room - spilt(x, xTicks, letters, left, room, width));
        return new PlotFrame(x, y, xTicks, yTicks, left, top, kept, inner, above);
    }

    /// Whether the upright axis's title, turned, would be longer than the picture is tall; then it
    /// stands above.
    private static boolean isAbove(Axis y, double height, Letters letters) {
        return letters.width(y.title()) > height - letters.size() * 0.4;
    }

    /// By how much the last label under the picture would end right of it.
    private static double spilt(
            Axis x,
            List<Axis.Tick> ticks,
            Letters letters,
            double left,
            double room,
            double width) {
        if (ticks.isEmpty()) return 0;
        Axis.Tick last = ticks.getLast();
        double end = left + room * x.share(last.value()) + letters.width(last.label()) / 2;
        return end <= width ? 0 : (end - width) / x.share(last.value());
    }

    double atX(double value) {
        return left + width * x.share(value);
    }

    double atY(double value) {
        return top + height * (1 - y.share(value));
    }

    double[] allX(double[] values) {
        double[] px = new double[values.length];
        for (int i = 0; i < px.length; i++) px[i] = atX(values[i]);
        return px;
    }

    double[] allY(double[] values) {
        double[] px = new double[values.length];
        for (int i = 0; i < px.length; i++) px[i] = atY(values[i]);
        return px;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean holds(double px, double py) {
        return px >= left && px <= right() && py >= top && py <= bottom();
    }

    void paint(Pen pen, Theme theme) {
        Stroke grid = Stroke.solid(theme.palette().line(), 1);
        for (Axis.Tick tick : yTicks) {
            pen.line(left, atY(tick.value()), right(), atY(tick.value()), grid);
        }
        words(pen, theme);
    }

    /// Titles and ticks, without the lines of a grid that would be covered.
    void words(Pen pen, Theme theme) {
        double size = theme.type().chart();
        Letters quiet = Letters.of(size, theme.palette().quiet());
        for (Axis.Tick tick : yTicks) {
            pen.text(tick.label(), left - size * 0.6, atY(tick.value()) + size * 0.36, quiet.end());
        }
        for (Axis.Tick tick : xTicks) {
            pen.text(tick.label(), atX(tick.value()), bottom() + size * 1.5, quiet.middle());
        }
        if (!x.title().isEmpty()) {
            pen.text(x.title(), left + width / 2, bottom() + size * 3, quiet.middle());
        }
        if (above) {
            pen.text(quiet.fitted(y.title(), right()), size * 0.2, size, quiet);
        } else if (!y.title().isEmpty()) {
            double middle = Math.max(top + height / 2, quiet.width(y.title()) / 2 + size * 0.2);
            pen.text(y.title(), size, middle, quiet.middle().turned());
        }
    }
}

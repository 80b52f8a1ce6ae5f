package org.fundi.app.lab.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Squares;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Points;

/// The square plane: what the network says all over it, and the points.
///
/// @param squares empty where there is no network to ask
/// @param dots later ones over earlier ones
/// @param said what is said at a place, by its number from the lower left; empty where nothing is
record BoardPicture(
        String description,
        Axis x,
        Axis y,
        Optional<Squares> squares,
        List<Dot> dots,
        List<String> said)
        implements Picture {
    private static final double RADIUS = 3.2;

    /// @param kind even ones are discs, odd ones triangles
    /// @param hollow whether it is there to judge by, not to learn from
    record Dot(double x, double y, int kind, Ink ink, boolean hollow) {}

    BoardPicture {
        dots = List.copyOf(dots);
    }

    /// Where the plane lies in the picture.
    private record Area(double left, double top, double side) {
        static Area of(double width, double height, Theme theme, boolean titled) {
            double size = theme.type().chart();
            double room = size * 1.9;
            double above = size * (titled ? 1.5 : 0.5);
            double below = titled ? 2.7 * size : room;
            double side = Math.max(20, Math.min(width - room, height - below - above));
            double left = Math.rint(room + (width - room - side) / 2);
            return new Area(left, Math.rint(above), Math.rint(side));
        }
    }

    /// How far right on the plane a px lies; beyond the axis where it is beside the plane.
    double across(double px, double width, double height, Theme theme) {
        Area area = Area.of(width, height, theme, isTitled());
        return x.at((px - area.left()) / area.side());
    }

    /// How far up on the plane a px lies.
    double upwards(double px, double width, double height, Theme theme) {
        Area area = Area.of(width, height, theme, isTitled());
        return y.at(1 - (px - area.top()) / area.side());
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        Area area = Area.of(width, height, theme, isTitled());
        Palette palette = theme.palette();
        double side = area.side();
        pen.clipped(
                area.left(),
                area.top(),
                side,
                side,
                () -> {
                    squares.ifPresent(
                            it -> it.paint(pen, area.left(), area.top(), side, side, palette));
                    for (Dot dot : dots) mark(pen, area, dot, theme);
                });
        Stroke edge = Stroke.solid(palette.line(), 1);
        pen.outline(area.left(), area.top(), side, side, 0, edge);
        ticks(pen, area, theme);
        if (isTitled()) titles(pen, area, theme);
    }

    private void ticks(Pen pen, Area area, Theme theme) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().quiet());
        double bottom = area.top() + area.side();
        for (Axis.Tick tick : x.ticks(4)) {
            double at = area.left() + area.side() * x.share(tick.value());
            if (inside(at, area.left(), area.side())) {
                pen.text(tick.label(), at, bottom + size * 1.15, letters.middle());
            }
        }
        for (Axis.Tick tick : y.ticks(4)) {
            double at = area.top() + area.side() * (1 - y.share(tick.value()));
            if (inside(at, area.top(), area.side())) {
                pen.text(tick.label(), area.left() - size * 0.4, at + size * 0.35, letters.end());
            }
        }
    }

    /// Columns of a project have names worth reading.
    private boolean isTitled() {
        return !Points.COLUMNS.equals(List.of(x.title(), y.title()));
    }

    /// The one across below the plane, the one upwards above it at the left.
    private void titles(Pen pen, Area area, Theme theme) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().quiet());
        double bottom = area.top() + area.side() + size * 2.4;
        pen.text(
                Words.of("playground.axis", x.title()),
                area.left() + area.side() / 2,
                bottom,
                letters.middle());
        pen.text(
                Words.of("playground.axis", y.title()),
                area.left(),
                area.top() - size * 0.5,
                letters);
    }

    private static boolean inside(double at, double from, double length) {
        return at > from + length * 0.05 && at < from + length * 0.95;
    }

    private void mark(Pen pen, Area area, Dot dot, Theme theme) {
        Palette palette = theme.palette();
        String colour = dot.ink().in(palette);
        double atX = area.left() + area.side() * x.share(dot.x());
        double atY = area.top() + area.side() * (1 - y.share(dot.y()));
        double radius = RADIUS * (theme.isProjector() ? 1.6 : 1);
        Stroke ring =
                Stroke.solid(dot.hollow() ? colour : palette.panel(), dot.hollow() ? 1.5 : 0.8);
        if (dot.kind() % 2 == 0) {
            pen.circle(atX, atY, radius, dot.hollow() ? "" : colour, ring);
            return;
        }
        double[] across = {atX - radius * 1.1, atX + radius * 1.1, atX, atX - radius * 1.1};
        double[] down = {
            atY + radius * 0.9, atY + radius * 0.9, atY - radius * 1.2, atY + radius * 0.9
        };
        if (!dot.hollow()) pen.polygon(across, down, colour);
        pen.polyline(across, down, ring);
    }

    @Override
    public void pointAt(
            Pen pen, double width, double height, Theme theme, double mouseX, double mouseY) {
        Area area = Area.of(width, height, theme, isTitled());
        double right = (mouseX - area.left()) / area.side();
        double up = 1 - (mouseY - area.top()) / area.side();
        boolean within = right >= 0 && right < 1 && up >= 0 && up < 1;
        if (!within || said.isEmpty()) return;
        int side = Looks.SIDE;
        String text = said.get((int) (up * side) * side + (int) (right * side));
        Bubble.paint(pen, theme, text, mouseX, mouseY, width);
    }

    /// One line a point.
    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(x.title(), y.title(), "kind", "part"));
        for (Dot dot : dots) {
            table.add(
                    List.of(
                            String.valueOf(dot.x()),
                            String.valueOf(dot.y()),
                            String.valueOf(dot.kind()),
                            dot.hollow() ? "validation" : "training"));
        }
        return table;
    }
}

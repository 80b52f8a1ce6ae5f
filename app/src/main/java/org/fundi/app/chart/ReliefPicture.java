package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.style.Theme;

/// A plane seen from above, its height in shades and contour lines, with the ways taken on it.
///
/// @param squares the shades; none where the height is not to be seen
/// @param trails the later ones over the earlier
/// @param spots crosses with a word, such as the minimum
/// @param ways where no such word is to lie: the trails to their ends
public record ReliefPicture(
        String description,
        Axis x,
        Axis y,
        Optional<Squares> squares,
        Contour contour,
        List<Trail> trails,
        List<Layer.Mark> spots,
        List<Trail> ways)
        implements Picture {
    private static final double BALL = 5;

    /// A way over the plane.
    ///
    /// @param name above the picture; empty for none
    /// @param ball whether a ball lies at its end
    @SuppressWarnings("ArrayRecordComponent") // painted, never compared
    public record Trail(
            String name, double[] x, double[] y, Ink ink, Layer.Dash dash, boolean ball) {}

    /// A place on the plane.
    public record Spot(double x, double y) {}

    public ReliefPicture {
        trails = List.copyOf(trails);
        spots = List.copyOf(spots);
        ways = List.copyOf(ways);
    }

    /// Words keep clear of the trails as they are.
    public ReliefPicture(
            String description,
            Axis x,
            Axis y,
            Optional<Squares> squares,
            Contour contour,
            List<Trail> trails,
            List<Layer.Mark> spots) {
        this(description, x, y, squares, contour, trails, spots, trails);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        double legend = legend(theme);
        PlotFrame frame = frame(width, height, theme);
        names(pen, width, theme);
        pen.moved(
                0,
                legend,
                () -> {
                    frame.paint(pen, theme);
                    pen.clipped(
                            frame.left(),
                            frame.top(),
                            frame.width(),
                            frame.height(),
                            () -> inside(pen, frame, theme));
                });
    }

    /// Which place of the plane lies at this px; empty beside it.
    public Optional<Spot> at(double px, double py, double width, double height, Theme theme) {
        PlotFrame frame = frame(width, height, theme);
        double down = py - legend(theme);
        if (!frame.holds(px, down)) return Optional.empty();
        return Optional.of(
                new Spot(
                        x.at((px - frame.left()) / frame.width()),
                        y.at(1 - (down - frame.top()) / frame.height())));
    }

    private PlotFrame frame(double width, double height, Theme theme) {
        return PlotFrame.of(x, y, width, height - legend(theme), 0, theme);
    }

    /// Room for the names, in whole px.
    private double legend(Theme theme) {
        boolean named = trails.stream().anyMatch(trail -> !trail.name().isEmpty());
        return named ? Math.ceil(theme.type().chart() * 1.7) : 0;
    }

    private void names(Pen pen, double width, Theme theme) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().text());
        double at = size;
        for (Trail trail : trails) {
            if (trail.name().isEmpty() || at > width - 2 * size) continue;
            pen.dot(at, size * 0.65, size * 0.4, trail.ink().in(theme.palette()));
            String name = letters.fitted(trail.name(), width - at - size);
            pen.text(name, at + size * 0.8, size, letters);
            at += size * 2.2 + letters.width(name);
        }
    }

    private void inside(Pen pen, PlotFrame frame, Theme theme) {
        squares.ifPresent(
                it ->
                        it.paint(
                                pen,
                                frame.left(),
                                frame.top(),
                                frame.width(),
                                frame.height(),
                                theme.palette()));
        contour.paint(pen, frame, Stroke.solid(Ink.TEXT.faded(0.35).in(theme.palette()), 0.8));
        spots.forEach(spot -> cross(pen, frame, spot, theme));
        double large = theme.isProjector() ? 1.7 : 1;
        for (Trail trail : trails) {
            String colour = trail.ink().in(theme.palette());
            pen.polyline(
                    frame.allX(trail.x()),
                    frame.allY(trail.y()),
                    trail.dash().stroke(colour, 2 * large));
        }
        Stroke ring = Stroke.solid(theme.palette().panel(), 1.5);
        for (Trail trail : trails) {
            int last = trail.x().length - 1;
            if (!trail.ball() || last < 0) continue;
            pen.circle(
                    frame.atX(trail.x()[last]),
                    frame.atY(trail.y()[last]),
                    BALL * large,
                    trail.ink().in(theme.palette()),
                    ring);
        }
    }

    private void cross(Pen pen, PlotFrame frame, Layer.Mark spot, Theme theme) {
        double atX = frame.atX(spot.x());
        double atY = frame.atY(spot.y());
        double size = theme.type().chart();
        double arm = size * 0.45;
        String colour = spot.ink().in(theme.palette());
        Stroke stroke = Stroke.solid(colour, 2);
        pen.line(atX - arm, atY - arm, atX + arm, atY + arm, stroke);
        pen.line(atX - arm, atY + arm, atX + arm, atY - arm, stroke);
        Letters letters = Letters.of(size, colour);
        double word = letters.width(spot.label());
        FreePlace place = FreePlace.of(atX, atY, word, size, frame, ways);
        pen.text(spot.label(), place.left(), place.base(), letters);
    }

    /// One line a place of each way.
    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("series", "step", x.title(), y.title()));
        for (Trail trail : trails) {
            for (int step = 0; step < trail.x().length; step++) {
                table.add(
                        List.of(
                                trail.name(),
                                String.valueOf(step),
                                String.valueOf(trail.x()[step]),
                                String.valueOf(trail.y()[step])));
            }
        }
        return table;
    }
}

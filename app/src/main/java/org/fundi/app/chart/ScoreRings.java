package org.fundi.app.chart;

import java.util.List;
import java.util.Optional;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;

/// The single scores behind a mean, each a small ring on the axis of the means; those that belong
/// together lie on one line.
///
/// @param from left end of the axis, in px
/// @param to right end
public record ScoreRings(Axis axis, double from, double to, Theme theme) {
    private static final double ROOM = 8;
    private static final double CLOSE = 5;
    private static final int FEW_LINES = 3;

    /// @param line from 0 at the top
    /// @param told what is said of it under the mouse
    public record Ring(double value, int line, String told) {}

    /// What all rings of these rows need below a row's score, in px.
    static double height(List<IntervalRows.Row> rows, Theme theme) {
        int lines =
                rows.stream()
                        .flatMap(row -> row.rings().stream())
                        .mapToInt(ring -> ring.line() + 1)
                        .max()
                        .orElse(0);
        return lines == 0 ? 0 : lines * gap(lines, theme) + CLOSE;
    }

    private static double gap(int lines, Theme theme) {
        return (lines <= FEW_LINES ? ROOM : CLOSE) * theme.type().chart() / 11;
    }

    private static int lines(List<Ring> rings) {
        return rings.stream().mapToInt(ring -> ring.line() + 1).max().orElse(0);
    }

    /// @param top of the part below the score
    void paint(Pen pen, List<Ring> rings, double top) {
        Palette palette = theme.palette();
        double gap = gap(lines(rings), theme);
        double radius = gap * 0.38;
        for (Ring ring : rings) {
            pen.circle(x(ring), y(ring, gap, top), radius, "", Stroke.solid(palette.text(), 1));
        }
    }

    /// The ring nearest to the mouse, where one is near.
    Optional<String> under(List<Ring> rings, double top, double x, double y) {
        double gap = gap(lines(rings), theme);
        Optional<Ring> nearest = Optional.empty();
        double least = ROOM;
        for (Ring ring : rings) {
            double away = Math.hypot(x(ring) - x, y(ring, gap, top) - y);
            if (away >= least) continue;
            least = away;
            nearest = Optional.of(ring);
        }
        return nearest.map(Ring::told);
    }

    private double x(Ring ring) {
        return from + (to - from) * axis.share(ring.value());
    }

    private static double y(Ring ring, double gap, double top) {
        return top + gap * ring.line();
    }
}

package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;

/// The values of every line at the x nearest to the mouse, where the line has come so far.
final class Crosshair {
    /// So far beside a line's end the mouse is still at it, as a part of the axis.
    private static final double BESIDE = 0.02;

    private Crosshair() {}

    static void paint(Pen pen, PlotFrame frame, List<Layer> layers, Theme theme, double mouseX) {
        double wanted = frame.x().at((mouseX - frame.left()) / frame.width());
        List<String> lines = new ArrayList<>();
        double shown = Double.NaN;
        for (Layer layer : layers) {
            if (!(layer instanceof Layer.Line line) || line.x().length == 0) continue;
            int at = nearest(line.x(), wanted);
            double away = Math.abs(frame.atX(line.x()[at]) - frame.atX(wanted));
            boolean beyond = wanted < line.x()[0] || wanted > line.x()[line.x().length - 1];
            if (beyond && away > BESIDE * frame.width()) continue;
            if (Double.isNaN(shown)) {
                shown = line.x()[at];
                String place = frame.x().whole() ? Numbers.step(shown) : Numbers.plain(shown);
                lines.add(frame.x().title() + " " + place);
            }
            lines.add(line.name() + " " + Numbers.score(line.y()[at]));
            double y = frame.atY(line.y()[at]);
            if (y >= frame.top() && y <= frame.bottom()) {
                pen.dot(frame.atX(line.x()[at]), y, 3.5, line.ink().in(theme.palette()));
            }
        }
        if (!lines.isEmpty()) box(pen, frame, theme, frame.atX(shown), lines);
    }

    /// The place of the x nearest to this one; x ascends.
    static int nearest(double[] x, double wanted) {
        int found = java.util.Arrays.binarySearch(x, wanted);
        if (found >= 0) return found;
        int after = Math.min(x.length - 1, -found - 1);
        int before = Math.max(0, after - 1);
        return wanted - x[before] <= x[after] - wanted ? before : after;
    }

    private static void box(Pen pen, PlotFrame frame, Theme theme, double x, List<String> lines) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().text());
        pen.line(
                x,
                frame.top(),
                x,
                frame.bottom(),
                new Stroke(theme.palette().quiet(), 1, List.of()));
        double width = lines.stream().mapToDouble(letters::width).max().orElse(0) + size * 1.4;
        double height = lines.size() * size * 1.4 + size * 0.7;
        double left = x + size + width < frame.right() ? x + size : x - size - width;
        double top = frame.top() + size * 1.8;
        pen.rectangle(left, top, width, height, 6, theme.palette().soft());
        pen.outline(left, top, width, height, 6, Stroke.solid(theme.palette().line(), 1));
        for (int i = 0; i < lines.size(); i++) {
            pen.text(lines.get(i), left + size * 0.7, top + size * (1.35 + i * 1.4), letters);
        }
    }
}

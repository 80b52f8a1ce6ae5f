package org.fundi.app.chart;

import java.util.List;
import org.fundi.app.style.Theme;

/// What is said of a place on the lying axis, such as "★ best epoch 5". It stands above the axes,
/// where it covers neither a line nor a line's name. Needs no window.
///
/// @param width of the whole picture
record UprightWords(PlotFrame frame, double width, Theme theme) {
    private static final double LINE = 1.3;
    private static final double GAP = 0.75;

    /// Room above the axes that all of them take, in px; 0 where nothing is said.
    double room(List<Layer> layers) {
        int lines = lines(layers);
        return lines == 0 ? 0 : size() * (lines * LINE + GAP - 0.4);
    }

    private int lines(List<Layer> layers) {
        return layers.stream().mapToInt(this::lines).max().orElse(0);
    }

    private int lines(Layer layer) {
        if (!(layer instanceof Layer.Upright upright) || upright.label().isEmpty()) return 0;
        return isWhole(upright) ? 1 : 2;
    }

    /// Beside the place where there is room for it, in two lines where there is none on either
    /// side; and the line's own way up to it.
    void paint(Pen pen, Layer.Upright upright, List<Layer> all) {
        if (upright.label().isEmpty()) return;
        double at = frame.atX(upright.x());
        String colour = upright.ink().in(theme.palette());
        double first = frame.top() - size() * (GAP + LINE * (lines(all) - 1));
        pen.line(
                at,
                first - size() * 0.8,
                at,
                frame.top(),
                new Stroke(colour, size() / 8, List.of(4.0, 3.0)));
        List<String> lines =
                isWhole(upright) ? List.of(upright.label()) : Letters.halves(upright.label());
        boolean after = isAfter(upright);
        for (int i = 0; i < lines.size(); i++) {
            double length = letters(upright).width(lines.get(i));
            double from = after ? at + size() * 0.7 : at - size() * 0.7 - length;
            double inside = Math.max(0, Math.min(from, width - length));
            pen.text(lines.get(i), inside, first + size() * LINE * i, letters(upright));
        }
    }

    private boolean isAfter(Layer.Upright upright) {
        double at = frame.atX(upright.x());
        double wide = wide(upright);
        boolean room = wide < edge() - at || !isWhole(upright) && edge() - at >= at;
        return room && !(upright.before() && wide < at);
    }

    /// Whether it has room beside its place in one line.
    private boolean isWhole(Layer.Upright upright) {
        double at = frame.atX(upright.x());
        return wide(upright) < edge() - at || wide(upright) < at;
    }

    private double wide(Layer.Upright upright) {
        return size() + letters(upright).width(upright.label());
    }

    private double edge() {
        return Math.min(frame.right() + size() * 8, width);
    }

    private double size() {
        return theme.type().chart();
    }

    private Letters letters(Layer.Upright upright) {
        String colour = upright.ink().in(theme.palette());
        return Letters.of(size(), theme.palette().letters(colour)).strong();
    }
}

package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.style.Theme;

/// What is said of a place on the lying axis, such as "★ best epoch 5". It stands above the axes,
/// where it covers neither a line nor a line's name. Needs no window.
///
/// @param width of the whole picture
record UprightWords(PlotFrame frame, double width, Theme theme) {
    private static final double LINE = 1.3;
    private static final double GAP = 0.75;

    /// One of them and where it stands.
    ///
    /// @param line its first one, 0 for the highest
    private record Placed(
            Layer.Upright upright, List<String> words, double left, double right, int line) {
        int end() {
            return line + words.size();
        }

        boolean meets(Placed other, double apart) {
            boolean beside = left > other.right + apart || right + apart < other.left;
            return !beside && line < other.end() && other.line < end();
        }

        Placed lower() {
            return new Placed(upright, words, left, right, line + 1);
        }
    }

    /// Room above the axes that all of them take, in px; 0 where nothing is said.
    double room(List<Layer> layers) {
        int lines = lines(placed(layers));
        return lines == 0 ? 0 : size() * (lines * LINE + GAP - 0.4);
    }

    private static int lines(List<Placed> placed) {
        return placed.stream().mapToInt(Placed::end).max().orElse(0);
    }

    /// Each beside its place, and lower where it would run into one before it.
    private List<Placed> placed(List<Layer> layers) {
        List<Placed> placed = new ArrayList<>();
        for (Layer layer : layers) {
            if (!(layer instanceof Layer.Upright upright) || upright.label().isEmpty()) continue;
            Placed next = beside(upright);
            while (meets(next, placed)) {
                next = next.lower();
            }
            placed.add(next);
        }
        return placed;
    }

    private boolean meets(Placed next, List<Placed> placed) {
        return placed.stream().anyMatch(other -> next.meets(other, size()));
    }

    /// Beside the place where there is room for it, in two lines where there is none on either
    /// side.
    private Placed beside(Layer.Upright upright) {
        double at = frame.atX(upright.x());
        List<String> words =
                isWhole(upright) ? List.of(upright.label()) : Letters.halves(upright.label());
        double left = width;
        double right = 0;
        for (String word : words) {
            double from = from(upright, at, letters(upright).width(word));
            left = Math.min(left, from);
            right = Math.max(right, from + letters(upright).width(word));
        }
        return new Placed(upright, words, left, right, 0);
    }

    private double from(Layer.Upright upright, double at, double length) {
        double from = isAfter(upright) ? at + size() * 0.7 : at - size() * 0.7 - length;
        return Math.max(0, Math.min(from, width - length));
    }

    /// The words, and the line's own way up to them.
    void paint(Pen pen, Layer.Upright upright, List<Layer> all) {
        List<Placed> placed = placed(all);
        for (Placed said : placed) {
            if (said.upright().equals(upright)) paint(pen, said, lines(placed));
        }
    }

    private void paint(Pen pen, Placed said, int lines) {
        Layer.Upright upright = said.upright();
        double at = frame.atX(upright.x());
        String colour = upright.ink().in(theme.palette());
        double first = frame.top() - size() * (GAP + LINE * (lines - 1 - said.line()));
        pen.line(
                at,
                first - size() * 0.8,
                at,
                frame.top(),
                new Stroke(colour, size() / 8, List.of(4.0, 3.0)));
        for (int i = 0; i < said.words().size(); i++) {
            String word = said.words().get(i);
            double from = from(upright, at, letters(upright).width(word));
            pen.text(word, from, first + size() * LINE * i, letters(upright));
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

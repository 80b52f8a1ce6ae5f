package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundi.app.style.Theme;

/// Labels at the ends of lines, and of levels beside them, pushed apart where they would overlap.
/// Needs no window.
final class LineEnds {
    /// A level's word longer than this share of the width stands between the axes.
    private static final double LONGEST = 0.25;

    /// The lines themselves have more of the width than their names: where it is narrow, names
    /// stand over the lines.
    private static final double MOST = 0.45;

    /// What the upright axis needs at most, in letters' sizes.
    private static final double AXIS = 7;

    private LineEnds() {}

    /// A label and where it is put.
    ///
    /// @param strong of a line; a level's has no dot and thin letters
    /// @param y where the line ends, beyond the axes, too: an arrow before its name then says so
    record End(String label, Ink ink, boolean strong, double x, double y, double labelY) {
        End at(double other) {
            return new End(label, ink, strong, x, y, other);
        }

        boolean reaches(double edge, double size) {
            return x + size * 0.9 + Letters.of(size, "").strong().width(label) > edge;
        }
    }

    /// Whether a level's word stands at the right of the axes, where the lines' names have room
    /// anyway and no line runs through it.
    static boolean takes(Layer.Level level, List<Layer> layers, double width, Theme theme) {
        double size = theme.type().chart();
        return !level.label().isEmpty()
                && Letters.of(size, "").width(level.label()) + size < width * LONGEST
                && layers.stream()
                        .anyMatch(
                                layer ->
                                        layer instanceof Layer.Line line
                                                && !line.label().isEmpty());
    }

    /// Room at the right of the axes, in px: enough for the widest label of a line that ends there.
    static double room(List<Layer> layers, Axis axis, double width, Theme theme) {
        Letters letters = Letters.of(theme.type().chart(), theme.palette().text()).strong();
        double size = theme.type().chart();
        double widest = 0;
        for (Layer layer : layers) {
            if (layer instanceof Layer.Line line && !line.label().isEmpty()) {
                int last = lastFinite(line.y());
                double left = last < 0 ? 1 : 1 - axis.share(line.x()[last]);
                double wanted = letters.width(line.label()) + size * 1.8;
                widest = Math.max(widest, beside(wanted, left, width - AXIS * size));
            }
            if (layer instanceof Layer.Level level && takes(level, layers, width, theme)) {
                Letters thin = Letters.of(size, theme.palette().text());
                widest = Math.max(widest, thin.width(level.label()) + size);
            }
        }
        return Math.min(widest, width * MOST);
    }

    /// A line that ends early has room between the axes, too: what is wanted is at most the room
    /// beside them and that share of the rest.
    private static double beside(double wanted, double left, double all) {
        if (wanted <= left * all || left >= 1) return 0;
        return Math.min((wanted - left * all) / (1 - left), wanted);
    }

    /// @param width of the whole picture
    static void paint(Pen pen, PlotFrame frame, List<Layer> layers, double width, Theme theme) {
        double size = theme.type().chart();
        for (End end : placed(frame, layers, width, theme)) {
            String colour = end.ink().in(theme.palette());
            String words = end.ink().ofWords().in(theme.palette());
            Letters letters = Letters.of(size, theme.palette().letters(words));
            double gap = end.strong() ? size * 0.9 : size * 0.5;
            double wide = (end.strong() ? letters.strong() : letters).width(end.label());
            if (end.strong() && isWithin(frame, end.y()))
                pen.dot(end.x(), end.y(), size * 0.36, colour);
            pen.textOver(
                    theme.palette().panel(),
                    end.label(),
                    Math.max(0, Math.min(end.x() + gap, width - size * 0.2 - wide)),
                    end.labelY() + size * 0.36,
                    end.strong() ? letters.strong() : letters);
        }
    }

    /// From top to bottom, none over another. A level's word gives way only to names that reach it.
    static List<End> placed(PlotFrame frame, List<Layer> layers, double width, Theme theme) {
        double size = theme.type().chart();
        List<End> ends = new ArrayList<>();
        List<End> levels = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer instanceof Layer.Line line) end(frame, line, ends);
            if (layer instanceof Layer.Level level && takes(level, layers, width, theme)) {
                double y = Math.clamp(frame.atY(level.y()), frame.top(), frame.bottom());
                levels.add(new End(level.label(), level.ink(), false, frame.right(), y, y));
            }
        }
        boolean meet = ends.stream().anyMatch(end -> end.reaches(frame.right(), size));
        if (meet) ends.addAll(levels);
        List<End> placed = new ArrayList<>(apart(frame, ends, size * 1.35));
        if (!meet) placed.addAll(apart(frame, levels, size * 1.35));
        return placed;
    }

    private static void end(PlotFrame frame, Layer.Line line, List<End> ends) {
        int last = line.label().isEmpty() ? -1 : lastFinite(line.y());
        if (last < 0) return;
        double y = frame.atY(line.y()[last]);
        String arrow = isWithin(frame, y) ? "" : y < frame.top() ? "↑ " : "↓ ";
        double x = frame.atX(line.x()[last]);
        ends.add(new End(arrow + line.label(), line.ink(), true, x, y, y));
    }

    private static boolean isWithin(PlotFrame frame, double y) {
        return y >= frame.top() - 0.5 && y <= frame.bottom() + 0.5;
    }

    private static List<End> apart(PlotFrame frame, List<End> all, double apart) {
        List<End> ends = new ArrayList<>(all);
        ends.sort(Comparator.comparingDouble(End::y));
        double least = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ends.size(); i++) {
            double own = Math.clamp(ends.get(i).y(), frame.top(), frame.bottom());
            ends.set(i, ends.get(i).at(Math.max(own, least)));
            least = ends.get(i).labelY() + apart;
        }
        double most = frame.bottom();
        for (int i = ends.size() - 1; i >= 0; i--) {
            ends.set(i, ends.get(i).at(Math.min(ends.get(i).labelY(), most)));
            most = ends.get(i).labelY() - apart;
        }
        return ends;
    }

    private static int lastFinite(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && !Double.isFinite(values[last])) last--;
        return last;
    }
}

package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundi.app.style.Theme;

/// Labels at the ends of lines, pushed apart where they would overlap. Needs no window.
final class LineEnds {
    private LineEnds() {}

    /// A label and where it is put.
    record End(Layer.Line line, double x, double y, double labelY) {}

    /// Room at the right of the axes, in px: enough for the widest label of a line that ends there.
    static double room(List<Layer> layers, Axis axis, double width, Theme theme) {
        Letters letters = Letters.of(theme.type().chart(), theme.palette().text()).strong();
        double widest = 0;
        for (Layer layer : layers) {
            if (layer instanceof Layer.Line line && !line.label().isEmpty()) {
                int last = lastFinite(line.y());
                double left = last < 0 ? 1 : 1 - axis.share(line.x()[last]);
                double wanted = letters.width(line.label()) + theme.type().chart() * 1.8;
                widest = Math.max(widest, wanted - left * width * 0.8);
            }
        }
        return widest;
    }

    static void paint(Pen pen, PlotFrame frame, List<Layer> layers, Theme theme) {
        double size = theme.type().chart();
        for (End end : placed(frame, layers, size * 1.35)) {
            String colour = end.line().ink().in(theme.palette());
            pen.dot(end.x(), end.y(), size * 0.36, colour);
            pen.textOver(
                    theme.palette().panel(),
                    end.line().label(),
                    end.x() + size * 0.9,
                    end.labelY() + size * 0.36,
                    Letters.of(size, theme.palette().letters(colour)).strong());
        }
    }

    /// From top to bottom, at least `apart` px between two.
    static List<End> placed(PlotFrame frame, List<Layer> layers, double apart) {
        List<End> ends = new ArrayList<>();
        for (Layer layer : layers) {
            if (!(layer instanceof Layer.Line line) || line.label().isEmpty()) continue;
            int last = lastFinite(line.y());
            if (last < 0) continue;
            double y = Math.clamp(frame.atY(line.y()[last]), frame.top(), frame.bottom());
            ends.add(new End(line, frame.atX(line.x()[last]), y, y));
        }
        ends.sort(Comparator.comparingDouble(End::y));
        double least = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ends.size(); i++) {
            End end = ends.get(i);
            double at = Math.max(end.y(), least);
            ends.set(i, new End(end.line(), end.x(), end.y(), at));
            least = at + apart;
        }
        double most = frame.bottom();
        for (int i = ends.size() - 1; i >= 0; i--) {
            End end = ends.get(i);
            double at = Math.min(end.labelY(), most);
            ends.set(i, new End(end.line(), end.x(), end.y(), at));
            most = at - apart;
        }
        return ends;
    }

    private static int lastFinite(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && !Double.isFinite(values[last])) last--;
        return last;
    }
}

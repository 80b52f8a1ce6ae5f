package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// Says how far lines lie above or below the axes: at first, where scores from before anything was
/// learnt would flatten all others, or later.
public final class Beyond {
    private Beyond() {}

    /// The picture with what its axes leave out said, whatever was said before.
    public static Plot marked(Plot plot) {
        List<Layer> layers = new ArrayList<>(plot.layers());
        layers.removeIf(Layer.Beyond.class::isInstance);
        mark(plot, true, layers);
        mark(plot, false, layers);
        return new Plot(plot.description(), plot.x(), plot.y(), layers);
    }

    private static void mark(Plot plot, boolean above, List<Layer> layers) {
        double farthest = above ? plot.y().high() : plot.y().low();
        double inside = plot.x().low();
        boolean found = false, later = false;
        for (Layer layer : plot.layers()) {
            if (!(layer instanceof Layer.Line line) || isTold(line, plot.y(), above)) continue;
            boolean within = false;
            for (int i = 0; i < line.y().length; i++) {
                double value = line.y()[i];
                if (!isBeyond(value, plot.y(), above)) {
                    within |= Double.isFinite(value);
                    continue;
                }
                found = true;
                later |= within;
                farthest = above ? Math.max(farthest, value) : Math.min(farthest, value);
                inside = Math.max(inside, line.x()[Math.min(i + 1, line.x().length - 1)]);
            }
        }
        String said = Words.of(key(above, later), Numbers.score(farthest));
        if (found) layers.add(new Layer.Beyond(inside, above, said));
    }

    private static String key(boolean above, boolean later) {
        if (later) return above ? "chart.above.later" : "chart.below.later";
        return above ? "chart.above" : "chart.below";
    }

    private static boolean isBeyond(double value, Axis up, boolean above) {
        return above ? value > up.high() : value < up.low();
    }

    /// Whether its own label says where it ends, which is there.
    private static boolean isTold(Layer.Line line, Axis up, boolean above) {
        if (line.y().length == 0) return false;
        double last = line.y()[line.y().length - 1];
        boolean said =
                line.label().contains(Numbers.score(last))
                        || line.label().contains(Numbers.plain(last));
        return said && isBeyond(last, up, above);
    }
}

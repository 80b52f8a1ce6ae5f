package org.fundi.app.chart;

import java.util.List;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;

/// A curve as small as a word, without axes: its shape only.
///
/// @param values one a step
/// @param title such as "Validation loss"
public record Sparkline(String title, List<Double> values) implements Picture {
    public Sparkline {
        values = List.copyOf(values);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        int[] kept = Thinning.keep(all, Math.max(4, (int) (width * 2)));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : all) {
            if (!Double.isFinite(value)) continue;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (low > high) return; // nothing to draw: it has no such score
        double[] x = new double[kept.length];
        double[] y = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            x[i] = 1 + (width - 2) * kept[i] / Math.max(1, all.length - 1);
            double share = high > low ? (all[kept[i]] - low) / (high - low) : 0;
            y[i] = height - 2 - (height - 4) * share;
        }
        pen.polyline(x, y, Stroke.solid(theme.palette().validation(), 1.5));
    }

    @Override
    public String description() {
        return values.stream().noneMatch(Double::isFinite)
                ? title
                : title
                        + ": "
                        + Numbers.score(values.getFirst())
                        + " → "
                        + Numbers.score(values.getLast());
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(List.of("step", title));
        for (int step = 0; step < values.size(); step++) {
            rows.add(List.of(String.valueOf(step), String.valueOf(values.get(step))));
        }
        return rows;
    }
}

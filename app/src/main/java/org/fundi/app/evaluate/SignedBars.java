package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;

/// Weights as bars to the left and right of zero, the largest first; the sign is printed too.
///
/// @param bars all of them; the largest `shown` are painted
record SignedBars(String description, List<Bar> bars, int shown) implements Picture {

    record Bar(String name, double value) {}

    SignedBars {
        bars = List.copyOf(bars);
    }

    double wantedHeight(Theme theme) {
        return Math.min(shown, bars.size()) * row(theme) + 6;
    }

    private static double row(Theme theme) {
        return theme.type().chart() * 2;
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        Palette palette = theme.palette();
        Letters text = Letters.of(theme.type().side(), palette.text());
        double tall = row(theme);
        double names = width * 0.36;
        double figures = 10 + widest(text);
        double zero = names + 10 + (width - names - 10 - figures) / 2;
        double half = (width - names - 10 - figures) / 2;
        int lines = Math.min(shown, bars.size());
        double most = 1e-12;
        for (Bar bar : bars) most = Math.max(most, Math.abs(bar.value()));
        pen.line(zero, 0, zero, lines * tall, Stroke.solid(palette.line(), 1));
        for (int i = 0; i < lines; i++) {
            Bar bar = bars.get(i);
            double middle = (i + 0.5) * tall;
            double baseline = middle + text.size() * 0.36;
            double wide = half * Math.abs(bar.value()) / most;
            String ink = bar.value() < 0 ? palette.minus() : palette.plus();
            pen.text(text.fitted(bar.name(), names), 2, baseline, text);
            pen.rectangle(
                    bar.value() < 0 ? zero - wide : zero,
                    middle - tall * 0.3,
                    wide,
                    tall * 0.6,
                    2,
                    ink);
            pen.text(signed(bar.value()), width - 4, baseline, text.end());
        }
    }

    private double widest(Letters letters) {
        double widest = 0;
        for (Bar bar : bars) widest = Math.max(widest, letters.width(signed(bar.value())));
        return widest;
    }

    private static String signed(double value) {
        return Numbers.difference(value);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("feature", "weight"));
        for (Bar bar : bars) table.add(List.of(bar.name(), String.valueOf(bar.value())));
        return table;
    }
}

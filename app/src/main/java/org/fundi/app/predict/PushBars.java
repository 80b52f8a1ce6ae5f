package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.explain.Occlusion;

/// What each column pushes the prediction by, to the left or the right of nothing, the largest
/// first; the sign is printed too.
///
/// @param shares whether a push is one of a probability, told in percentage points
/// @param shown how many are painted; the table has all
record PushBars(String description, List<Occlusion.Push> pushes, boolean shares, int shown)
        implements Picture {
    PushBars {
        pushes = List.copyOf(pushes);
    }

    double wantedHeight(Theme theme) {
        return Math.min(shown, pushes.size()) * row(theme) + 6;
    }

    private static double row(Theme theme) {
        return theme.type().side() * 2;
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        Palette palette = theme.palette();
        Letters text = Letters.of(theme.type().side(), palette.text());
        double tall = row(theme);
        double names = width * 0.52;
        double figures = 10 + widest(text);
        double half = (width - names - 10 - figures) / 2;
        double zero = names + 10 + half;
        int lines = Math.min(shown, pushes.size());
        double most = 1e-12;
        for (Occlusion.Push push : pushes) most = Math.max(most, Math.abs(push.push()));
        pen.line(zero, 0, zero, lines * tall, Stroke.solid(palette.line(), 1));
        for (int i = 0; i < lines; i++) {
            Occlusion.Push push = pushes.get(i);
            double middle = (i + 0.5) * tall;
            double baseline = middle + text.size() * 0.36;
            double wide = half * Math.abs(push.push()) / most;
            boolean down = push.push() < 0;
            pen.text(named(push, text, names), 2, baseline, text);
            pen.rectangle(
                    down ? zero - wide : zero,
                    middle - tall * 0.3,
                    wide,
                    tall * 0.6,
                    2,
                    down ? palette.minus() : palette.plus());
            pen.text(signed(push.push()), width - 4, baseline, text.end());
        }
    }

    /// Where it is too long, the column's name gives way first, from its middle.
    private static String named(Occlusion.Push push, Letters letters, double room) {
        double others = letters.width(named(push, ""));
        double least = Math.min(room / 2, letters.width(push.column()));
        String column = letters.fittedInside(push.column(), Math.max(least, room - others));
        return letters.fitted(named(push, column), room);
    }

    private static String named(Occlusion.Push push, String column) {
        String value = push.value().isEmpty() ? Words.of("predict.blank") : push.value();
        return push.value().equals(push.usual())
                ? Words.of("predict.why.line.usual", column, value)
                : Words.of("predict.why.line", column, value, push.usual());
    }

    private String signed(double push) {
        return shares ? Numbers.points(push) : Numbers.difference(push);
    }

    private double widest(Letters letters) {
        double widest = 0;
        for (Occlusion.Push push : pushes) {
            widest = Math.max(widest, letters.width(signed(push.push())));
        }
        return widest;
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "value", "usual", "without", "push"));
        for (Occlusion.Push push : pushes) {
            table.add(
                    List.of(
                            push.column(),
                            push.value(),
                            push.usual(),
                            String.valueOf(push.without()),
                            String.valueOf(push.push())));
        }
        return table;
    }
}

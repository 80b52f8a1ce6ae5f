package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// Histograms side by side, one a step, seen from above: the darker a cell, the more numbers lie
/// there. More steps than can be told apart are thinned.
///
/// @param columns ascending
/// @param at the step gone to, drawn as a line
/// @param since where what is its own begins, in words; what lies before is drawn paler
public record SpreadPicture(
        String description,
        Axis x,
        Axis y,
        List<Column> columns,
        OptionalDouble at,
        Optional<Layer.Upright> since)
        implements Picture {
    private static final int MOST = 80;

    /// So much of a histogram is left of a cell that has any number in it.
    private static final double FAINT = 0.08;

    /// How full the bins of a step look that is not its own.
    private static final double PALER = 0.25;

    /// In the legend.
    private static final int SHADES = 5;

    /// One histogram.
    ///
    /// @param low the lower end of the lowest bin
    /// @param high the upper end of the highest
    /// @param counts how many numbers lie in each of the equally wide bins
    public record Column(double step, double low, double high, List<Integer> counts) {
        public Column {
            counts = List.copyOf(counts);
        }
    }

    public SpreadPicture {
        columns = thinned(columns);
    }

    /// Every so many, and always the latest.
    private static List<Column> thinned(List<Column> all) {
        int apart = (all.size() + MOST - 1) / MOST;
        if (apart <= 1) return List.copyOf(all);
        List<Column> few = new ArrayList<>();
        for (int i = 0; i < all.size(); i += apart) few.add(all.get(i));
        if ((all.size() - 1) % apart != 0) few.add(all.getLast());
        return few;
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        PlotFrame frame = frame(width, height, theme);
        frame.paint(pen, theme);
        pen.clipped(
                frame.left(),
                frame.top(),
                frame.width(),
                frame.height(),
                () -> {
                    for (int i = 0; i < columns.size(); i++) column(pen, frame, i, theme);
                    at.ifPresent(step -> cursor(pen, frame, step, theme.palette().accent()));
                    since.ifPresent(it -> cursor(pen, frame, it.x(), it.ink().in(theme.palette())));
                });
        since.ifPresent(it -> new UprightWords(frame, width, theme).paint(pen, it, List.of(it)));
        legend(pen, frame, theme);
    }

    private PlotFrame frame(double width, double height, Theme theme) {
        PlotFrame bare = PlotFrame.of(x, y, width, height, 0, theme);
        List<Layer> said = since.<List<Layer>>map(List::of).orElse(List.of());
        double words = new UprightWords(bare, width, theme).room(said);
        return words == 0 ? bare : PlotFrame.of(x, y, width, height, 0, words, theme);
    }

    /// Right of the title below, from few numbers in a bin to many.
    private static void legend(Pen pen, PlotFrame frame, Theme theme) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().quiet());
        double line = frame.bottom() + size * 3;
        String many = Words.of("chart.spread.many");
        double right = frame.right() - letters.width(many);
        pen.text(many, right, line, letters);
        right -= size * 0.5;
        for (int i = SHADES; i >= 1; i--) {
            right -= size;
            String shade = shade(i / (double) SHADES).in(theme.palette());
            pen.rectangle(right, line - size * 0.85, size, size, 0, shade);
        }
        pen.text(Words.of("chart.spread.few"), right - size * 0.5, line, letters.end());
    }

    /// @param share of the fullest bin of its step
    private static Ink shade(double share) {
        return Ink.TRAINING.faded(FAINT + (1 - FAINT) * Math.sqrt(share));
    }

    /// From its step back to the one drawn before.
    private void column(Pen pen, PlotFrame frame, int index, Theme theme) {
        Column column = columns.get(index);
        double before = index == 0 ? column.step() - 1 : columns.get(index - 1).step();
        double left = Math.rint(frame.atX(before)); // on whole px no seam is seen between columns
        double wide = Math.max(1, Math.rint(frame.atX(column.step())) - left);
        int most = column.counts().stream().mapToInt(Integer::intValue).max().orElse(1);
        double strength = since.isPresent() && column.step() <= since.get().x() ? PALER : 1;
        int bins = column.counts().size();
        double step = (column.high() - column.low()) / Math.max(1, bins);
        for (int bin = 0; bin < bins; bin++) {
            int count = column.counts().get(bin);
            if (count == 0) continue;
            double top = Math.rint(frame.atY(column.low() + (bin + 1) * step));
            double tall = Math.max(1, Math.rint(frame.atY(column.low() + bin * step)) - top);
            String ink = shade(strength * count / most).in(theme.palette());
            pen.rectangle(left, top, wide, tall, 0, ink);
        }
    }

    private static void cursor(Pen pen, PlotFrame frame, double step, String colour) {
        double px = frame.atX(step);
        pen.line(px, frame.top(), px, frame.bottom(), Stroke.dashed(colour, 1));
    }

    @Override
    public void pointAt(
            Pen pen, double width, double height, Theme theme, double mouseX, double mouseY) {
        PlotFrame frame = frame(width, height, theme);
        if (!frame.holds(mouseX, mouseY) || columns.isEmpty()) return;
        double step = x.at((mouseX - frame.left()) / frame.width());
        Column there =
                columns.stream()
                        .filter(column -> column.step() >= step)
                        .findFirst()
                        .orElse(columns.getLast());
        double size = theme.type().chart();
        String said =
                "%s: %s – %s"
                        .formatted(
                                Numbers.step(there.step()),
                                Numbers.score(there.low()),
                                Numbers.score(there.high()));
        Letters letters = Letters.of(size, theme.palette().text());
        double left = Math.min(mouseX + size, frame.right() - letters.width(said));
        pen.text(said, left, Math.max(frame.top() + size, mouseY - size * 0.6), letters);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(x.title(), "from", "to", "count"));
        for (Column column : columns) {
            int bins = column.counts().size();
            double wide = (column.high() - column.low()) / Math.max(1, bins);
            for (int bin = 0; bin < bins; bin++) {
                rows.add(
                        List.of(
                                Numbers.plain(column.step()),
                                String.valueOf(column.low() + bin * wide),
                                String.valueOf(column.low() + (bin + 1) * wide),
                                String.valueOf(column.counts().get(bin))));
            }
        }
        return rows;
    }
}

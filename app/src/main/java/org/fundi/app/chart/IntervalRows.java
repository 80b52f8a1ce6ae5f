package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// One row a model: its score as a dot with its interval as a bar, baselines as squares, single
/// scores behind it as rings below, and as many columns of figures at the right as leave the
/// picture its room.
///
/// @param axis of the scores
/// @param heads of the columns of figures
/// @param dashed the best baseline's score, drawn across all rows
/// @param reachable the largest score that can be reached; may lie beyond the axis
/// @param required what the person asks of a model, a line with its figure below; may lie beyond
public record IntervalRows(
        String description,
        Axis axis,
        List<Row> rows,
        List<String> heads,
        OptionalDouble dashed,
        OptionalDouble reachable,
        OptionalDouble required)
        implements Picture {

    /// One of which nothing is required.
    public IntervalRows(
            String description,
            Axis axis,
            List<Row> rows,
            List<String> heads,
            OptionalDouble dashed,
            OptionalDouble reachable) {
        this(description, axis, rows, heads, dashed, reachable, OptionalDouble.empty());
    }

    /// @param value absent where the score is undefined
    /// @param figures as they are written, one a column; the first one stands out
    /// @param selected drawn on a pale ground
    /// @param rings single scores that the score is made of; may be empty
    public record Row(
            String name,
            boolean baseline,
            OptionalDouble value,
            OptionalDouble low,
            OptionalDouble high,
            List<String> figures,
            boolean selected,
            List<ScoreRings.Ring> rings) {
        public Row {
            figures = List.copyOf(figures);
            rings = List.copyOf(rings);
        }

        /// One whose score stands for itself.
        public Row(
                String name,
                boolean baseline,
                OptionalDouble value,
                OptionalDouble low,
                OptionalDouble high,
                List<String> figures,
                boolean selected) {
            this(name, baseline, value, low, high, figures, selected, List.of());
        }
    }

    private static final double ROW = 31;

    public IntervalRows {
        rows = List.copyOf(rows);
        heads = List.copyOf(heads);
    }

    /// How tall it wants to be, in px.
    public double wantedHeight(Theme theme) {
        double below = required.isPresent() ? theme.type().chart() * 1.4 : 0;
        return bottom(theme) + score(theme) + below;
    }

    /// The row at this height, or −1.
    public int rowAt(double y, Theme theme) {
        int row = (int) Math.floor((y - score(theme)) / rowHeight(theme));
        return row >= 0 && row < rows.size() ? row : -1;
    }

    private double rowHeight(Theme theme) {
        return score(theme) + ScoreRings.height(rows, theme);
    }

    private double top(int row, Theme theme) {
        return score(theme) + row * rowHeight(theme);
    }

    private double bottom(Theme theme) {
        return top(rows.size(), theme);
    }

    /// The part of a row that is the score's own; the heads have as much.
    private static double score(Theme theme) {
        return Math.max(ROW, theme.type().chart() * 1.7);
    }

    /// What is told of the ring under the mouse; empty where there is none.
    public Optional<String> ringAt(double x, double y, double width, Theme theme) {
        int row = rowAt(y, theme);
        if (row < 0) return Optional.empty();
        IntervalLayout lies = layout(width, Letters.of(theme.type().side(), ""));
        ScoreRings rings = new ScoreRings(axis, lies.from(), lies.to(), theme);
        return rings.under(rows.get(row).rings(), top(row, theme) + score(theme), x, y);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        Palette palette = theme.palette();
        double size = theme.type().chart();
        double tall = rowHeight(theme);
        Letters text = Letters.of(theme.type().side(), palette.text());
        Letters quiet = Letters.of(size, palette.quiet());
        IntervalLayout lies = layout(width, text);
        double from = lies.from();
        double to = lies.to();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).selected()) {
                pen.rectangle(0, top(i, theme), width, tall, 6, palette.pale());
            }
        }
        grid(pen, from, to, theme);
        int shown = lies.columns().size();
        for (int i = 0; i < shown; i++) {
            pen.text(heads.get(i), lies.columns().get(i), score(theme) * 0.65, quiet.end());
        }
        for (int i = 0; i < rows.size(); i++) {
            double middle = top(i, theme) + score(theme) / 2;
            Row row = rows.get(i);
            new ScoreRings(axis, from, to, theme)
                    .paint(pen, row.rings(), top(i, theme) + score(theme));
            pen.text(text.fitted(row.name(), lies.names()), 4, middle + text.size() * 0.36, text);
            mark(pen, row, from, to, middle, theme);
            for (int c = 0; c < Math.min(shown, row.figures().size()); c++) {
                Letters letters = c == 0 ? text.strong() : text;
                pen.text(
                        row.figures().get(c),
                        lies.columns().get(c),
                        middle + text.size() * 0.36,
                        letters.end());
            }
        }
    }

    private void grid(Pen pen, double from, double to, Theme theme) {
        Palette palette = theme.palette();
        Letters quiet = Letters.of(theme.type().chart(), palette.quiet()).middle();
        double bottom = bottom(theme);
        for (Axis.Tick tick : axis.ticks((int) Math.max(2, (to - from) / (quiet.size() * 4.5)))) {
            double x = from + (to - from) * axis.share(tick.value());
            pen.line(x, score(theme), x, bottom, Stroke.solid(palette.line(), 1));
            pen.text(tick.label(), x, bottom + quiet.size() * 1.4, quiet);
        }
        dashed.ifPresent(
                value -> {
                    double x = from + (to - from) * axis.share(value);
                    pen.line(
                            x,
                            score(theme),
                            x,
                            bottom,
                            new Stroke(palette.quiet(), 1, List.of(4.0, 3.0)));
                });
        reachable.ifPresent(value -> reachable(pen, value, from, to, theme));
        required.ifPresent(value -> required(pen, value, from, to, theme));
    }

    /// A line with its figure below the axis; where it lies beyond, the figure at that edge.
    private void required(Pen pen, double value, double from, double to, Theme theme) {
        Palette palette = theme.palette();
        Letters letters = Letters.of(theme.type().chart(), palette.text());
        boolean below = value < axis.low();
        boolean above = value > axis.high();
        double x = above ? to : below ? from : from + (to - from) * axis.share(value);
        String key = above ? "chart.required.above" : "chart.required.below";
        String said = Words.of(below || above ? key : "chart.required", Numbers.score(value));
        double room = letters.width(said);
        double bottom = bottom(theme);
        double at = Math.clamp(x - room / 2, Math.min(from, to - room), to - room);
        pen.text(said, at, bottom + letters.size() * 2.8, letters);
        if (!below && !above)
            pen.line(x, score(theme), x, bottom + 4, Stroke.solid(palette.text(), 1.5));
    }

    /// A dotted line with its figure above; where it lies beyond the axis, the figure alone at the
    /// edge, with an arrow.
    private void reachable(Pen pen, double value, double from, double to, Theme theme) {
        Palette palette = theme.palette();
        Letters quiet = Letters.of(theme.type().chart(), palette.quiet());
        boolean inside = value <= axis.high();
        double x = inside ? from + (to - from) * axis.share(value) : to;
        String key = inside ? "chart.reachable" : "chart.reachable.beyond";
        String said = Words.of(key, Numbers.score(value));
        double room = quiet.width(said);
        pen.text(
                said,
                Math.clamp(x - room / 2, Math.min(from, to - room), to - room),
                score(theme) * 0.65,
                quiet);
        if (!inside) return;
        double bottom = bottom(theme);
        pen.line(x, score(theme), x, bottom, new Stroke(palette.text(), 1, List.of(1.0, 3.0)));
    }

    private void mark(Pen pen, Row row, double from, double to, double y, Theme theme) {
        Palette palette = theme.palette();
        String colour = row.baseline() ? palette.quiet() : palette.validation();
        double half = theme.type().chart() * 0.45;
        if (row.low().isPresent() && row.high().isPresent()) {
            double left = from + (to - from) * axis.share(row.low().getAsDouble());
            double right = from + (to - from) * axis.share(row.high().getAsDouble());
            String pale = palette.faded(colour, 0.45);
            pen.rectangle(left, y - half * 0.6, right - left, half * 1.2, half * 0.6, pale);
        }
        row.value()
                .ifPresent(
                        value -> {
                            double x = from + (to - from) * axis.share(value);
                            if (row.baseline()) {
                                pen.rectangle(x - half, y - half, half * 2, half * 2, 0, colour);
                            } else {
                                pen.dot(x, y, half, colour);
                            }
                        });
    }

    private IntervalLayout layout(double width, Letters text) {
        double[] figures = new double[heads.size()];
        for (int c = 0; c < figures.length; c++) figures[c] = columnWidth(c, text);
        return IntervalLayout.of(width, widestName(text), figures);
    }

    /// Everything a row says, also what there is no room for: "Ridge: score 0.41; seconds 0.2".
    public String told(int row) {
        StringBuilder said = new StringBuilder(rows.get(row).name()).append(": ");
        List<String> figures = rows.get(row).figures();
        for (int c = 0; c < Math.min(figures.size(), heads.size()); c++) {
            if (figures.get(c).isBlank()) continue;
            said.append(c == 0 ? "" : "; ").append(heads.get(c)).append(' ');
            said.append(figures.get(c).strip());
        }
        return said.toString();
    }

    private double columnWidth(int column, Letters letters) {
        double widest = letters.width(heads.get(column));
        for (Row row : rows) {
            if (column < row.figures().size()) {
                widest = Math.max(widest, letters.strong().width(row.figures().get(column)));
            }
        }
        return widest;
    }

    private double widestName(Letters letters) {
        return rows.stream().mapToDouble(row -> letters.width(row.name())).max().orElse(0);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("name", axis.title(), "low", "high"));
        head.addAll(heads);
        table.add(head);
        for (Row row : rows) {
            List<String> line =
                    new ArrayList<>(
                            List.of(
                                    row.name(),
                                    written(row.value()),
                                    written(row.low()),
                                    written(row.high())));
            line.addAll(row.figures());
            table.add(line);
        }
        return table;
    }

    private static String written(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }
}

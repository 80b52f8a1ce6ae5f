package org.fundi.app.split;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// Bars of rows by the part they went to; test rows are hatched and marked ▣. Where one class is
/// looked for, its share of training and validation rows is full, the rest pale.
record PartsPicture(String description, List<Bar> bars) implements Picture {
    /// A bar wider than so many times the letters' size has its own label, shortened if need be.
    private static final double ROOM = 8;

    PartsPicture {
        bars = List.copyOf(bars);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        if (bars.isEmpty()) return;
        Palette palette = theme.palette();
        double size = theme.type().chart();
        Letters quiet = Letters.of(size, palette.quiet());
        int most = Math.max(1, bars.stream().mapToInt(Bar::rows).max().orElse(1));
        Axis axis = new Axis(Words.of("split.axis"), 0, most, false);
        List<Axis.Tick> ticks = axis.ticks(4);
        double widest = ticks.stream().mapToDouble(t -> quiet.width(t.label())).max().orElse(0);
        double left = widest + size * 2.2;
        double top = size * 1.2;
        double bottom = height - size * 3.6;
        for (Axis.Tick tick : ticks) {
            double y = bottom - (bottom - top) * axis.share(tick.value());
            pen.line(left, y, width - 4, y, Stroke.solid(palette.line(), 1));
            pen.text(tick.label(), left - size * 0.6, y + size * 0.36, quiet.end());
        }
        pen.text(axis.title(), size, (top + bottom) / 2, quiet.middle().turned());
        double each = (width - 4 - left) / bars.size();
        double gap = Math.min(12, each * 0.18);
        for (int i = 0; i < bars.size(); i++) {
            double x = left + i * each + gap / 2;
            bar(pen, bars.get(i), x, each - gap, bottom, (bottom - top) / most, theme);
        }
        labels(pen, left, each, bottom + size * 1.5, quiet);
        legend(pen, left, height - size * 0.5, theme);
    }

    private static void bar(
            Pen pen, Bar bar, double x, double wide, double bottom, double unit, Theme theme) {
        double y = bottom;
        for (Bar.Piece piece : bar.pieces()) {
            double tall = piece.rows() * unit;
            piece(pen, piece, x, y - tall, wide, tall, unit, theme);
            y -= tall;
        }
    }

    private static void piece(
            Pen pen,
            Bar.Piece piece,
            double x,
            double y,
            double wide,
            double tall,
            double unit,
            Theme theme) {
        Palette palette = theme.palette();
        String colour = colour(piece.part(), palette);
        boolean counted = piece.positive() != Bar.UNCOUNTED;
        boolean sealed = piece.part() == Part.TEST;
        String fill = counted || sealed ? palette.faded(colour, 0.3) : colour;
        pen.rectangle(x, y, wide, tall, 2, fill);
        double size = theme.type().chart();
        if (sealed) {
            pen.hatch(x, y, wide, tall, Stroke.solid(colour, 2));
            String mark = "▣ ?";
            Letters letters = Letters.of(size, colour).strong().middle();
            if (tall > size * 3 && wide > letters.width(mark) + 8) {
                double middle = y + tall / 2;
                double half = letters.width(mark) / 2 + 6;
                double middleX = x + wide / 2;
                pen.rectangle(
                        middleX - half, middle - size, half * 2, size * 2, 4, palette.panel());
                pen.text(mark, middleX, middle + size * 0.36, letters);
            }
        }
        if (!counted || piece.positive() == 0) return;
        double full = piece.positive() * unit;
        pen.rectangle(x, y + tall - full, wide, full, 2, colour);
        String count = Numbers.whole(piece.positive());
        Letters letters = Letters.of(size, palette.text()).strong().middle();
        if (letters.width(count) <= wide && tall - full > size * 1.3) {
            pen.text(count, x + wide / 2, y + tall - full - size * 0.4, letters);
        }
    }

    private static String colour(Part part, Palette palette) {
        return switch (part) {
            case TRAINING -> palette.training();
            case VALIDATION -> palette.validation();
            case TEST -> palette.test();
        };
    }

    private void labels(Pen pen, double left, double each, double y, Letters quiet) {
        double widest = bars.stream().mapToDouble(b -> quiet.width(b.label())).max().orElse(0);
        boolean few = each > quiet.size() * ROOM;
        int every = few ? 1 : (int) Math.max(1, Math.ceil(Math.min(widest + 6, each * 6) / each));
        for (int i = 0; i < bars.size(); i += every) {
            String text = quiet.fittedInside(bars.get(i).label(), each * every - 4);
            pen.text(text, left + (i + 0.5) * each, y, quiet.middle());
        }
    }

    private void legend(Pen pen, double left, double y, Theme theme) {
        double size = theme.type().chart();
        double x = left;
        for (Part part : Part.values()) {
            int rows =
                    bars.stream()
                            .flatMap(bar -> bar.pieces().stream())
                            .filter(piece -> piece.part() == part)
                            .mapToInt(Bar.Piece::rows)
                            .sum();
            String text = Words.of("split.legend", part.title(), Numbers.whole(rows));
            Palette palette = theme.palette();
            Letters letters = Letters.of(size, palette.letters(colour(part, palette))).strong();
            pen.text(text, x, y, letters);
            x += letters.width(text) + size * 2;
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("bar", "part", "rows", "positive"));
        for (Bar bar : bars) {
            for (Bar.Piece piece : bar.pieces()) {
                String found =
                        piece.positive() == Bar.UNCOUNTED ? "" : String.valueOf(piece.positive());
                rows.add(
                        List.of(
                                bar.label(),
                                piece.part().style(),
                                String.valueOf(piece.rows()),
                                found));
            }
        }
        return rows;
    }
}

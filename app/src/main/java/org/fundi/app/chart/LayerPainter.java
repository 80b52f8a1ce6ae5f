package org.fundi.app.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;

/// Paints each kind of layer.
final class LayerPainter {
    private final Pen pen;
    private final PlotFrame frame;
    private final double width;
    private final Theme theme;
    private final List<Layer> all;
    private final Palette palette;
    private final double size;

    /// @param width of the whole picture
    /// @param all that are painted
    LayerPainter(Pen pen, PlotFrame frame, double width, Theme theme, List<Layer> all) {
        this.pen = pen;
        this.frame = frame;
        this.width = width;
        this.theme = theme;
        this.all = all;
        this.palette = theme.palette();
        this.size = theme.type().chart();
    }

    /// What lies between the axes.
    void paint(Layer layer) {
        switch (layer) {
            case Layer.Line line -> line(line);
            case Layer.Dots dots -> dots(dots);
            case Layer.Bars bars -> bars(bars);
            case Layer.Whiskers whiskers -> whiskers(whiskers);
            case Layer.Ribbon ribbon -> ribbon(ribbon);
            case Layer.Band band -> {
                double from = frame.atX(band.from());
                double wide = frame.atX(band.to()) - from;
                String pale = band.ink().faded(0.08).in(palette);
                pen.rectangle(from, frame.top(), wide, frame.height(), 0, pale);
            }
            case Layer.Level level -> {
                double at = frame.atY(level.y());
                pen.line(frame.left(), at, frame.right(), at, thin(level.ink()));
            }
            case Layer.Upright upright -> {
                double at = frame.atX(upright.x());
                pen.line(at, frame.top(), at, frame.bottom(), thin(upright.ink()));
            }
            case Layer.Reference r ->
                    pen.line(
                            frame.atX(r.fromX()),
                            frame.atY(r.fromY()),
                            frame.atX(r.toX()),
                            frame.atY(r.toY()),
                            thin(Ink.QUIET));
            case Layer.Counts _, Layer.Beyond _, Layer.Mark _ -> {}
        }
    }

    /// What is marked and written, over everything and never cut off.
    void words(Layer layer) {
        switch (layer) {
            case Layer.Level level -> {
                if (level.label().isEmpty() || LineEnds.takes(level, all, width, theme)) return;
                Letters letters = letters(level.ink());
                LevelWord word = LevelWord.of(frame, level, all, letters);
                pen.textOver(palette.panel(), level.label(), word.x(), word.y(), letters);
            }
            case Layer.Upright upright ->
                    new UprightWords(frame, width, theme).paint(pen, upright, all);
            case Layer.Counts counts -> counts(counts);
            case Layer.Mark mark -> mark(mark);
            case Layer.Beyond beyond -> beyond(beyond);
            case Layer.Line _,
                    Layer.Dots _,
                    Layer.Bars _,
                    Layer.Whiskers _,
                    Layer.Ribbon _,
                    Layer.Band _,
                    Layer.Reference _ -> {}
        }
    }

    private void counts(Layer.Counts counts) {
        Letters letters = letters(Ink.QUIET).middle();
        double taken = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < counts.x().length; i++) {
            String count = Numbers.whole(counts.counts()[i]);
            double half = letters.width(count) / 2;
            double at = Math.max(frame.atX(counts.x()[i]), taken + half);
            pen.text(count, at, frame.bottom() - size * 0.25, letters);
            taken = at + half + size * 0.4;
        }
    }

    /// A ring, whole at the edge too, where it lies between the axes; and what it is called.
    private void mark(Layer.Mark mark) {
        double at = frame.atX(mark.x());
        double height = frame.atY(mark.y());
        if (frame.holds(at, height)) {
            Stroke ring = Stroke.solid(mark.ink().in(palette), 2);
            pen.circle(at, height, size * 0.45, palette.panel(), ring);
        }
        Letters letters = letters(Ink.TEXT);
        boolean fits = at + size + letters.width(mark.label()) < frame.right();
        pen.text(
                mark.label(),
                fits ? at + size * 0.9 : at - size * 0.9,
                height + size * 1.3,
                fits ? letters : letters.end());
    }

    private void beyond(Layer.Beyond beyond) {
        double at = beyond.above() ? frame.top() + size : frame.bottom() - size * 0.4;
        Letters letters = letters(Ink.QUIET);
        double wide = letters.width(beyond.label());
        double wished = Math.min(frame.atX(beyond.x()) + gap(), frame.right() - wide);
        double from = besideUprights(wished, wide);
        pen.textOver(palette.panel(), beyond.label(), from, at, letters);
    }

    /// Where a word is crossed by no upright line: as near as possible to the place wished, rather
    /// right of it, where its line lies between the axes.
    private double besideUprights(double wished, double wide) {
        double[] lines =
                all.stream()
                        .filter(Layer.Upright.class::isInstance)
                        .mapToDouble(layer -> frame.atX(((Layer.Upright) layer).x()))
                        .sorted()
                        .toArray();
        double from = wished;
        for (double line : lines) {
            if (line > from - gap() && line < from + wide + gap()) from = line + gap();
        }
        boolean hasRoom = from + wide <= frame.right();
        return hasRoom || from == wished ? from : leftOf(lines, wished, wide);
    }

    /// Left of the first line that crosses it.
    private double leftOf(double[] lines, double wished, double wide) {
        double from = wished;
        for (int i = lines.length - 1; i >= 0; i--) {
            boolean crossed = lines[i] > from - gap() && lines[i] < from + wide + gap();
            if (crossed) from = lines[i] - gap() - wide;
        }
        return from >= frame.left() ? from : wished;
    }

    private double gap() {
        return size * 0.6;
    }

    private void line(Layer.Line line) {
        int[] kept = Thinning.keep(line.y(), Thinning.USUAL);
        pen.polyline(
                frame.allX(Thinning.at(line.x(), kept)),
                frame.allY(Thinning.at(line.y(), kept)),
                line.dash().stroke(line.ink().in(palette), line.width() * size / 11));
    }

    private void dots(Layer.Dots dots) {
        String colour = dots.ink().in(palette) + "99";
        for (int i = 0; i < dots.x().length; i++) {
            double x = frame.atX(dots.x()[i]);
            double y = frame.atY(dots.y()[i]);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                pen.dot(x, y, dots.radius() * size / 11, colour);
            }
        }
    }

    private void bars(Layer.Bars bars) {
        String colour = bars.ink().in(palette);
        for (int i = 0; i < bars.from().length; i++) {
            double from = frame.atX(bars.from()[i]);
            double wide = Math.max(1, frame.atX(bars.to()[i]) - from - 1);
            double top = frame.atY(bars.height()[i]);
            double tall = frame.atY(Math.max(0, frame.y().low())) - top;
            if (tall <= 0) continue;
            if (bars.hatched()) {
                pen.rectangle(from, top, wide, tall, 2, bars.ink().faded(0.35).in(palette));
                pen.hatch(from, top, wide, tall, Stroke.solid(colour, 3));
            } else {
                pen.rectangle(from, top, wide, tall, 2, colour);
            }
        }
    }

    private void whiskers(Layer.Whiskers whiskers) {
        Stroke stroke = Stroke.solid(whiskers.ink().in(palette), size * 0.3);
        for (int i = 0; i < whiskers.x().length; i++) {
            double at = frame.atX(whiskers.x()[i]);
            pen.line(
                    at,
                    frame.atY(whiskers.low()[i]),
                    at + 1e-6,
                    frame.atY(whiskers.high()[i]),
                    stroke);
        }
    }

    /// Along the upper edge and back along the lower one; what no axis can show is left out.
    private void ribbon(Layer.Ribbon ribbon) {
        int[] kept =
                IntStream.concat(
                                IntStream.of(Thinning.keep(ribbon.low(), Thinning.USUAL)),
                                IntStream.of(Thinning.keep(ribbon.high(), Thinning.USUAL)))
                        .filter(i -> Double.isFinite(frame.atY(ribbon.low()[i])))
                        .filter(i -> Double.isFinite(frame.atY(ribbon.high()[i])))
                        .sorted()
                        .distinct()
                        .toArray();
        double[] x = new double[2 * kept.length];
        double[] y = new double[2 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            int back = x.length - 1 - i;
            x[i] = frame.atX(ribbon.x()[kept[i]]);
            y[i] = frame.atY(ribbon.high()[kept[i]]);
            x[back] = x[i];
            y[back] = frame.atY(ribbon.low()[kept[i]]);
        }
        if (kept.length > 1) pen.polygon(x, y, ribbon.ink().faded(0.22).in(palette));
    }

    private Stroke thin(Ink ink) {
        return new Stroke(ink.in(palette), size / 8, List.of(4.0, 3.0));
    }

    private Letters letters(Ink ink) {
        return Letters.of(size, palette.letters(ink.in(palette)));
    }
}

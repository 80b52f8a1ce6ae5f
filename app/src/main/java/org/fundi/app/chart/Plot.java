package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.fundi.app.style.Theme;

/// A picture with two axes: curves, ROC, precision and recall, calibration, scatters, histograms.
///
/// @param description what is to be seen in it, with the figures, for those who don't see it
/// @param layers the lowest first
public record Plot(String description, Axis x, Axis y, List<Layer> layers) implements Picture {
    public Plot {
        layers = List.copyOf(layers);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        PlotFrame frame = frame(width, height, theme);
        LayerPainter painter = new LayerPainter(pen, frame, width, theme, layers);
        inside(pen, frame, () -> shades().forEach(painter::paint));
        frame.paint(pen, theme); // the lines of the grid go on across a shaded stretch
        inside(pen, frame, () -> others().forEach(painter::paint));
        layers.forEach(painter::words);
        LineEnds.paint(pen, frame, layers, width, theme);
    }

    private static void inside(Pen pen, PlotFrame frame, Runnable paint) {
        pen.clipped(
                frame.left() - 2, frame.top() - 4, frame.width() + 4, frame.height() + 8, paint);
    }

    private List<Layer> shades() {
        return layers.stream().filter(Layer.Band.class::isInstance).toList();
    }

    private List<Layer> others() {
        return layers.stream().filter(layer -> !(layer instanceof Layer.Band)).toList();
    }

    @Override
    public void pointAt(
            Pen pen, double width, double height, Theme theme, double mouseX, double mouseY) {
        PlotFrame frame = frame(width, height, theme);
        if (frame.holds(mouseX, mouseY)) Crosshair.paint(pen, frame, layers, theme, mouseX);
    }

    /// The value of x under this place, which is in px; the nearest end beside the axes.
    public double xAt(double px, double width, double height, Theme theme) {
        PlotFrame frame = frame(width, height, theme);
        return x.at(Math.clamp((px - frame.left()) / frame.width(), 0, 1));
    }

    /// Which value of x lies at this px; empty beside the picture.
    public OptionalDouble across(double px, double py, double width, double height, Theme theme) {
        PlotFrame frame = frame(width, height, theme);
        if (!frame.holds(px, py)) return OptionalDouble.empty();
        return OptionalDouble.of(x.at((px - frame.left()) / frame.width()));
    }

    private PlotFrame frame(double width, double height, Theme theme) {
        double right = LineEnds.room(layers, x, width, theme);
        PlotFrame bare = PlotFrame.of(x, y, width, height, right, theme);
        double words = new UprightWords(bare, width, theme).room(layers);
        return words == 0 ? bare : PlotFrame.of(x, y, width, height, right, words, theme);
    }

    /// One line a point: the layer's name, x, and its values.
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("series", x.title(), y.title(), "high"));
        for (Layer layer : layers) {
            switch (layer) {
                case Layer.Line line -> add(rows, line.name(), line.x(), line.y());
                case Layer.Dots dots -> add(rows, dots.name(), dots.x(), dots.y());
                case Layer.Counts c ->
                        add(
                                rows,
                                c.name(),
                                c.x(),
                                LongStream.of(c.counts()).asDoubleStream().toArray());
                case Layer.Bars bars -> add(rows, bars.name(), bars.from(), bars.height());
                case Layer.Whiskers w -> add(rows, w.name(), w.x(), w.low(), w.high());
                case Layer.Ribbon r -> add(rows, r.name(), r.x(), r.low(), r.high());
                case Layer.Band _,
                        Layer.Level _,
                        Layer.Upright _,
                        Layer.Reference _,
                        Layer.Beyond _,
                        Layer.Mark _ -> {}
            }
        }
        return rows;
    }

    private static void add(List<List<String>> rows, String name, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) rows.add(List.of(name, s(x[i]), s(y[i]), ""));
    }

    private static void add(
            List<List<String>> rows, String name, double[] x, double[] low, double[] high) {
        for (int i = 0; i < x.length; i++) {
            rows.add(List.of(name, s(x[i]), s(low[i]), s(high[i])));
        }
    }

    private static String s(double value) {
        return String.valueOf(value);
    }
}

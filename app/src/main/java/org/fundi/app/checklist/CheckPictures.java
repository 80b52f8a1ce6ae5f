package org.fundi.app.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.checklist.Check;

/// What of a check is drawn.
final class CheckPictures {
    /// Losses beyond so many times the untrained one say no more than that they are far off.
    private static final double BEYOND = 1.3;

    private static final double ROOM = 1.3;
    private static final int FEWEST_LAYERS = 3;

    /// Room below the smallest gradient for those that are 0.
    private static final double BELOW = 3;

    private CheckPictures() {}

    static Optional<Picture> of(Check check) {
        return switch (check) {
            case Check.Rates rates -> Optional.of(rates(rates));
            case Check.Flow flow when flow.layers().size() >= FEWEST_LAYERS ->
                    Optional.of(flow(flow));
            case Check.Flow _, Check.Labels _, Check.Loss _, Check.Memory _ -> Optional.empty();
        };
    }

    /// The loss after some updates against the rate.
    private static Plot rates(Check.Rates c) {
        double[] at = c.curve().stream().mapToDouble(Check.Rates.Point::rate).toArray();
        double[] loss = losses(c);
        Axis x =
                new Axis(Words.of("checklist.rates.x"), at[0] / 1.2, at[at.length - 1] * 1.2, true);
        String name = Words.of("checklist.rates.line", Numbers.whole(c.updates()));
        List<Layer> layers = new ArrayList<>();
        if (Double.isFinite(c.untrained())) {
            String untrained = Words.of("checklist.rates.untrained", Numbers.whole(c.rows()));
            layers.add(new Layer.Level(c.untrained(), untrained, Ink.QUIET));
        }
        layers.add(new Layer.Line(name, at, loss, Ink.TRAINING, Layer.Dash.SOLID, 2, ""));
        layers.add(new Layer.Dots(name, at, loss, Ink.TRAINING, 2.5));
        boolean lower = c.own() < c.suggested();
        layers.add(rate(x, c.own(), "checklist.rates.own", Ink.ACCENT, lower));
        if (c.trouble() != Check.Rates.Trouble.NO_RATE && c.suggested() != c.own()) {
            layers.add(rate(x, c.suggested(), "checklist.rates.suggested", Ink.DONE, !lower));
        }
        return new Plot(ChecklistWords.told(c), x, lossAxis(c, loss), layers);
    }

    private static double[] losses(Check.Rates c) {
        double top = Double.isFinite(c.untrained()) ? BEYOND * c.untrained() : Double.MAX_VALUE;
        return c.curve().stream()
                .mapToDouble(Check.Rates.Point::loss)
                .map(value -> value <= top ? value : Double.NaN)
                .toArray();
    }

    /// With room above for words.
    private static Axis lossAxis(Check.Rates c, double[] loss) {
        Axis around = Axis.around(Words.of("checklist.rates.y"), false, loss);
        double high =
                Double.isFinite(c.untrained())
                        ? Math.max(around.high(), ROOM * c.untrained())
                        : around.high();
        return new Axis(around.title(), around.low(), high, false);
    }

    /// One that lies beyond the axis stands at its end, and says so.
    private static Layer rate(Axis x, double rate, String key, Ink ink, boolean before) {
        String said = Words.of(key, Numbers.plain(rate));
        if (rate > x.high()) said = Words.of("checklist.rates.above", said);
        if (rate < x.low()) said = Words.of("checklist.rates.below", said);
        return new Layer.Upright(Math.clamp(rate, x.low(), x.high()), said, ink, before);
    }

    /// Gradients by layer, before the first move and later.
    private static Plot flow(Check.Flow c) {
        double[] start = sizes(c, Check.Flow.Layer::start);
        double[] later = sizes(c, Check.Flow.Layer::later);
        double[] all =
                DoubleStream.concat(DoubleStream.of(start), DoubleStream.of(later)).toArray();
        double[] layer = new double[start.length];
        for (int i = 0; i < layer.length; i++) layer[i] = i + 1.0;
        Axis x = Axis.counting(Words.of("checklist.flow.x"), 1, layer.length);
        Axis y = Axis.around(Words.of("checklist.flow.y"), true, all);
        List<Layer> layers = new ArrayList<>();
        layers.add(line("checklist.flow.start", c, layer, start, Ink.hue(0), Layer.Dash.SOLID));
        layers.add(line("checklist.flow.later", c, layer, later, Ink.hue(1), Layer.Dash.DASHED));
        List<Layer> zeros = zeros(c, y.low() / BELOW);
        layers.addAll(zeros);
        double low = zeros.isEmpty() ? y.low() : y.low() / (BELOW * BELOW);
        Axis whole = new Axis(y.title(), low, y.high(), true);
        return new Plot(ChecklistWords.told(c), x, whole, layers);
    }

    /// A log axis has no 0, so these are ringed below all others, and named.
    private static List<Layer> zeros(Check.Flow c, double at) {
        List<Layer> zeros = new ArrayList<>();
        for (int i = 0; i < c.layers().size(); i++) {
            Check.Flow.Layer layer = c.layers().get(i);
            if (layer.start() == 0) zeros.add(new Layer.Mark(i + 1, at, "0", Ink.hue(0)));
            if (layer.later() == 0) zeros.add(new Layer.Mark(i + 1, at, "0", Ink.hue(1)));
        }
        return zeros;
    }

    private static Layer line(
            String key, Check.Flow c, double[] x, double[] y, Ink ink, Layer.Dash dash) {
        String name = Words.of(key, Numbers.whole(c.batches()));
        return new Layer.Line(name, x, y, ink, dash, 2, name);
    }

    private static double[] sizes(Check.Flow c, ToDoubleFunction<Check.Flow.Layer> size) {
        return c.layers().stream()
                .mapToDouble(size)
                .map(value -> value > 0 && Double.isFinite(value) ? value : Double.NaN)
                .toArray();
    }
}

package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.LiveCurves;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Signs;

/// What a network showed from inside after each epoch: one line a layer, each named at its end.
///
/// @param tab one of those that are inside
record InsideShown(CurveTab tab, boolean log, boolean smooth) {
    /// More lines than these cannot be told apart; evenly spread layers then stand for all.
    private static final int MOST_LINES = 6;

    /// @param shared what a fork has from its parent, drawn paler
    Plot of(LiveRun run, Optional<Shared> shared) {
        List<Signs> all = new ArrayList<>(shared.map(Shared::signs).orElse(List.of()));
        all.addAll(run.signs());
        Plot own = of(run, run.signs(), all);
        if (shared.isEmpty()) return own;
        List<Layer> layers = new ArrayList<>();
        Axis y = own.y();
        if (!shared.get().signs().isEmpty()) {
            List<Signs> signs = new ArrayList<>(shared.get().signs());
            signs.add(run.signs().getFirst()); // no gap between the two
            Plot before = of(run, signs, signs);
            y = both(y, before.y());
            for (Layer layer : before.layers()) paler(layer).ifPresent(layers::add);
        }
        layers.addAll(own.layers());
        layers.add(shared.get().mark());
        return new Plot(own.description(), own.x(), y, layers);
    }

    private static Axis both(Axis one, Axis other) {
        double low = Math.min(one.low(), other.low());
        return new Axis(one.title(), low, Math.max(one.high(), other.high()), one.log());
    }

    private static Optional<Layer> paler(Layer layer) {
        if (!(layer instanceof Layer.Line it)) return Optional.empty();
        Ink ink = it.ink().faded(0.45);
        return Optional.of(
                new Layer.Line(it.name(), it.x(), it.y(), ink, it.dash(), it.width(), ""));
    }

    /// @param all these and those before them, which tell since when a line is 0
    private Plot of(LiveRun run, List<Signs> signs, List<Signs> all) {
        boolean onLog = log || tab.isBestOnLog();
        String step = ModelNames.step(run.algorithm());
        List<LiveCurves.Curve> lines = lines(signs);
        Plot plot =
                new LiveCurves(
                                lines,
                                step,
                                tab.axis(),
                                run.steps(),
                                onLog,
                                smooth,
                                Optional.empty())
                        .plot();
        List<LiveCurves.Curve> whole = lines(all);
        List<Layer> named =
                plot.layers().stream().map(it -> named(it, lines, whole, step)).toList();
        return new Plot(plot.description(), plot.x(), onLog ? plot.y() : fromZero(signs), named);
    }

    /// A line says at its end what it has come to, in as many digits as small figures need; where
    /// it is 0, so is the line, smoothed or not: on a log axis it falls off the foot.
    private Layer named(
            Layer layer, List<LiveCurves.Curve> raw, List<LiveCurves.Curve> whole, String step) {
        if (!(layer instanceof Layer.Line line)) return layer;
        double[] values = of(raw, line).values();
        double[] drawn = line.y().clone();
        for (int i = 0; i < drawn.length; i++) if (values[i] == 0) drawn[i] = 0;
        double end = drawn[drawn.length - 1];
        return new Layer.Line(
                line.name(),
                line.x(),
                drawn,
                line.ink(),
                line.dash(),
                line.width(),
                line.label().isEmpty() ? "" : named(of(whole, line), end, step));
    }

    private static LiveCurves.Curve of(List<LiveCurves.Curve> all, Layer.Line line) {
        return all.stream().filter(it -> it.name().equals(line.name())).findFirst().orElseThrow();
    }

    private String named(LiveCurves.Curve line, double end, String step) {
        if (end == 0 && tab.isBestOnLog()) return zero(line, step);
        String figure = tab == CurveTab.SILENT ? Numbers.percent(end) : Numbers.plain(end);
        return line.name() + " " + figure;
    }

    private String zero(LiveCurves.Curve line, String step) {
        int since = line.values().length;
        while (since > 0 && line.values()[since - 1] == 0) since--;
        if (since > 0) {
            String from = Numbers.step(line.steps()[since]);
            return Words.of("inside.zero.since", line.name(), step, from);
        }
        return Words.of(
                tab == CurveTab.UPDATE ? "inside.update.none" : "inside.gradient.none",
                line.name());
    }

    /// Shares go to 1; a rate to a little above its highest.
    private Axis fromZero(List<Signs> signs) {
        double rate = signs.stream().mapToDouble(Signs::rate).max().orElse(1);
        return new Axis(tab.axis(), 0, tab == CurveTab.SILENT ? 1 : 1.1 * rate, false);
    }

    /// With the step gone to.
    static Plot at(Plot plot, double step) {
        List<Layer> layers = new ArrayList<>(plot.layers());
        layers.add(new Layer.Upright(step, "", Ink.ACCENT));
        return new Plot(plot.description(), plot.x(), plot.y(), layers);
    }

    private List<LiveCurves.Curve> lines(List<Signs> signs) {
        return tab == CurveTab.RATE ? List.of(rate(signs)) : layers(signs);
    }

    private LiveCurves.Curve rate(List<Signs> signs) {
        return new LiveCurves.Curve(
                Words.of("inside.rate.line"),
                Ink.ACCENT,
                Layer.Dash.SOLID,
                steps(signs),
                signs.stream().mapToDouble(Signs::rate).toArray());
    }

    private List<LiveCurves.Curve> layers(List<Signs> signs) {
        List<LayerSigns> latest = signs.getLast().layers();
        List<Integer> drawn = new ArrayList<>();
        for (int layer = 0; layer < latest.size(); layer++) {
            if (!Double.isNaN(tab.of(latest.get(layer)))) drawn.add(layer);
        }
        List<LiveCurves.Curve> lines = new ArrayList<>();
        int count = Math.min(MOST_LINES, drawn.size());
        for (int line = 0; line < count; line++) {
            int at = count == 1 ? 0 : line * (drawn.size() - 1) / (count - 1);
            lines.add(layer(signs, drawn.get(at), line));
        }
        return lines;
    }

    private LiveCurves.Curve layer(List<Signs> signs, int layer, int line) {
        Layer.Dash[] dashes = Layer.Dash.values();
        return new LiveCurves.Curve(
                Words.of("inside.layer", Numbers.whole(layer + 1L)),
                Ink.hue(line),
                dashes[line % dashes.length],
                steps(signs),
                signs.stream().mapToDouble(s -> tab.of(s.layers().get(layer))).toArray());
    }

    private static double[] steps(List<Signs> signs) {
        return signs.stream().mapToDouble(Signs::step).toArray();
    }
}

package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// Curves that grow while a model learns, as a [Plot].
///
/// @param lines the scores, one line for training and one for validation usually
/// @param xTitle what a step is, such as "epoch"
/// @param yTitle what is scored, such as "cross-entropy loss"
/// @param steps planned: how far the axis reaches
/// @param log whether the scores stand on a log axis; scores of 0 and below are left out then
/// @param smooth whether a smoothed line is drawn over the paler raw one
/// @param best the step marked as best, and which score it is best by
public record LiveCurves(
        List<Curve> lines,
        String xTitle,
        String yTitle,
        int steps,
        boolean log,
        boolean smooth,
        Optional<Best> best) {

    /// Weight of what came before in the smoothed line.
    private static final double SMOOTHING = 0.8;

    private static final int ENOUGH_TO_CLIP = 6;

    /// @param steps ascending, from 0 where the start was scored
    public record Curve(String name, Ink ink, Layer.Dash dash, double[] steps, double[] values) {}

    /// @param label such as "★ best epoch 5: lowest validation loss, 0.304"
    public record Best(double step, double value, String label) {}

    public LiveCurves {
        lines = List.copyOf(lines);
    }

    public Plot plot() {
        List<Layer> layers = new ArrayList<>();
        best.ifPresent(b -> lastStep().ifPresent(last -> after(layers, b, last)));
        for (Curve curve : lines) add(layers, curve);
        best.ifPresent(
                b -> {
                    layers.add(new Layer.Upright(b.step(), b.label(), Ink.DONE));
                    layers.add(new Layer.Mark(b.step(), b.value(), "", Ink.DONE));
                });
        double reach = Math.max(Math.max(1, steps), lastStep().orElse(1.0));
        return Beyond.marked(
                new Plot(description(), new Axis(xTitle, 0, reach, false), yAxis(), layers));
    }

    private static void after(List<Layer> layers, Best b, double last) {
        if (last > b.step()) layers.add(new Layer.Band(b.step(), last, Ink.VALIDATION));
    }

    private void add(List<Layer> layers, Curve curve) {
        double[] values = log ? positive(curve.values()) : curve.values();
        String end = curve.values().length == 0 ? "" : curve.name() + " " + last(curve.values());
        if (!smooth) {
            layers.add(line(curve, values, curve.ink(), 2, end));
            return;
        }
        layers.add(line(curve, values, curve.ink().faded(0.4), 1.2, ""));
        layers.add(line(curve, smoothed(values), curve.ink(), 2.2, end));
    }

    private static Layer line(Curve curve, double[] values, Ink ink, double width, String end) {
        return new Layer.Line(curve.name(), curve.steps(), values, ink, curve.dash(), width, end);
    }

    /// Scores from before the first whole step was learnt may lie beyond the picture when they
    /// would flatten all others, be it one or one a batch; [Beyond] says so.
    private Axis yAxis() {
        double[] all = lines.stream().flatMapToDouble(c -> Arrays.stream(c.values())).toArray();
        double[] later = lines.stream().flatMapToDouble(LiveCurves::later).toArray();
        Axis whole = Axis.around(yTitle, log, all);
        if (log || later.length < ENOUGH_TO_CLIP * Math.max(1, lines.size())) return whole;
        Axis close = Axis.around(yTitle, false, later);
        boolean flattens = whole.high() - whole.low() > 2 * (close.high() - close.low());
        return flattens ? close : whole;
    }

    private static DoubleStream later(Curve curve) {
        return IntStream.range(0, curve.steps().length)
                .filter(i -> curve.steps()[i] >= curve.steps()[0] + 1)
                .mapToDouble(i -> curve.values()[i]);
    }

    /// Exponentially weighted, corrected for its start, as in D. P. Kingma and J. Ba, *Adam: a
    /// method for stochastic optimization*, 2015.
    static double[] smoothed(double[] values) {
        double[] smooth = new double[values.length];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                sum = SMOOTHING * sum + (1 - SMOOTHING) * values[i];
                weight = SMOOTHING * weight + (1 - SMOOTHING);
            }
            smooth[i] = weight == 0 ? Double.NaN : sum / weight;
        }
        return smooth;
    }

    private static double[] positive(double[] values) {
        return Arrays.stream(values).map(v -> v > 0 ? v : Double.NaN).toArray();
    }

    private Optional<Double> lastStep() {
        return lines.stream()
                .filter(c -> c.steps().length > 0)
                .map(c -> c.steps()[c.steps().length - 1])
                .max(Double::compare);
    }

    private static String last(double[] values) {
        return Numbers.score(values[values.length - 1]);
    }

    private String description() {
        StringBuilder said = new StringBuilder(Words.of("chart.curves", yTitle, xTitle));
        for (Curve curve : lines) {
            if (curve.values().length == 0) continue;
            said.append(' ')
                    .append(
                            Words.of(
                                    "chart.curves.line",
                                    curve.name(),
                                    Numbers.score(curve.values()[0]),
                                    last(curve.values()),
                                    Numbers.step(curve.steps()[curve.steps().length - 1])));
        }
        best.ifPresent(b -> said.append(' ').append(b.label()));
        return said.toString();
    }
}

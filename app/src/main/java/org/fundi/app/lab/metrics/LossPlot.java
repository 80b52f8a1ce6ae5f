package org.fundi.app.lab.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Brier;
import org.fundi.engine.metric.LogLoss;
import org.fundi.engine.metric.Metric;

/// What one row costs, against the probability given to the class that is true: log loss, and
/// squared error.
final class LossPlot {
    private static final int PARTS = 1_000;
    private static final double WIDTH = 2;

    private LossPlot() {}

    /// What one row costs by a metric.
    ///
    /// @param confidence probability given to the true class
    static double loss(Metric metric, double confidence) {
        Answers.Binary one =
                new Answers.Binary(
                        new boolean[] {true}, new double[] {confidence}, 0.5, Answers.once(1));
        return metric.score(one).orNaN();
    }

    static Plot at(double confidence) {
        double[] x = IntStream.rangeClosed(1, PARTS).mapToDouble(i -> (double) i / PARTS).toArray();
        double log = loss(new LogLoss(), confidence);
        double squared = loss(new Brier(), confidence);
        String words = MetricsWords.given(confidence);
        return new Plot(
                Words.of(
                        "metrics.loss.description",
                        words,
                        Numbers.score(log),
                        Numbers.score(squared)),
                new Axis(Words.of("metrics.axis.confidence"), 0, 1, false),
                new Axis(Words.of("metrics.axis.loss"), 0, 7.5, false),
                List.of(
                        line(
                                Words.of("metrics.log-loss"),
                                x,
                                new LogLoss(),
                                Ink.hue(2),
                                Layer.Dash.SOLID),
                        line(
                                Words.of("metrics.squared"),
                                x,
                                new Brier(),
                                Ink.hue(0),
                                Layer.Dash.DASHED),
                        new Layer.Upright(confidence, words, Ink.ACCENT, confidence > 0.6),
                        dot(confidence, log, Ink.hue(2)),
                        dot(confidence, squared, Ink.hue(0))));
    }

    private static Layer line(String name, double[] x, Metric metric, Ink ink, Layer.Dash dash) {
        double[] y = Arrays.stream(x).map(p -> loss(metric, p)).toArray();
        return new Layer.Line(name, x, y, ink, dash, WIDTH, "");
    }

    private static Layer dot(double x, double y, Ink ink) {
        return new Layer.Dots("", new double[] {x}, new double[] {y}, ink, 6);
    }
}

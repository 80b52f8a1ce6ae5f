package org.fundi.app.lab.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.metrics.Ladder;
import org.fundi.engine.lab.metrics.Swept;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Precision;
import org.fundi.engine.metric.Recall;

/// Pictures over the threshold: the scores of both classes, precision and recall, and the cost. In
/// each stands the threshold as a line, and after the answer the cheapest one.
final class ThresholdPlots {
    private static final int BINS = 44;
    private static final double WIDTH = 2;

    private final MetricsViewModel model;
    private final Swept swept;
    private final Axis across;
    private final List<Layer> layers = new ArrayList<>();

    private ThresholdPlots(MetricsViewModel model, Swept swept) {
        this.model = model;
        this.swept = swept;
        Ladder ladder = model.ladder();
        across = Axis.ofOdds(Words.of("metrics.axis.threshold"), ladder.low(), ladder.high());
    }

    static Plot of(MetricsViewModel model, Swept swept, Shown shown) {
        ThresholdPlots plots = new ThresholdPlots(model, swept);
        double from = Math.clamp(model.lab().threshold(), plots.across.low(), plots.across.high());
        plots.layers.add(new Layer.Band(from, plots.across.high(), Ink.ACCENT));
        return switch (shown) {
            case SCORES -> plots.scores();
            case RATES -> plots.rates();
            case COST, LOSS -> plots.cost();
        };
    }

    private Plot scores() {
        double[] no = shares(false);
        double[] yes = shares(true);
        double[] from = IntStream.range(0, BINS).mapToDouble(this::edge).toArray();
        double[] to = IntStream.rangeClosed(1, BINS).mapToDouble(this::edge).toArray();
        layers.add(
                new Layer.Bars(
                        Words.of("metrics.no"), from, to, no, Ink.hue(0).faded(0.55), false));
        layers.add(new Layer.Bars(Words.of("metrics.yes"), from, to, yes, Ink.hue(1), true));
        outline(from, to, no);
        double most = Math.max(most(no), most(yes));
        Axis up = new Axis(Words.of("metrics.axis.share"), 0, most * 1.2, false);
        return plot("metrics.scores.description", up);
    }

    /// What the bars of yes hide of those of no.
    private void outline(double[] from, double[] to, double[] height) {
        double[] x = new double[2 * BINS];
        double[] y = new double[2 * BINS];
        for (int i = 0; i < BINS; i++) {
            x[2 * i] = from[i];
            x[2 * i + 1] = to[i];
            y[2 * i] = height[i];
            y[2 * i + 1] = height[i];
        }
        layers.add(
                new Layer.Line(
                        Words.of("metrics.no"), x, y, Ink.hue(0), Layer.Dash.SOLID, 1.5, ""));
    }

    private double edge(int bin) {
        return across.at((double) bin / BINS);
    }

    /// The share of a class in each bin; what lies beyond the ends stands in the outermost ones.
    private double[] shares(boolean positive) {
        Answers.Binary answers = swept.answers();
        double[] shares = new double[BINS];
        long rows = positive ? answers.positives() : answers.size() - answers.positives();
        for (int row = 0; row < answers.size(); row++) {
            if (answers.truth()[row] != positive) continue;
            double share = across.share(answers.scores()[row]);
            shares[(int) Math.clamp(share * BINS, 0, BINS - 1)] += 1.0 / rows;
        }
        return shares;
    }

    private Plot rates() {
        line(Words.of("metrics.precision"), swept.precision(), Ink.hue(2), Layer.Dash.DASHED);
        line(Words.of("metrics.recall"), swept.recall(), Ink.hue(0), Layer.Dash.SOLID);
        dot(model.score(new Precision()).orNaN(), Ink.hue(2));
        dot(model.score(new Recall()).orNaN(), Ink.hue(0));
        return plot("metrics.rates.description", new Axis("", 0, 1.12, false));
    }

    private Plot cost() {
        double now = model.score(model.lab().cost()).orNaN();
        if (model.isAnswered()) line("", swept.cost(), Ink.hue(2), Layer.Dash.SOLID);
        layers.add(
                new Layer.Level(
                        swept.never(),
                        Words.of("metrics.never.costs", Numbers.score(swept.never())),
                        Ink.QUIET));
        dot(now, Ink.hue(2));
        double high = Math.max(1e-9, Math.max(1.6 * swept.never(), 2 * swept.lowest()));
        return plot(
                "metrics.cost.description",
                new Axis(Words.of("metrics.axis.cost"), 0, high, false));
    }

    /// Between the ends of the axis: to say always yes or always no has no place on it.
    private void line(String name, double[] all, Ink ink, Layer.Dash dash) {
        double[] x = IntStream.range(1, Ladder.STEPS).mapToDouble(model.ladder()::at).toArray();
        double[] y = Arrays.copyOfRange(all, 1, Ladder.STEPS);
        layers.add(new Layer.Line(name, x, y, ink, dash, WIDTH, name));
    }

    private void dot(double value, Ink ink) {
        if (Double.isNaN(value)) return;
        layers.add(
                new Layer.Dots(
                        "",
                        new double[] {shownAt(model.lab().threshold())},
                        new double[] {value},
                        ink,
                        5));
    }

    private double shownAt(double threshold) {
        return Math.clamp(threshold, across.low(), across.high());
    }

    private Plot plot(String description, Axis up) {
        double threshold = model.lab().threshold();
        boolean cheaperLeft = swept.cheapest() < threshold;
        if (model.isAnswered()) {
            String label = Words.of("metrics.cheapest", MetricsWords.threshold(swept.cheapest()));
            layers.add(new Layer.Upright(shownAt(swept.cheapest()), label, Ink.DONE, cheaperLeft));
        }
        String said = Words.of("metrics.line", MetricsWords.threshold(threshold));
        layers.add(
                new Layer.Upright(
                        shownAt(threshold), said, Ink.ACCENT, model.isAnswered() && !cheaperLeft));
        return new Plot(
                Words.of(description, MetricsWords.threshold(threshold)), across, up, layers);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(1);
    }
}

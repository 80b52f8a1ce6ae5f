package org.fundi.app.train;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Beyond;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.LiveCurves;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Sentence;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.LearningBySize;
import org.fundi.engine.learning.Algorithm;

/// What of a run is drawn, and how.
///
/// @param score `loss` or a metric's key
/// @param log whether scores stand on a log axis
/// @param smooth whether a smoothed line is drawn over the paler raw one
record CurveShown(String score, boolean log, boolean smooth) {
    /// Of a run's own height relatives get at most, above and below it each.
    private static final double MOST_ROOM = 2;

    boolean isLoss() {
        return score.equals(CurvePoint.LOSS);
    }

    /// The score's name as the axis says it.
    static String title(String score, boolean classes) {
        if (!score.equals(CurvePoint.LOSS)) return Sentence.metricTitle(score);
        return Words.of(classes ? "train.loss.classes" : "train.loss.numbers");
    }

    /// Training and validation after each step.
    ///
    /// @param baseline the best baseline's score, drawn as a level
    Plot of(LiveRun run, Optional<Level> baseline) {
        boolean classes = run.basis().prepared().problem().task().isClassification();
        LiveCurves curves =
                new LiveCurves(
                        List.of(line(run, true), line(run, false)),
                        ModelNames.step(run.algorithm()),
                        title(score, classes),
                        run.steps(),
                        log,
                        smooth,
                        best(run));
        Plot plot = curves.plot();
        if (baseline.isEmpty() || !holds(plot, baseline.get().value())) return plot;
        List<Layer> layers = new ArrayList<>(plot.layers());
        Level level = baseline.get();
        layers.addFirst(new Layer.Level(level.value(), level.name(), Ink.QUIET));
        return new Plot(plot.description(), plot.x(), plot.y(), layers);
    }

    /// With the step gone to, and the points there ringed.
    Plot at(Plot plot, double step, Optional<CurveDot> dot) {
        List<Layer> layers = new ArrayList<>(plot.layers());
        layers.add(new Layer.Upright(step, "", Ink.ACCENT));
        if (dot.isPresent()) {
            double at = dot.get().at();
            ring(plot, at, dot.get().training(score), Ink.TRAINING).ifPresent(layers::add);
            ring(plot, at, dot.get().validation(score), Ink.VALIDATION).ifPresent(layers::add);
        }
        return new Plot(plot.description(), plot.x(), plot.y(), layers);
    }

    private static Optional<Layer> ring(Plot plot, double at, double value, Ink ink) {
        return holds(plot, value)
                ? Optional.of(new Layer.Mark(at, value, "", ink))
                : Optional.empty();
    }

    /// With the curves of what a run was forked from and of its forks, thinner, from where they
    /// part.
    Plot beside(Plot plot, List<LiveRun> relatives) {
        List<Layer> layers = new ArrayList<>(plot.layers());
        int over = (int) layers.stream().takeWhile(Layer.Band.class::isInstance).count();
        for (LiveRun relative : relatives) {
            layers.add(over, thin(relative, true, ""));
            layers.add(over, thin(relative, false, "#" + relative.number()));
        }
        Axis room = withRoom(plot.y(), relatives);
        return Beyond.marked(new Plot(plot.description(), plot.x(), room, layers));
    }

    /// An axis on which they all can be seen, but for what would flatten the run itself.
    private Axis withRoom(Axis own, List<LiveRun> relatives) {
        double most = MOST_ROOM * (own.high() - own.low());
        double least = own.log() ? Double.MIN_VALUE : own.low() - most;
        double highest = own.log() ? Double.MAX_VALUE : own.high() + most;
        DoubleSummaryStatistics seen =
                relatives.stream()
                        .flatMap(relative -> relative.curve().stream())
                        .flatMapToDouble(
                                dot -> DoubleStream.of(dot.training(score), dot.validation(score)))
                        .filter(value -> value >= least && value <= highest)
                        .summaryStatistics();
        boolean lower = seen.getMin() < own.low();
        boolean higher = seen.getMax() > own.high();
        double[] ends = {lower ? seen.getMin() : own.low(), higher ? seen.getMax() : own.high()};
        Axis whole = Axis.around(own.title(), own.log(), ends);
        double low = lower ? whole.low() : own.low();
        double high = higher ? whole.high() : own.high();
        return new Axis(own.title(), low, high, own.log());
    }

    private Layer thin(LiveRun relative, boolean training, String label) {
        LiveCurves.Curve line = line(relative, training);
        return new Layer.Line(
                "#" + relative.number() + " " + line.name(),
                line.steps(),
                line.values(),
                line.ink().faded(0.45),
                Layer.Dash.DOTTED,
                1.4,
                label);
    }

    /// A baseline's score.
    record Level(String name, double value) {}

    /// Scores of models learnt from ever more training rows.
    Plot of(List<LearningBySize.Size> sizes, boolean classes) {
        double[] rows = sizes.stream().mapToDouble(LearningBySize.Size::rows).toArray();
        int most = sizes.isEmpty() ? 1 : sizes.getLast().rows();
        return new LiveCurves(
                        List.of(
                                curve(true, rows, values(sizes, true)),
                                curve(false, rows, values(sizes, false))),
                        Words.of("train.rows-axis"),
                        title(score, classes),
                        most,
                        log,
                        false,
                        Optional.empty())
                .plot();
    }

    private double[] values(List<LearningBySize.Size> sizes, boolean training) {
        return sizes.stream()
                .map(size -> training ? size.training() : size.validation())
                .mapToDouble(scores -> scores.getOrDefault(score, Double.NaN))
                .toArray();
    }

    private LiveCurves.Curve line(LiveRun run, boolean training) {
        double[] at = new double[run.curve().size()];
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            CurveDot dot = run.curve().get(i);
            at[i] = dot.at();
            values[i] = training ? dot.training(score) : dot.validation(score);
        }
        return curve(training, at, values);
    }

    private static LiveCurves.Curve curve(boolean training, double[] at, double[] values) {
        return new LiveCurves.Curve(
                Words.of(training ? "part.training" : "part.validation"),
                training ? Ink.TRAINING : Ink.VALIDATION,
                training ? Layer.Dash.SOLID : Layer.Dash.DASHED,
                at,
                values);
    }

    private Optional<LiveCurves.Best> best(LiveRun run) {
        return Best.of(run)
                .filter(dot -> !Double.isNaN(dot.validation(score)))
                .map(dot -> new LiveCurves.Best(dot.at(), dot.validation(score), label(run, dot)));
    }

    private static String label(LiveRun run, CurveDot dot) {
        boolean keepsBest = run.algorithm().steps() == Algorithm.Steps.EPOCHS;
        return Words.of(
                keepsBest ? "train.best.kept" : "train.best.lowest",
                ModelNames.step(run.algorithm()).toLowerCase(Locale.ROOT),
                Numbers.step(dot.at()),
                Numbers.score(dot.validation(CurvePoint.LOSS)));
    }

    private static boolean holds(Plot plot, double value) {
        return value >= plot.y().low() && value <= plot.y().high();
    }
}

package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Calibration;
import org.fundi.engine.metric.PrecisionRecallCurve;
import org.fundi.engine.metric.RocCurve;

/// Curves of two classes, with the threshold marked on them.
public final class BinaryPictures {
    private static final int BINS = 10;

    private BinaryPictures() {}

    /// Empty where all rows are of one class.
    public static Optional<Picture> roc(Answers.Binary answers, String mark) {
        return RocCurve.of(answers).map(curve -> roc(curve, answers.threshold(), mark));
    }

    private static Plot roc(RocCurve curve, double threshold, String mark) {
        double[] x = values(curve.points(), RocCurve.Point::falsePositiveRate);
        double[] y = values(curve.points(), RocCurve.Point::truePositiveRate);
        RocCurve.Point at =
                curve.points().stream()
                        .filter(p -> p.threshold() >= threshold)
                        .reduce((_, later) -> later)
                        .orElse(curve.points().getFirst());
        return new Plot(
                Words.of("evaluate.roc.description", Numbers.score(curve.area())),
                unit(Words.of("evaluate.axis.false-positive")),
                unit(Words.of("evaluate.axis.true-positive")),
                List.of(
                        new Layer.Reference(0, 0, 1, 1),
                        line(Words.of("evaluate.roc"), x, y),
                        new Layer.Mark(
                                at.falsePositiveRate(), at.truePositiveRate(), mark, Ink.TEXT)));
    }

    /// Empty where no row is positive.
    public static Optional<Picture> precisionRecall(Answers.Binary answers, String mark) {
        return PrecisionRecallCurve.of(answers).map(curve -> precisionRecall(curve, answers, mark));
    }

    private static Plot precisionRecall(
            PrecisionRecallCurve curve, Answers.Binary answers, String mark) {
        List<PrecisionRecallCurve.Point> points = curve.points();
        double[] x = new double[2 * points.size() - 1];
        double[] y = new double[x.length];
        for (int i = 0; i < points.size(); i++) {
            x[2 * i] = points.get(i).recall();
            y[2 * i] = points.get(i).precision();
            if (i + 1 == points.size()) break;
            x[2 * i + 1] = points.get(i).recall();
            y[2 * i + 1] = points.get(i + 1).precision();
        }
        PrecisionRecallCurve.Point at =
                points.stream()
                        .filter(p -> p.threshold() >= answers.threshold())
                        .reduce((_, later) -> later)
                        .orElse(points.getFirst());
        double share = (double) answers.positives() / answers.total();
        return new Plot(
                Words.of("evaluate.pr.description", Numbers.score(curve.area())),
                unit(Words.of("evaluate.axis.recall")),
                unit(Words.of("evaluate.axis.precision")),
                List.of(
                        new Layer.Reference(0, share, 1, share),
                        line(Words.of("evaluate.pr"), x, y),
                        new Layer.Mark(at.recall(), at.precision(), mark, Ink.TEXT)));
    }

    /// Empty where some score is no probability.
    public static Optional<Picture> calibration(Answers.Binary answers) {
        for (double score : answers.scores())
            if (!(score >= 0 && score <= 1)) return Optional.empty();
        List<Calibration.Bin> bins = Calibration.of(answers, BINS).bins();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Reference(0, 0, 1, 1));
        bins(layers, bins, true);
        bins(layers, bins, false);
        for (Calibration.Bin bin : bins) {
            if (!bin.isThin()) continue;
            layers.add(new Layer.Mark(bin.meanProbability(), bin.observed(), "", Ink.QUIET));
        }
        layers.add(
                new Layer.Counts(
                        Words.of("evaluate.bins.rows"),
                        values(bins, Calibration.Bin::meanProbability),
                        bins.stream().mapToLong(Calibration.Bin::rows).toArray()));
        return Optional.of(
                new Plot(
                        Words.of("evaluate.calibration.description"),
                        unit(Words.of("evaluate.axis.said")),
                        new Axis(Words.of("evaluate.axis.observed"), -0.16, 1.02, false),
                        layers));
    }

    private static void bins(List<Layer> layers, List<Calibration.Bin> all, boolean thin) {
        List<Calibration.Bin> bins = all.stream().filter(b -> b.isThin() == thin).toList();
        if (bins.isEmpty()) return;
        Ink ink = thin ? Ink.QUIET : Ink.VALIDATION;
        String name = Words.of(thin ? "evaluate.bins.thin" : "evaluate.bins.full");
        double[] x = values(bins, Calibration.Bin::meanProbability);
        layers.add(
                new Layer.Whiskers(
                        name,
                        x,
                        values(bins, bin -> bin.interval().low()),
                        values(bins, bin -> bin.interval().high()),
                        ink));
        if (!thin)
            layers.add(new Layer.Dots(name, x, values(bins, Calibration.Bin::observed), ink, 5));
    }

    private static Layer line(String name, double[] x, double[] y) {
        return new Layer.Line(name, x, y, Ink.VALIDATION, Layer.Dash.SOLID, 2, "");
    }

    private static Axis unit(String title) {
        return new Axis(title, 0, 1.02, false);
    }

    private static <T> double[] values(List<T> from, ToDoubleFunction<T> value) {
        return from.stream().mapToDouble(value).toArray();
    }
}

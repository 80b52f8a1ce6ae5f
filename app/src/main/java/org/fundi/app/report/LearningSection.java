package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.LiveCurves;
import org.fundi.app.chart.Picture;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;

/// How the model learnt, step by step.
final class LearningSection {
    private static final double WIDE = 760;
    private static final double TALL = 260;

    private LearningSection() {}

    static void write(Html page, Material material) {
        Run run = material.run();
        page.section(Words.of("report.learning", run.algorithm().title()));
        page.remark(run.algorithm().help());
        page.pairs(
                List.of(
                        new Html.Said(
                                Words.of("report.settings"), RowsSection.settings(run.algorithm())),
                        new Html.Said(
                                Words.of("report.kept"),
                                Numbers.minus(material.stored().keptWhy())),
                        new Html.Said(
                                Words.of("report.learning.time"),
                                Numbers.seconds(material.stored().seconds()))),
                Words.of("report.none"));
        if (run.curve().isEmpty()) {
            page.paragraph(Words.of("report.learning.none"));
            return;
        }
        boolean classes = material.problem().task().isClassification();
        String loss = Words.of(classes ? "train.loss.classes" : "train.loss.numbers");
        page.picture(curve(run, CurvePoint.LOSS, loss), WIDE, TALL, "");
        String key = material.metric().key();
        boolean scored = run.curve().stream().anyMatch(p -> p.validation().containsKey(key));
        if (scored) page.picture(curve(run, key, material.metric().title()), WIDE, TALL, "");
    }

    private static Picture curve(Run run, String score, String title) {
        List<LiveCurves.Curve> lines = new ArrayList<>();
        double[] steps = run.curve().stream().mapToDouble(CurvePoint::step).toArray();
        lines.add(
                new LiveCurves.Curve(
                        Words.of("part.training"),
                        Ink.TRAINING,
                        Layer.Dash.SOLID,
                        steps,
                        values(run, score, true)));
        lines.add(
                new LiveCurves.Curve(
                        Words.of("part.validation"),
                        Ink.VALIDATION,
                        Layer.Dash.DASHED,
                        steps,
                        values(run, score, false)));
        int planned = (int) steps[steps.length - 1];
        return new LiveCurves(
                        lines,
                        step(run.algorithm()),
                        title,
                        planned,
                        false,
                        false,
                        kept(run, score))
                .plot();
    }

    private static double[] values(Run run, String score, boolean training) {
        return run.curve().stream()
                .map(point -> training ? point.training() : point.validation())
                .mapToDouble(scores -> scores.getOrDefault(score, Double.NaN))
                .toArray();
    }

    /// The step whose model was kept, where it is another than the last.
    private static Optional<LiveCurves.Best> kept(Run run, String score) {
        return run.curve().stream()
                .filter(point -> run.kept().byValidation() && point.step() == run.kept().step())
                .filter(point -> point.validation().containsKey(score))
                .findFirst()
                .map(
                        point ->
                                new LiveCurves.Best(
                                        point.step(),
                                        point.validation().getOrDefault(score, Double.NaN),
                                        Words.of(
                                                "report.kept.mark",
                                                step(run.algorithm()),
                                                Numbers.whole(point.step()))));
    }

    private static String step(Algorithm algorithm) {
        return switch (algorithm.steps()) {
            case NONE -> Words.of("unit.none");
            case EPOCHS -> Words.of("unit.epoch");
            case ITERATIONS -> Words.of("unit.iteration");
            case ROUNDS -> Words.of("unit.round");
            case TREES -> Words.of("unit.tree");
        };
    }
}

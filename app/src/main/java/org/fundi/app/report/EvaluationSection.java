package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fundi.app.chart.ConfusionPicture;
import org.fundi.app.evaluate.BinaryPictures;
import org.fundi.app.evaluate.ConfusionPictures;
import org.fundi.app.evaluate.NumberPictures;
import org.fundi.app.evaluate.PlainSentence;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Words;
import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Problem;

/// What the run is worth on the validation rows: every score, and its pictures.
final class EvaluationSection {
    private static final double HALF = 370;
    private static final double TALL = 300;
    private static final double CELLS = 190;

    private EvaluationSection() {}

    static void write(Html page, Material material) {
        page.section(Words.of("report.evaluation"));
        PlainSentence said =
                PlainSentence.of(
                        material.metric(),
                        material.problem(),
                        material.prepared().training().truth(),
                        material.answers());
        page.paragraph(said.second());
        scores(page, material);
        String target = Brief.name(material.problem().target());
        switch (material.answers()) {
            case Answers.Binary two -> binary(page, material, two);
            case Answers.Multiclass several -> confusion(page, material, several);
            case Answers.Regression numbers ->
                    page.row(
                            () -> {
                                page.picture(
                                        NumberPictures.predictedAndTrue(numbers, target),
                                        HALF,
                                        TALL,
                                        "");
                                page.picture(
                                        NumberPictures.residuals(numbers, target), HALF, TALL, "");
                            });
            case Answers.Ranking _, Answers.Clustering _ ->
                    throw new IllegalArgumentException("such answers have no run yet");
        }
    }

    private static void scores(Html page, Material material) {
        List<List<String>> rows = new ArrayList<>();
        TreeSet<String> methods = new TreeSet<>();
        for (Map.Entry<String, Scored> score : material.stored().scores().entrySet()) {
            Interval interval = score.getValue().interval();
            if (interval != null) methods.add(interval.method());
            rows.add(
                    List.of(
                            title(score.getKey()),
                            Figures.value(score.getValue()),
                            interval == null
                                    ? score.getValue().whyNone()
                                    : Figures.interval(score.getValue())));
        }
        page.table(
                List.of(
                        Words.of("report.metric"),
                        Words.of("report.score.head"),
                        Words.of("report.interval.head")),
                rows,
                2);
        if (!methods.isEmpty()) {
            page.remark(Words.of("report.interval.method", String.join("; ", methods)));
        }
    }

    static String title(String key) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.key().equals(key))
                .map(Metric::title)
                .findFirst()
                .orElse(key);
    }

    private static void binary(Html page, Material material, Answers.Binary answers) {
        page.remark(Words.of("report.threshold"));
        confusion(page, material, answers);
        String mark = Words.of("report.mark");
        page.row(
                () -> {
                    BinaryPictures.roc(answers, mark)
                            .ifPresent(it -> page.picture(it, HALF, TALL, ""));
                    BinaryPictures.precisionRecall(answers, mark)
                            .ifPresent(it -> page.picture(it, HALF, TALL, ""));
                    BinaryPictures.calibration(answers)
                            .ifPresent(it -> page.picture(it, HALF, TALL, ""));
                });
    }

    private static void confusion(Html page, Material material, Answers.Classification answers) {
        List<String> classes = ((Problem.Classification) material.problem()).classes();
        ConfusionPicture picture = ConfusionPictures.of(classes, answers);
        double tall = classes.size() == 2 ? CELLS : Math.min(640, 60 + 44.0 * classes.size());
        double wide = classes.size() == 2 ? 460 : Math.min(760, 220 + 70.0 * classes.size());
        page.picture(
                picture,
                wide,
                tall,
                Words.of(
                        "report.confusion",
                        picture.description(),
                        Words.of("evaluate.confusion.axes")));
    }
}

package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Framing;
import org.fundi.app.workspace.Question;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

/// Baselines and models on the same validation rows, with the paired comparison.
final class ModelsSection {
    private static final double WIDE = 760;

    private final Material material;
    private final Verdict verdict;

    private ModelsSection(Material material) {
        this.material = material;
        this.verdict = material.verdict();
    }

    static void write(Html page, Material material) {
        new ModelsSection(material).write(page);
    }

    private void write(Html page) {
        Metric metric = material.metric();
        page.section(Words.of("report.models"));
        page.paragraph(
                Words.of(
                        "report.models.rows",
                        metric.title(),
                        Numbers.whole(material.run().said().size())));
        page.remark(Numbers.minus(metric.help()));
        IntervalRows picture = picture();
        page.picture(
                picture,
                WIDE,
                picture.wantedHeight(Theme.LIGHT),
                Words.of("report.models.caption", metric.title()));
        page.table(heads(), rows(), 4);
        if (material.beside().others() > 0) {
            page.remark(
                    Words.of("report.models.others", Numbers.whole(material.beside().others())));
        }
        unjudged(page);
        page.part(Words.of("report.verdict.title"));
        for (Verdict.Advice advice : verdict.advice()) {
            page.paragraph(
                    Words.of("report.verdict", advice.title(), Numbers.minus(advice.text())));
        }
        page.remark(Words.of("report.verdict.how"));
    }

    private List<String> heads() {
        String simplest =
                verdict.simplest()
                        .map(s -> Words.of("models.head.minus", s.algorithm().title()))
                        .orElse(Words.of("models.head.difference"));
        return List.of(
                Words.of("report.run"),
                Words.of("report.model"),
                Words.of("report.score.head"),
                Words.of("report.interval.head"),
                simplest,
                Words.of("report.seconds"));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Beside.Judged one : material.beside().judged()) {
            Scored scored = one.stored().scores().get(material.metric().key());
            boolean own = one.stored().number() == material.stored().number();
            rows.add(
                    List.of(
                            Numbers.whole(one.stored().number()) + (own ? " ★" : ""),
                            name(one),
                            Figures.value(scored),
                            Figures.interval(scored),
                            difference(one),
                            Numbers.decimals(one.stored().seconds(), 3)));
        }
        return rows;
    }

    /// With the settings that differ from the usual ones.
    private static String name(Beside.Judged one) {
        String title = one.run().algorithm().title();
        String name = one.isBaseline() ? Words.of("models.baseline", title) : title;
        String changed = changed(one.run().algorithm());
        return changed.isEmpty() ? name : Words.of("report.model.set", name, changed);
    }

    /// Minus the simplest model, with a sign only where it stands out after adjusting.
    private String difference(Beside.Judged one) {
        Algorithm algorithm = one.run().algorithm();
        boolean simplest =
                verdict.simplest().map(Standing::algorithm).filter(algorithm::equals).isPresent();
        if (simplest) return Words.of("models.simplest");
        PairedDifference difference = verdict.toSimplest().get(algorithm);
        String sign =
                verdict.beatsSimplest().contains(algorithm)
                        ? " ▲"
                        : verdict.behindSimplest().contains(algorithm) ? " ▼" : "";
        return Figures.difference(difference) + sign;
    }

    private static String changed(Algorithm algorithm) {
        Optional<Algorithm> usual =
                Catalogue.ALGORITHMS.stream()
                        .filter(known -> known.key().equals(algorithm.key()))
                        .findFirst();
        List<Setting> former = usual.map(Knobs::of).orElse(List.of());
        List<String> changed = new ArrayList<>();
        for (Setting setting : Knobs.of(algorithm)) {
            if (!former.contains(setting)) changed.add(setting.path() + " " + setting.text());
        }
        return String.join(", ", changed);
    }

    private void unjudged(Html page) {
        List<String> ended = new ArrayList<>();
        for (StoredRun run : material.beside().unjudged()) {
            String why = run.why().isEmpty() ? "" : ": " + run.why();
            ended.add(
                    Words.of(
                            "report.unjudged.run",
                            Numbers.whole(run.number()),
                            run.name(),
                            run.state().word() + Numbers.minus(why)));
        }
        if (ended.isEmpty()) return;
        page.paragraph(Words.of("report.unjudged"));
        page.list(ended);
    }

    private IntervalRows picture() {
        List<IntervalRows.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        OptionalDouble baseline = OptionalDouble.empty();
        for (Beside.Judged one : material.beside().judged()) {
            Scored scored = one.stored().scores().get(material.metric().key());
            OptionalDouble value = value(scored);
            Optional<Interval> interval = Optional.ofNullable(scored).map(Scored::interval);
            value.ifPresent(all::add);
            interval.ifPresent(i -> all.addAll(List.of(i.low(), i.high())));
            if (one.isBaseline() && baseline.isEmpty()) baseline = value;
            rows.add(row(one, scored, value, interval));
        }
        double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
        return new IntervalRows(
                Words.of("models.picture", material.metric().title()),
                Axis.around(material.metric().title(), false, values),
                rows,
                List.of(Words.of("models.head.score")),
                baseline,
                OptionalDouble.empty(),
                required());
    }

    private IntervalRows.Row row(
            Beside.Judged one,
            @org.jspecify.annotations.Nullable Scored scored,
            OptionalDouble value,
            Optional<Interval> interval) {
        String name = one.run().algorithm().title();
        return new IntervalRows.Row(
                Words.of(
                        "report.models.row",
                        Numbers.whole(one.stored().number()),
                        one.isBaseline() ? Words.of("models.baseline", name) : name),
                one.isBaseline(),
                value,
                interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty()),
                List.of(Figures.value(scored)),
                one.stored().number() == material.stored().number());
    }

    private static OptionalDouble value(@org.jspecify.annotations.Nullable Scored scored) {
        return scored != null && scored.score() instanceof Score.Value(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /// What the person asked of a model.
    private OptionalDouble required() {
        return material.answer(Question.REQUIRED_SCORE)
                .map(text -> Framing.EMPTY.with(Question.REQUIRED_SCORE, text).requiredScore())
                .orElse(OptionalDouble.empty());
    }
}

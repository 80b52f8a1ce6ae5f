package org.fundi.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.ScoreRings;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.ModelNames;
import org.fundi.engine.experiment.FoldScore;
import org.fundi.engine.experiment.FoldedModel;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;

/// A cross-validation as a picture: a row a model, the mean over folds with its interval, and each
/// fold's score as a ring, those of one repeat on one line. As a table it is a line a fold.
///
/// @param rows the picture itself
record FoldsPicture(CrossFound found, IntervalRows rows) implements Picture {

    static FoldsPicture of(CrossFound found) {
        List<IntervalRows.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (FoldedModel model : found.models()) {
            IntervalRows.Row row = row(model, found);
            row.value().ifPresent(all::add);
            row.low().ifPresent(all::add);
            row.high().ifPresent(all::add);
            row.rings().forEach(ring -> all.add(ring.value()));
            rows.add(row);
        }
        double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
        String title = found.metric().title();
        return new FoldsPicture(
                found,
                new IntervalRows(
                        Words.of("models.folds.picture", title, cut(found)),
                        Axis.around(title, false, values),
                        rows,
                        List.of(
                                Words.of("models.folds.mean"),
                                Words.of("models.folds.interval"),
                                Words.of("models.folds.seconds")),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    /// "5 folds", "3 × 5 folds".
    static String cut(CrossFound found) {
        String folds = Numbers.whole(found.folding().folds());
        int repeats = found.folding().repeats();
        return repeats == 1
                ? Words.of("models.folds.once", folds)
                : Words.of("models.folds.repeated", Numbers.whole(repeats), folds);
    }

    private static IntervalRows.Row row(FoldedModel model, CrossFound found) {
        String name = name(model);
        if (model.score().isEmpty()) return none(name, model.isBaseline());
        FoldScore score = model.score().get();
        if (!(score.mean().score() instanceof Score.Value(double mean))) {
            return none(name, model.isBaseline());
        }
        var interval = Optional.ofNullable(score.mean().interval());
        return new IntervalRows.Row(
                name,
                model.isBaseline(),
                OptionalDouble.of(mean),
                interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty()),
                List.of(
                        Numbers.score(mean),
                        interval.map(Numbers::interval).orElse(""),
                        Numbers.decimals(model.seconds(), 2)),
                false,
                score.folds().stream().map(part -> ring(name, part, found)).toList());
    }

    private static ScoreRings.Ring ring(String name, FoldScore.Part part, CrossFound found) {
        double value = part.score().orNaN();
        String key = found.folding().repeats() == 1 ? "models.folds.ring" : "models.folds.ring.of";
        String told =
                Words.of(
                        key,
                        name,
                        Numbers.whole(part.fold()),
                        Numbers.whole(part.rows()),
                        found.metric().title(),
                        Numbers.score(value),
                        Numbers.whole(part.repeat()));
        return new ScoreRings.Ring(value, part.repeat() - 1, told);
    }

    private static String name(FoldedModel model) {
        String title = ModelNames.withSettings(model.algorithm());
        return model.isBaseline() ? Words.of("models.baseline", title) : title;
    }

    private static IntervalRows.Row none(String name, boolean baseline) {
        return new IntervalRows.Row(
                name,
                baseline,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(Words.of("runs.undefined"), "", ""),
                false);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        rows.paint(pen, width, height, theme);
    }

    @Override
    public String description() {
        return rows.description();
    }

    /// Of each model the mean over all folds first, then each fold.
    @Override
    public List<List<String>> table() {
        String metric = found.metric().key();
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of("model", "repeat", "fold", "rows", metric, "low", "high", "interval from"));
        for (FoldedModel model : found.models()) {
            if (model.score().isEmpty()) continue;
            FoldScore score = model.score().get();
            Interval interval = score.mean().interval();
            table.add(
                    List.of(
                            name(model),
                            "all",
                            "mean",
                            "",
                            written(score.mean().score()),
                            interval == null ? "" : String.valueOf(interval.low()),
                            interval == null ? "" : String.valueOf(interval.high()),
                            interval == null ? score.mean().whyNone() : interval.method()));
            for (FoldScore.Part part : score.folds()) {
                table.add(
                        List.of(
                                name(model),
                                String.valueOf(part.repeat()),
                                String.valueOf(part.fold()),
                                String.valueOf(part.rows()),
                                written(part.score()),
                                "",
                                "",
                                ""));
            }
        }
        return table;
    }

    private static String written(Score score) {
        return score instanceof Score.Value(double value) ? String.valueOf(value) : "";
    }
}

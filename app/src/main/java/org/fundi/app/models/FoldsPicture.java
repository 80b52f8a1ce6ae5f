package org.fundi.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.ModelNames;
import org.fundi.engine.experiment.FoldScore;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;

/// A cross-validation as a picture.
final class FoldsPicture {
    private FoldsPicture() {}

    /// A row a model: the mean over folds with its interval, and each fold's score.
    static IntervalRows of(CrossViewModel.Found found) {
        List<IntervalRows.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (Folded model : found.models()) {
            IntervalRows.Row row = row(model, found.metric());
            row.value().ifPresent(all::add);
            row.low().ifPresent(all::add);
            row.high().ifPresent(all::add);
            rows.add(row);
        }
        double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
        String title = found.metric().title();
        return new IntervalRows(
                Words.of("models.folds.picture", title, Numbers.whole(CrossViewModel.FOLDS)),
                Axis.around(title, false, values),
                rows,
                List.of(
                        Words.of("models.folds.mean"),
                        Words.of("models.folds.each"),
                        Words.of("models.folds.seconds")),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static IntervalRows.Row row(Folded model, Metric metric) {
        String title = ModelNames.withSettings(model.algorithm());
        String name = model.isBaseline() ? Words.of("models.baseline", title) : title;
        FoldScore score = model.scores().get(metric.key());
        if (score == null || !(score.mean().score() instanceof Score.Value(double mean))) {
            return none(name, model.isBaseline());
        }
        var interval = Optional.ofNullable(score.mean().interval());
        String folds =
                score.folds().stream()
                        .map(fold -> Numbers.score(fold.score().orNaN()))
                        .collect(Collectors.joining(" · "));
        return new IntervalRows.Row(
                name,
                model.isBaseline(),
                OptionalDouble.of(mean),
                interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty()),
                List.of(Numbers.score(mean), folds, Numbers.decimals(model.seconds(), 2)),
                false);
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
}

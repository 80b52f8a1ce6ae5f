package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Task;
import org.jspecify.annotations.Nullable;

/// What `fundi score --json` prints.
///
/// @param rows that are scored
/// @param abstained rows left to a person, which are not
/// @param threshold with two classes only
/// @param metrics by key; null where undefined, and `why` says why
/// @param intervals by key; null where there is none, and `whyNoInterval` says why
/// @param confusion with two classes the four counts, with several a row for each true class in
///     the file's order; null for other tasks
record ScoreReport(
        String task,
        int rows,
        int abstained,
        @Nullable Double threshold,
        Map<String, @Nullable Double> metrics,
        Map<String, String> why,
        Map<String, @Nullable Object> intervals,
        Map<String, String> whyNoInterval,
        @Nullable Object confusion) {

    static ScoreReport of(
            Task task, double threshold, PredictionFile predictions, Map<String, Scored> scores) {
        Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
        Map<String, String> why = new LinkedHashMap<>();
        Map<String, @Nullable Object> intervals = new LinkedHashMap<>();
        Map<String, String> whyNoInterval = new LinkedHashMap<>();
        scores.forEach(
                (key, scored) -> {
                    switch (scored.score()) {
                        case Score.Value(double value) -> metrics.put(key, value);
                        case Score.Undefined(String reason) -> {
                            metrics.put(key, null);
                            why.put(key, reason);
                        }
                    }
                    intervals.put(key, scored.interval());
                    if (scored.interval() == null) whyNoInterval.put(key, scored.whyNone());
                });
        return new ScoreReport(
                task.key(),
                predictions.rows(),
                predictions.abstained(),
                task == Task.BINARY ? threshold : null,
                metrics,
                why,
                intervals,
                whyNoInterval,
                confusion(predictions.answers()));
    }

    private static @Nullable Object confusion(Answers answers) {
        return switch (answers) {
            case Answers.Binary binary -> ofTwo(ConfusionMatrix.of(binary));
            case Answers.Multiclass several -> {
                ConfusionMatrix matrix = ConfusionMatrix.of(several);
                long[][] cells = new long[matrix.classes()][matrix.classes()];
                for (int truth = 0; truth < cells.length; truth++) {
                    for (int said = 0; said < cells.length; said++) {
                        cells[truth][said] = matrix.at(truth, said);
                    }
                }
                yield cells;
            }
            case Answers.Regression _, Answers.Ranking _, Answers.Clustering _ -> null;
        };
    }

    private static Map<String, Long> ofTwo(ConfusionMatrix matrix) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("tn", matrix.trueNegatives());
        counts.put("fp", matrix.falsePositives());
        counts.put("fn", matrix.falseNegatives());
        counts.put("tp", matrix.truePositives());
        return counts;
    }
}

package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;

/// The baseline a curve is seen against.
final class Baselines {
    private Baselines() {}

    /// The best score of a baseline that was made on the same question.
    static Optional<CurveShown.Level> best(List<RunRow> runs, Study study, Metric metric) {
        Optional<CurveShown.Level> best = Optional.empty();
        for (RunRow row : runs) {
            if (!row.baseline() || !row.answers(study)) continue;
            var scored = row.scores().get(metric.key());
            if (scored == null || !(scored.score() instanceof Score.Value(double value))) continue;
            if (best.isEmpty() || metric.better().lead(value, best.get().value()) > 0) {
                best =
                        Optional.of(
                                new CurveShown.Level(
                                        Words.of("train.baseline", row.title()), value));
            }
        }
        return best;
    }
}

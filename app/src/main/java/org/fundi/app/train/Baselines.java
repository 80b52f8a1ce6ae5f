package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;

/// The baselines that a curve is seen against.
final class Baselines {
    private Baselines() {}

    /// Learns all that apply in the background, but a rule the person has not been asked for; none
    /// where some were learnt on these rows before.
    static void fit(
            Jobs jobs,
            Workspace workspace,
            LiveRuns runs,
            Basis basis,
            Function<Algorithm, Experiment> experiment) {
        boolean there =
                workspace.runs().stream()
                        .anyMatch(row -> row.baseline() && row.answers(basis.study()));
        if (there) return;
        List<LiveRun> begun =
                Suiting.of(Algorithm.Kind.BASELINE, basis.study()).stream()
                        .filter(a -> a.inputs() != Algorithm.Inputs.RULE)
                        .map(a -> runs.begin(a, basis))
                        .toList();
        jobs.begin(
                Words.of("job.baselines"),
                _ -> {
                    for (LiveRun run : begun) {
                        run.learn(
                                experiment.apply(run.algorithm()), event -> runs.tell(run, event));
                    }
                    return begun.size();
                },
                _ -> {});
    }

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

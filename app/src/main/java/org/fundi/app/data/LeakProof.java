package org.fundi.app.data;

import java.util.List;
import java.util.Optional;
import org.fundi.app.job.Progress;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Role;
import org.fundi.engine.setting.Refusal;

/// The same model trained with a column and without it, judged on the same validation rows.
///
/// @param model that was trained both times, such as "Logistic regression"
/// @param rows how many validation rows judged
/// @param difference with minus without, on the same resampled rows
record LeakProof(
        String column,
        String model,
        Metric metric,
        int rows,
        Scored with,
        Scored without,
        PairedDifference difference) {

    /// Trains twice, in the background.
    ///
    /// @throws Refusal where it can't be trained one way or the other
    static LeakProof of(Study study, String column, int threads, Progress progress) {
        Metric metric = study.metricUsed().orElseThrow();
        Judged with = judged(study, column, Role.FEATURE, threads, metric, progress);
        Judged without = judged(study, column, Role.IGNORED, threads, metric, progress);
        PairedDifference difference =
                PairedDifference.between(
                        metric, with.answers, without.answers, Chance.of(study.seed()));
        return new LeakProof(
                column,
                with.run.algorithm().title(),
                metric,
                with.answers.size(),
                scored(with, metric),
                scored(without, metric),
                difference);
    }

    private static Scored scored(Judged judged, Metric metric) {
        return Optional.ofNullable(judged.run.scores().get(metric.key())).orElseThrow();
    }

    private record Judged(Run run, Answers answers) {}

    private static Judged judged(
            Study study, String column, Role role, int threads, Metric metric, Progress progress) {
        Study other = study.wishing(study.wishes().role(column, role));
        Prepared prepared = other.plan().orElseThrow().prepare(other.table(), other.seed());
        var task = prepared.problem().task();
        Judging judging = Judging.usual(task, List.of(metric));
        String key = task.isClassification() ? "logistic" : "ridge";
        Algorithm algorithm =
                Catalogue.ALGORITHMS.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        Run run =
                run(
                        new Experiment(algorithm, judging, study.seed(), threads)
                                .runOn(prepared, watching(progress)));
        return new Judged(
                run, Answers.of(prepared.validation().truth(), run.said(), judging.threshold()));
    }

    private static Run run(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed(Run run) -> run;
            case Outcome.Stopped _, Outcome.Cancelled _ -> throw new CancelledException();
            case Outcome.Refused(Refusal refusal) -> throw refusal;
            case Outcome.Broken(RuntimeException mistake) -> throw mistake;
            case Outcome.Diverged diverged ->
                    throw new Refusal(
                            "the numbers ran away after step " + diverged.step(),
                            "scale the columns in Prepare, then try again");
        };
    }

    private static Watcher watching(Progress progress) {
        return new Watcher() {
            @Override
            public void see(TrainingEvent event) {
                if (event instanceof TrainingEvent.Ended) progress.at(0, 0, "");
            }

            @Override
            public Wish wish() {
                return progress.stopAsked() ? Wish.CANCEL : Wish.GO_ON;
            }
        };
    }
}

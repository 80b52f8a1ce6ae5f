package org.fundi.app.lab.metrics;

import java.util.Optional;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;

/// What a run of the open project says of its validation rows.
///
/// @param run its number
record RunAnswers(int run, Target truth, Prediction said) {

    /// Of the run looked at, else of the newest that tells two classes apart; empty where there is
    /// none.
    static Optional<RunAnswers> of(Workspace workspace) {
        return workspace
                .selectedRunProperty()
                .get()
                .flatMap(RunAnswers::of)
                .or(
                        () ->
                                workspace.runs().stream()
                                        .filter(row -> !row.baseline())
                                        .flatMap(row -> of(row).stream())
                                        .findFirst());
    }

    private static Optional<RunAnswers> of(RunRow row) {
        if (row.result().isEmpty() || row.basis().isEmpty() || row.isRefit()) {
            return Optional.empty();
        }
        Basis basis = row.basis().get();
        if (basis.prepared().problem().task() != Task.BINARY) return Optional.empty();
        Target truth = basis.prepared().validation().truth();
        return Optional.of(new RunAnswers(row.number(), truth, row.result().get().said()));
    }

    /// Why there is none.
    static Refusal none(Workspace workspace) {
        if (workspace.study().flatMap(Study::plan).isEmpty()) return ProjectRows.noProject();
        return new Refusal(Words.of("metrics.no-run"), Words.of("metrics.no-run.remedy"));
    }

    /// Nobody is as sure as 1: at the threshold 1 nobody is told yes.
    Answers.Binary answers(double threshold) {
        Answers.Binary all = (Answers.Binary) Answers.of(truth, said, threshold);
        double[] scores = all.scores().clone();
        for (int row = 0; row < scores.length; row++) {
            scores[row] = Math.min(scores[row], Math.nextDown(1.0));
        }
        return new Answers.Binary(all.truth(), scores, threshold, all.counts());
    }
}

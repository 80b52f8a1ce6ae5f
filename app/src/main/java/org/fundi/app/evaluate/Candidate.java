package org.fundi.app.evaluate;

import java.util.Optional;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.problem.Task;

/// A run that the sealed rows can judge: one that validation rows judge too, or one that has learnt
/// from them.
record Candidate(RunRow row, Run run, Basis basis) {

    /// Empty while the run has no result.
    static Optional<Candidate> of(RunRow row) {
        return row.result().flatMap(run -> row.basis().map(b -> new Candidate(row, run, b)));
    }

    static Candidate of(Judged judged) {
        return new Candidate(judged.row(), judged.run(), judged.basis());
    }

    Task task() {
        return basis.prepared().problem().task();
    }
}

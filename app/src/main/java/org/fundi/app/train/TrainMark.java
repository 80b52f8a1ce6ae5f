package org.fundi.app.train;

import java.util.Optional;
import org.fundi.app.shell.StepState;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;

/// How Train stands in the rail: done with a run to look at that answers what is asked and has come
/// to something. One that ran away wants looking at; one that is under way or paused is not done.
record TrainMark(Workspace workspace, LiveRuns runs) {

    /// @param seen whether the person has been at Train with these data
    StepState of(boolean seen) {
        Optional<Study> study = workspace.study();
        Optional<RunRow> row = workspace.selectedRunProperty().get();
        if (!seen || study.isEmpty() || row.filter(it -> it.answers(study.get())).isEmpty()) {
            return StepState.OPEN;
        }
        return switch (row.get().state()) {
            case DONE -> StepState.DONE;
            case STOPPED -> isAnythingKept() ? StepState.DONE : StepState.OPEN;
            case DIVERGED -> StepState.ATTENTION;
            case WAITING, RUNNING, PAUSED, CANCELLED, REFUSED, INTERRUPTED, ELSEWHERE ->
                    StepState.OPEN;
        };
    }

    /// A run that was stopped before its first step was over is kept as it began. Of one that lies
    /// in the project alone nobody knows.
    private boolean isAnythingKept() {
        return runs.lookedAt()
                .filter(run -> run.algorithm().steps() != Algorithm.Steps.NONE)
                .filter(run -> run.done() == 0)
                .isEmpty();
    }
}

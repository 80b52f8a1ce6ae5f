package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final StatusViewModel status =
            new StatusViewModel(workspace, new Cutting(jobs, workspace), jobs, new Navigation());

    @Test
    void aPausedRunIsNotSaidToTrain() {
        RunRow run = workspace.beginRun("MLP", false);
        workspace.showRun(run.with(RunRow.State.RUNNING, "epoch 3 of 60"));
        assertEquals("▶ #1 MLP, epoch 3 of 60", status.runningProperty().get());
        workspace.showRun(run.with(RunRow.State.PAUSED, "epoch 3 of 60"));
        assertEquals("❚❚ #1 MLP, paused", status.runningProperty().get());
        workspace.showRun(run.with(RunRow.State.DONE, "60 epochs"));
        assertEquals("nothing running", status.runningProperty().get());
    }
}

package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.fundi.app.evaluate.SealViewModel;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.Split;
import org.fundi.engine.seal.SealBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusViewModelTest {
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final Cutting cutting = new Cutting(jobs, workspace);
    private final StatusViewModel status =
            new StatusViewModel(workspace, cutting, jobs, new Navigation());

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

    /// Other rows of the same file may have been opened, before it was split anew.
    @Test
    void theTestIsSaidToBeSealedAsLongAsNoneOfItsRowsWasLookedAt(@TempDir Path home) {
        SealBook book = SealBook.in(home);
        Study study = TinyStudies.churn();
        String fingerprint = study.dataset().fingerprint();
        new SealViewModel(workspace, jobs, cutting, book);
        workspace.open(study);
        Split split = cutting.split().orElseThrow();
        book.open(fingerprint, study.table().rows(unlikeTest(study.table(), split)), "tree #1");
        recalled();
        assertTrue(status.testProperty().get().endsWith("sealed"), status.testProperty().get());
        split.open(book, fingerprint, "tree #2");
        recalled();
        assertTrue(status.testProperty().get().endsWith("once"), status.testProperty().get());
    }

    /// Validation rows of which no copy is among the test rows.
    private static int[] unlikeTest(Table table, Split split) {
        return IntStream.of(split.validationRows())
                .filter(
                        row ->
                                IntStream.of(split.testRows())
                                        .noneMatch(test -> same(table, row, test)))
                .toArray();
    }

    private static boolean same(Table table, int row, int other) {
        return table.columns().stream()
                .allMatch(column -> column.text(row).equals(column.text(other)));
    }

    private void recalled() {
        workspace.change(study -> study.withSeed(7));
        workspace.undo();
    }
}

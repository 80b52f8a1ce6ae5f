package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnteringTest {
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final Jobs jobs = JobsForTests.when(begun::add);
    private final Workers workers = new Workers(1);
    private final Navigation navigation = new Navigation();

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void whoGoesToALabWhileAFileIsOpenedStaysThere(@TempDir Path home) {
        Opener opener = opener(home);
        opener.instead("a file", _ -> 1, _ -> opener.goBack(), _ -> {});
        navigation.go(LifecycleStep.RACE);
        end();
        assertEquals(Optional.of(LifecycleStep.RACE), navigation.here());
        opener.goBack();
        assertEquals(Optional.of(LifecycleStep.FRAME), navigation.here(), "asked for afterwards");
    }

    @Test
    void whoOpensAFileInALabIsLedToIt(@TempDir Path home) {
        Opener opener = opener(home);
        navigation.go(LifecycleStep.RACE);
        opener.instead("a file", _ -> 1, _ -> opener.goBack(), _ -> {});
        end();
        assertEquals(Optional.of(LifecycleStep.FRAME), navigation.here());
    }

    private void end() {
        while (!begun.isEmpty()) begun.remove().run();
        jobs.frame();
    }

    private Opener opener(Path home) {
        Workspace workspace = new Workspace();
        Opener opener =
                new Opener(
                        jobs,
                        workspace,
                        (_, _, _) -> {
                            throw new AssertionError("no table is opened here");
                        },
                        Study::proposed,
                        new Recent(home));
        Ground ground =
                new Ground(
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        jobs,
                        workers,
                        workspace,
                        navigation,
                        new Cutting(jobs, workspace),
                        new Preparing(jobs, workspace),
                        opener);
        Entering entering = new Entering(ground, () -> Optional.of(LifecycleStep.FRAME));
        opener.whenOpened(entering::enter);
        return opener;
    }
}

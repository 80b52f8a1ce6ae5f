package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.TinyStudies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnteringTest {
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final ScreenDesk desk =
            new ScreenDesk(TinyStudies.churn(), JobsForTests.when(begun::add));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoGoesToALabWhileAFileIsOpenedStaysThere(@TempDir Path home) {
        Opener opener = opener(home);
        opener.instead("a file", _ -> 1, _ -> opener.goBack(), _ -> {});
        desk.navigation.go(LifecycleStep.RACE);
        end();
        assertEquals(Optional.of(LifecycleStep.RACE), desk.navigation.here());
        opener.goBack();
        assertEquals(
                Optional.of(LifecycleStep.FRAME), desk.navigation.here(), "asked for afterwards");
    }

    @Test
    void whoOpensAFileInALabIsLedToIt(@TempDir Path home) {
        Opener opener = opener(home);
        desk.navigation.go(LifecycleStep.RACE);
        opener.instead("a file", _ -> 1, _ -> opener.goBack(), _ -> {});
        end();
        assertEquals(Optional.of(LifecycleStep.FRAME), desk.navigation.here());
    }

    private void end() {
        while (!begun.isEmpty()) begun.remove().run();
        desk.jobs.frame();
    }

    private Opener opener(Path home) {
        Ground ground = desk.ground(home);
        Entering entering = new Entering(ground, () -> Optional.of(LifecycleStep.FRAME));
        ground.opener().whenOpened(entering::enter);
        return ground.opener();
    }
}

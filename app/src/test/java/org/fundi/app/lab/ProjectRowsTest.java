package org.fundi.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectRowsTest {
    private final ScreenDesk desk = new ScreenDesk(TinyStudies.churn());
    private final Workspace workspace = new Workspace();
    private final ProjectRows rows =
            new ProjectRows(workspace, new Preparing(desk.jobs, workspace));
    private final AtomicInteger anew = new AtomicInteger();
    private final AtomicBoolean learnt = new AtomicBoolean(true);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoeverAskedForNothingHearsNothing() {
        workspace.open(TinyStudies.churn());
        assertEquals(0, heard());
    }

    @Test
    void rowsThatAreThereAtLastAreHeardOnceByWhoeverLearnsThem() {
        ask();
        assertTrue(rows.missing().isPresent());
        assertEquals(0, heard(), "still none");
        workspace.open(TinyStudies.churn());
        learnt.set(false);
        assertEquals(0, heard(), "generated ones are learnt by now");
        learnt.set(true);
        assertEquals(1, heard());
        ask();
        assertTrue(rows.missing().isEmpty());
        assertEquals(1, heard(), "the same rows");
    }

    @Test
    void anotherProjectIsHeardAndTheSameCutOtherwise() {
        workspace.open(TinyStudies.churn());
        ask();
        workspace.open(TinyStudies.prices());
        assertEquals(1, heard());
        ask();
        workspace.change(study -> study.withSeed(7));
        assertEquals(2, heard());
    }

    private void ask() {
        rows.prepared(_ -> {}, _ -> {});
    }

    private int heard() {
        rows.attend(learnt::get, anew::incrementAndGet);
        return anew.get();
    }
}

package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.fundi.app.job.JobsForTests;
import org.junit.jupiter.api.Test;

class PreparingTest {
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final Workspace workspace = new Workspace();
    private final Preparing preparing = new Preparing(JobsForTests.when(begun::add), workspace);
    private final List<Basis> told = new ArrayList<>();

    /// Such as when a project is opened: what is compared and what is looked at are brought back at
    /// the same moment, and only runs on the same rows are drawn beside each other.
    @Test
    void whoAsksWhileTheRowsAreBeingPreparedGetsTheSameOnes() {
        workspace.open(TinyStudies.churn());
        preparing.begin(told::add);
        preparing.begin(told::add);
        workspace.change(study -> study.withMetric("f1")); // asks the same of the same rows
        preparing.begin(told::add);
        assertEquals(1, begun.size());
        begun.remove().run();
        assertEquals(3, told.size());
        assertSame(told.get(0).prepared(), told.get(1).prepared());
        assertSame(told.get(0).prepared(), told.get(2).prepared());
        assertEquals("f1", told.get(2).study().metric());
        assertTrue(begun.isEmpty());
        preparing.begin(told::add);
        assertSame(told.get(0).prepared(), told.get(3).prepared(), "they are ready");
    }

    @Test
    void anotherQuestionMeanwhileHasItsOwnRows() {
        workspace.open(TinyStudies.churn());
        preparing.begin(told::add);
        workspace.change(study -> study.withSeed(7));
        preparing.begin(told::add);
        assertEquals(2, begun.size());
        begun.remove().run();
        begun.remove().run();
        assertNotSame(told.get(0).prepared(), told.get(1).prepared());
        assertEquals(7, told.get(1).study().seed());
    }
}

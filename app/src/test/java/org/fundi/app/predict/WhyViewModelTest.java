package org.fundi.app.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.fundi.app.evaluate.Made;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.data.Table;
import org.junit.jupiter.api.Test;

class WhyViewModelTest {
    private final Workspace workspace = new Workspace();
    private final PredictViewModel model = new PredictViewModel(workspace);
    private final Deque<Runnable> asked = new ArrayDeque<>();
    private boolean here = true;
    private final WhyViewModel why =
            new WhyViewModel(model, JobsForTests.when(asked::add), () -> here);

    private void work() {
        while (!asked.isEmpty()) asked.remove().run();
    }

    private Why shown() {
        return why.whyProperty().get().orElseThrow();
    }

    @Test
    void theRowTypedIsExplainedByPushesAndFiveTrainingRows() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.type("calls", "9");
        work();
        assertEquals("yes", shown().followed());
        assertEquals("calls", shown().pushes().pushes().getFirst().column());
        assertTrue(shown().pushes().pushes().getFirst().push() > 0, "many calls push towards yes");
        assertEquals(5, shown().near().size());
        for (int row = 0; row < 5; row++) {
            assertEquals(
                    shown().near().get(row).truth(), shown().rows().column("churned").text(row));
        }
    }

    @Test
    void theUsualRowIsPushedByNothing() {
        workspace.open(Made.prices());
        Made.run(workspace, RidgeRegression.USUAL);
        work();
        assertEquals("", shown().followed());
        for (var push : shown().pushes().pushes()) assertEquals(0, push.push(), 0);
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        here = false;
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        assertTrue(asked.isEmpty());
        here = true;
        why.follow();
        assertEquals(1, asked.size());
    }

    @Test
    void whatChangesMeanwhileIsExplainedOnceAfterwards() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.type("calls", "1");
        model.type("calls", "2");
        model.type("calls", "3");
        assertEquals(1, asked.size(), "one at a time");
        asked.remove().run();
        assertEquals(1, asked.size());
        work();
        Table row = shown().question().row();
        assertEquals("3", row.column("calls").text(0));
    }

    @Test
    void aRowThatCanNotBePredictedIsNotExplained() {
        workspace.open(Made.prices());
        Made.run(workspace, RidgeRegression.USUAL);
        model.type("area", "large");
        work();
        assertTrue(why.whyProperty().get().isEmpty());
    }
}

package org.fundi.app.lab.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.descent.Scatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Descent by hand on rows of the project that is open.
class DescentOnProjectTest {
    private final List<Throwable> told = new ArrayList<>();
    private final ScreenDesk desk = new ScreenDesk(TinyStudies.prices());
    private final DescentViewModel model =
            new DescentViewModel(
                    new LabWork(desk.jobs, told::add),
                    new ProjectRows(desk.workspace, desk.preparing));
    private final DescentWords words = new DescentWords(model);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLineIsDrawnThroughRowsOfTheProjectAndTheMachineGoesAfter() {
        model.take(model.descent().with("source", "project"));
        assertEquals(30, model.scatter().x().length);
        assertEquals(List.of("size", "age"), model.points().columns());
        assertEquals("Lab: your data · prices.csv", model.points().standing());
        model.step(1, 0);
        model.step(1, -1);
        assertEquals(2, model.steps());
        model.letTheMachineGo();
        model.player().quicker(99);
        for (int frame = 0; frame < 100 && !model.isSeen(); frame++) desk.jobs.frame();
        Descent.Machine machine = model.machine().orElseThrow();
        assertTrue(machine.below());
        assertEquals(model.walk().get(model.best()).loss(), words.figures().orElseThrow().figure());
        String said = words.machine(machine);
        assertTrue(said.contains("with one more of size, price changes by "), said);
        assertTrue(told.isEmpty(), told.toString());
    }

    @Test
    void anotherColumnForgetsTheStepsAndAnotherRateKeepsThePoints() {
        model.take(model.descent().with("source", "project"));
        Scatter points = model.scatter();
        model.step(1, 0);
        model.take(model.descent().with("learningRate", "0.05").with("fog", "false"));
        assertSame(points, model.scatter());
        assertEquals(1, model.steps());
        model.take(model.descent().with("parameters", "one"));
        assertSame(points, model.scatter());
        assertEquals(0, model.steps());
        model.step(1, 0);
        model.choose("age");
        assertEquals(0, model.steps());
        assertEquals("age", model.points().own().orElseThrow().column());
        model.generate();
        assertEquals(8, model.scatter().x().length);
        assertTrue(model.points().columns().isEmpty());
    }

    @Test
    void theSharedLineOpensTheSamePointsAndSteps() {
        model.take(model.descent().with("source", "project"));
        model.choose("age");
        model.step(1, -1);
        String text = LabText.write(model.descent(), Descent.USUAL);
        assertEquals("fundi:descent source=project column=age points=30 moves=1:-1", text);
        Scatter.Line here = model.here();
        model.open(Descent.USUAL);
        model.open((Descent) LabText.read(text, List.of(Descent.USUAL)).lab());
        assertEquals(here, model.here());
    }

    @Test
    void aColumnThatIsNotThereIsSaidAndStepsWaitForTheRightProject() {
        model.open(Descent.USUAL.from(Source.PROJECT).with("column", "calls").with("moves", "1"));
        assertFalse(model.hasPoints());
        String what = model.points().refusal().orElseThrow().what();
        assertTrue(what.contains("'calls'"), what);
        assertEquals(List.of("size", "age"), model.points().columns(), "another can be chosen");
        model.step(1, 0);
        model.goTo(0, 0);
        model.letTheMachineGo();
        assertEquals("1", model.descent().moves(), "nothing is done without points");
        desk.workspace.open(TinyStudies.churn());
        model.attend();
        assertEquals(1, model.steps());
        assertEquals("yes", model.points().own().orElseThrow().counted().orElseThrow());
        String rows = DescentWords.rows(model.points().own().orElseThrow());
        assertTrue(rows.contains("yes counts as 1"), rows);
    }

    @Test
    void anotherProjectIsHeardAndTheSameOneIsNot() {
        model.take(model.descent().with("source", "project"));
        Scatter points = model.scatter();
        model.step(1, 0);
        model.attend();
        assertSame(points, model.scatter());
        assertEquals(1, model.steps());
        desk.workspace.open(TinyStudies.churn());
        model.attend();
        assertEquals("months", model.points().own().orElseThrow().column());
        assertEquals(0, model.steps());
    }

    @Test
    void eachSeatHasRowsOfItsOwn() {
        Descent lab = Descent.USUAL.from(Source.PROJECT);
        model.open(lab.with("seed", "1"));
        double[] first = model.scatter().x();
        model.open(lab.with("seed", "2"));
        assertFalse(Arrays.equals(first, model.scatter().x()));
    }
}

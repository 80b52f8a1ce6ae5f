package org.fundi.app.lab.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.ReliefPicture;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.descent.Scatter;
import org.junit.jupiter.api.Test;

class DescentViewModelTest {
    private final List<Throwable> told = new ArrayList<>();
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final DescentViewModel model =
            new DescentViewModel(
                    new LabWork(jobs, told::add),
                    new ProjectRows(workspace, new Preparing(jobs, workspace)));
    private final DescentWords words = new DescentWords(model);

    @Test
    void theGradientIsToldAfterTheStepAndIsThatOfThePlaceLeft() {
        Scatter.Line start = model.here();
        model.step(1, 0);
        assertEquals(1, model.steps());
        assertEquals(start.slope() + 1, model.here().slope());
        String said = words.lastStep();
        assertTrue(said.contains(DescentWords.number(start.bySlope())), said);
        assertTrue(said.contains(DescentWords.number(start.byIntercept())), said);
    }

    @Test
    void straightDownhillIsNoDegreesOffAndUphillAHundredAndEighty() {
        Scatter.Line from = model.here();
        Scatter scatter = model.scatter();
        Scatter.Line down =
                scatter.line(
                        from.slope() - 0.1 * from.bySlope(),
                        from.intercept() - 0.1 * from.byIntercept());
        Scatter.Line up =
                scatter.line(
                        from.slope() + 0.1 * from.bySlope(),
                        from.intercept() + 0.1 * from.byIntercept());
        assertEquals(0, DescentWords.angle(from, down), 1e-3);
        assertEquals(180, DescentWords.angle(from, up), 1e-3);
        assertTrue(Double.isNaN(DescentWords.angle(from, from)));
    }

    @Test
    void theMachineNeedsItsStepsToGetBelowThePersonsLowestLoss() {
        model.step(1, 0);
        model.step(1, 0);
        model.step(-1, 0);
        model.tipProperty().set(Optional.of(Guess.FEWER));
        assertFalse(model.isClear());
        model.letTheMachineGo();
        finish();
        Descent.Machine machine = model.machine().orElseThrow();
        double own = model.walk().get(model.best()).loss();
        SeatFigures sent = words.figures().orElseThrow();
        assertEquals(Guess.FEWER.title(), sent.tip());
        assertEquals(Guess.of(machine.steps(), model.best()).title(), sent.outcome());
        assertEquals(own, sent.figure());
        assertTrue(machine.lines().getLast().loss() < own);
        assertTrue(machine.lines().get(machine.steps() - 1).loss() >= own);
        assertTrue(model.isClear());
        assertTrue(words.answer().contains("Your tip: fewer"), words.answer());
        assertTrue(words.machine(machine).contains(String.valueOf(machine.steps())));
    }

    @Test
    void aLabThatIsOpenedAfterTheMachineHasGoneLiesInFogAgain() {
        model.step(1, 0);
        model.letTheMachineGo();
        finish();
        model.open(Descent.USUAL.with("seed", "7"));
        assertFalse(model.isClear());
    }

    @Test
    void aRateThatIsTooLargeIsSaidToRunAway() {
        model.take(model.descent().with("learningRate", "1"));
        model.goTo(-0.76, -1.97);
        model.letTheMachineGo();
        finish();
        Descent.Machine machine = model.machine().orElseThrow();
        assertTrue(words.machine(machine).contains("diverges"), words.machine(machine));
    }

    @Test
    void otherPointsForgetTheStepsAndAnotherRateDoesNot() {
        model.step(1, 0);
        model.take(model.descent().with("learningRate", "0.05"));
        assertEquals(1, model.steps());
        model.take(model.descent().with("seed", "7"));
        assertEquals(0, model.steps());
    }

    @Test
    void aSharedLineOpensWithItsSteps() {
        model.open(Descent.USUAL.with("moves", "1:0.5,2"));
        assertEquals(2, model.steps());
        assertEquals(0, model.here().slope());
        model.back();
        assertEquals(-2, model.here().slope());
    }

    @Test
    void aClickOnThePictureIsAStepToThere() {
        ReliefPicture plane = new DescentPictures(model).plane();
        ReliefPicture.Spot spot = plane.at(300, 200, 600, 400, Theme.LIGHT).orElseThrow();
        model.goTo(spot.x(), spot.y());
        assertEquals(spot.x(), model.here().slope(), 0.0006);
        assertEquals(spot.y(), model.here().intercept(), 0.0006);
        assertTrue(plane.at(1, 200, 600, 400, Theme.LIGHT).isEmpty());
    }

    @Test
    void withoutAProjectWhatToDoIsSaid() {
        model.take(model.descent().with("source", "project"));
        assertFalse(model.hasPoints());
        assertTrue(model.points().refusal().orElseThrow().what().contains("No project"));
        assertTrue(words.figures().isEmpty());
        workspace.open(TinyStudies.prices());
        model.attend();
        assertTrue(model.hasPoints());
    }

    private void finish() {
        model.player().quicker(99);
        for (int frame = 0; frame < 100 && !model.isSeen(); frame++) jobs.frame();
        assertTrue(model.isSeen());
    }
}

package org.fundi.app.lab.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Contour;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.lab.LabWork;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.Surface;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LandscapeViewModelTest {
    private final List<Throwable> told = new ArrayList<>();
    private final Jobs jobs = JobsForTests.here();
    private final Workers workers = new Workers(1);
    private final LandscapeViewModel model =
            new LandscapeViewModel(
                    new LabWork(jobs, told::add), workers, NetworkViewModelTest.NO_RUNS);
    private final LandscapeWords words = new LandscapeWords(model);

    @BeforeEach
    void goThere() {
        model.attend();
    }

    @AfterEach
    void endTheThreads() {
        workers.close();
    }

    @Test
    void nothingIsWorkedOutBeforeAnybodyIsThere() {
        LandscapeViewModel unseen =
                new LandscapeViewModel(
                        new LabWork(jobs, told::add), workers, NetworkViewModelTest.NO_RUNS);
        assertTrue(unseen.rolledProperty().get().isEmpty());
        unseen.attend();
        assertTrue(unseen.rolledProperty().get().isPresent());
    }

    @Test
    void theUsualRavineIsSeenToItsEndAndAnswersTheTip() {
        model.tipProperty().set(Optional.of("sgd"));
        roll();
        String winner = words.winner().orElseThrow().ball().name();
        assertFalse(winner.equals("sgd"));
        assertTrue(words.answer().startsWith("Your tip: sgd, which ended at"), words.answer());
        assertTrue(words.answer().contains(winner + " ended lowest"), words.answer());
        assertTrue(words.happened().contains("sgd is still 2."), words.happened());
        assertTrue(words.happened().contains("momentum gets there"), words.happened());
        SeatFigures sent = words.figures().orElseThrow();
        assertEquals("sgd", sent.tip());
        assertEquals(winner, sent.outcome());
        assertEquals(words.winner().orElseThrow().last(), sent.figure());
    }

    @Test
    void nothingIsSentBeforeTheEndIsSeen() {
        model.start();
        assertTrue(words.figures().isEmpty());
    }

    @Test
    void aBallThatRanAwayIsSaidToHaveDone() {
        model.open(Landscape.USUAL.with("learningRate", "0.3"));
        roll();
        assertTrue(words.happened().contains("sgd diverges"), words.happened());
    }

    @Test
    void anotherSurfaceComesWithItsStartButASharedOneIsOpenedAsItIs() {
        model.take(Landscape.USUAL.with("surface", "saddle"));
        assertEquals(Surface.SADDLE.rate(), model.landscape().learningRate());
        Landscape shared = Landscape.USUAL.with("surface", "bowl").with("learningRate", "0.3");
        model.open(shared);
        assertEquals(shared, model.landscape());
    }

    @Test
    void aLabOpenedOnceMoreBeginsAnewAtItsUsualSpeed() {
        model.tipProperty().set(Optional.of("sgd"));
        roll();
        model.slowMotion();
        model.open(Landscape.USUAL);
        assertEquals(20, model.player().speed());
        assertEquals(0, model.player().at());
        assertFalse(model.player().playingProperty().get());
        assertEquals(Optional.empty(), model.tipProperty().get());
    }

    @Test
    void anOptimiserThatIsNoneIsRefusedAndNothingRolls() {
        model.open(Landscape.USUAL.with("optimisers", "sgd,lion"));
        assertTrue(model.work().isRefused());
        model.start();
        assertFalse(model.player().playingProperty().get());
        assertTrue(model.tracks().isEmpty());
    }

    @Test
    void aContourLineLiesWhereTheHeightIsTheLevel() {
        int side = 50;
        double[] heights = new double[side * side];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.hypot((i % side + 0.5) / side - 0.5, (i / side + 0.5) / side - 0.5);
        }
        double[] pieces = Contour.of(heights, side, 0.3).pieces();
        assertTrue(pieces.length > 200);
        for (int i = 0; i < pieces.length; i += 2) {
            assertEquals(0.3, Math.hypot(pieces[i] - 0.5, pieces[i + 1] - 0.5), 0.002);
        }
    }

    private void roll() {
        model.start();
        jobs.frame();
        model.player().quicker(99);
        for (int frame = 0; frame < 100 && !model.isSeen(); frame++) jobs.frame();
        assertTrue(model.isSeen());
    }
}

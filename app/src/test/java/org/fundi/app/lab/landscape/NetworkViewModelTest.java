package org.fundi.app.lab.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.lab.LabWork;
import org.fundi.app.text.Numbers;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.NetworkWay;
import org.fundi.engine.lab.landscape.Part;
import org.fundi.engine.lab.landscape.Surface;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {
    static final FilmedRuns NO_RUNS = new Runs(new ArrayList<>());

    private static final Landscape NETWORK =
            Landscape.USUAL.on(Surface.NETWORK).with("run.network.epochs", "12");

    private final Jobs jobs = JobsForTests.here();
    private final Workers workers = new Workers(1);
    private final List<Throwable> told = new ArrayList<>();
    private final LandscapeViewModel model =
            new LandscapeViewModel(new LabWork(jobs, told::add), workers, NO_RUNS);
    private final NetworkWords words = new NetworkWords(model.network());

    record Runs(List<Filmed> all) implements FilmedRuns {
        @Override
        public int lookedAt() {
            return 0;
        }
    }

    @BeforeEach
    void goThere() {
        model.attend();
    }

    @AfterEach
    void endTheThreads() {
        workers.close();
    }

    @Test
    void aNetworkIsTrainedAndItsWayAndTheLossAroundAreKnown() {
        model.open(NETWORK);
        Seen seen = model.network().seen().orElseThrow();
        assertEquals(13, seen.scape().places().size());
        assertEquals(12, model.player().last());
        assertTrue(seen.ground().orElseThrow().isFine());
        assertEquals(60, seen.ground().orElseThrow().relief().squares().side());
        assertFalse(model.isSeen());
        assertTrue(model.tracks().isEmpty());
    }

    @Test
    void thePlaneAndTheRunAgreeAtTheEndAndThePictureFollowsTheBall() {
        model.open(NETWORK);
        Seen seen = model.network().seen().orElseThrow();
        NetworkWay.Stop end = seen.scape().way().end();
        assertEquals(end.trainingLoss(), seen.below()[12], 1e-12);
        assertTrue(seen.ground().orElseThrow().lowest() < seen.below()[0]);
        model.player().go(4);
        assertEquals(4, model.network().stop().orElseThrow().epoch());
        List<List<String>> table =
                new NetworkPictures(model.network()).surface().orElseThrow().table();
        assertEquals(1 + 5, table.size());
    }

    @Test
    void theAnswerTellsTheShareOnlyAfterTheEnd() {
        model.open(NETWORK);
        String share =
                Numbers.percent(model.network().seen().orElseThrow().scape().plane().share());
        model.tipProperty().set(Optional.of(words.choices().getFirst()));
        assertFalse(words.answer(model.tipProperty().get()).contains(share));
        follow();
        String answer = words.answer(model.tipProperty().get());
        assertTrue(answer.startsWith("Your tip: under 50 %"), answer);
        assertTrue(answer.contains(share), answer);
        String right = words.answer(Optional.of(words.choices().getLast()));
        assertTrue(right.startsWith("You said over 95 %, and so it is."), right);
        assertTrue(words.caveat().contains("out of 105"), words.caveat());
        assertTrue(words.happened().contains("epochs 0 to 12"), words.happened());
        SeatFigures sent = words.figures(model.tipProperty().get()).orElseThrow();
        assertEquals("under 50 %", sent.tip());
        assertEquals("over 95 %", sent.outcome());
    }

    @Test
    void anotherPartIsLookedAtOnTheSameWayAndTheTipStays() {
        model.open(NETWORK);
        Survey.Way way = model.network().seen().orElseThrow().way();
        model.tipProperty().set(Optional.of(words.choices().getFirst()));
        follow();
        model.take(NETWORK.with("run.part", "validation"));
        Seen seen = model.network().seen().orElseThrow();
        assertEquals(Part.VALIDATION, seen.part());
        assertEquals(way, seen.way());
        assertTrue(model.isSeen());
        assertTrue(model.tipProperty().get().isPresent());
        assertEquals(seen.scape().way().end().validationLoss(), seen.below()[12], 1e-12);
    }

    @Test
    void theSameSeedHasTheSamePictureAndAnotherAnotherOne() {
        model.open(NETWORK);
        double[] once = model.network().seen().orElseThrow().below();
        model.open(NETWORK.with("seed", "7"));
        double[] other = model.network().seen().orElseThrow().below();
        model.open(NETWORK);
        assertArrayEquals(once, model.network().seen().orElseThrow().below(), 0);
        assertFalse(once[0] == other[0]);
    }

    @Test
    void withoutARunOfTheProjectItIsSaidWhatToDo() {
        model.open(NETWORK.with("run.source", "project"));
        Refusal why = model.missing().orElseThrow();
        assertTrue(why.remedy().contains("train a network"), why.remedy());
        assertTrue(told.isEmpty(), "said in place of the pictures");
        assertTrue(model.network().seen().isEmpty());
        model.start();
        assertFalse(model.player().playingProperty().get());
        model.generate();
        assertTrue(model.missing().isEmpty());
        assertTrue(model.network().seen().isPresent());
        model.open(Landscape.USUAL);
        assertFalse(model.work().isRefused());
        assertFalse(model.tracks().isEmpty());
    }

    @Test
    void whatRunsAwayAtOnceIsRefusedWithARemedy() {
        model.open(
                NETWORK.with("run.points.shape", "plane").with("run.network.learningRate", "100"));
        assertInstanceOf(Refusal.class, told.getLast());
    }

    private void follow() {
        model.start();
        jobs.frame();
        model.player().quicker(99);
        for (int frame = 0; frame < 100 && !model.isSeen(); frame++) jobs.frame();
        assertTrue(model.isSeen());
    }
}

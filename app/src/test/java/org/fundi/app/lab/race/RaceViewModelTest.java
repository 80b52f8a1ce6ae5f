package org.fundi.app.lab.race;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.job.Progress;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.lab.race.Course;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.lab.race.Varied;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaceViewModelTest {
    private final List<Throwable> told = new ArrayList<>();
    private final ScreenDesk desk = new ScreenDesk(TinyStudies.churn());
    private final Jobs jobs = desk.jobs;
    private final RaceViewModel model =
            new RaceViewModel(
                    new LabWork(jobs, told::add),
                    desk.workers,
                    new ProjectRows(desk.workspace, desk.preparing));
    private final RaceWords words = new RaceWords(model);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theUsualRaceIsSeenToItsEndAndAnswersTheTip() {
        model.tipProperty().set(Optional.of("10"));
        race();
        assertEquals(5, model.lanes().size());
        assertEquals(61, model.lanes().getFirst().losses().length);
        assertEquals(
                Course.Kind.DIVERGES,
                model.lanes().getLast().course(model.guessing()).orElseThrow().kind());
        String winner = words.winner().orElseThrow().value();
        assertTrue(words.answer("10").contains(winner), words.answer("10"));
        assertTrue(words.answer("").startsWith(winner + " won"), words.answer(""));
        assertTrue(words.answer(winner).startsWith("You said " + winner), words.answer(winner));
    }

    @Test
    void beforeARaceItsPointsTheLineOfGuessingAndWhereEachLaneBeginsAreSeen() {
        LaneTiles tiles = new LaneTiles(model, jobs);
        model.attend();
        jobs.frame();
        tiles.ask();
        assertEquals(5, tiles.tilesProperty().get().size());
        assertEquals(100, tiles.tilesProperty().get().getFirst().points().size());
        assertEquals(Math.log(2), model.guessing(), 0.01);
        Plot plot = RaceCurves.of(model, words);
        assertEquals(
                List.of("0.001", "0.01", "0.1", "1", "10"),
                plot.layers().stream()
                        .filter(Layer.Line.class::isInstance)
                        .map(layer -> ((Layer.Line) layer).name())
                        .toList());
        assertTrue(plot.layers().stream().anyMatch(Layer.Level.class::isInstance));
        assertTrue(plot.y().high() / plot.y().low() > 10, "room for what is to come");
        double first = model.lanes().getFirst().losses()[0];
        for (LaneShown lane : model.lanes()) assertArrayEquals(new double[] {first}, lane.losses());
        assertFalse(model.isRun());
        assertFalse(model.isRacing());
        model.start();
        for (LaneShown lane : model.lanes()) {
            assertTrue(lane.at(0).isPresent(), "it is seen until it is heard of again");
        }
        finish();
        assertEquals(61, model.lanes().getLast().losses().length);
        assertEquals(first, model.lanes().getLast().losses()[0], "the race begins there");
    }

    @Test
    void aRaceOnAProjectSaysThatNoneIsOpenAndRunsOnceOneIs() {
        Workspace empty = new Workspace();
        RaceViewModel own =
                new RaceViewModel(
                        new LabWork(jobs, told::add),
                        desk.workers,
                        new ProjectRows(empty, new Preparing(jobs, empty)));
        own.set(Race.USUAL.with("source", "project").with("network.epochs", "3"));
        own.start();
        assertFalse(own.player().playingProperty().get());
        assertEquals("Lab: your data · no file is open yet", own.data());
        assertTrue(own.missing().isPresent());
        own.generate();
        assertTrue(own.missing().isEmpty());
        jobs.frame();
        assertTrue(own.lanes().getFirst().at(0).isPresent(), "generated points are there at once");
        own.set(own.race().with("source", "project"));
        assertTrue(own.lanes().getFirst().at(0).isEmpty());
        empty.open(TinyStudies.churn());
        own.attend();
        jobs.frame();
        assertTrue(own.lanes().getFirst().at(0).isPresent(), "its rows are known");
        String name = desk.workspace.study().orElseThrow().dataset().name();
        assertEquals("Lab: your data · " + name, own.data());
        own.start();
        jobs.frame();
        assertTrue(own.isRun());
        assertTrue(told.isEmpty(), "it is said in place of the pictures: " + told);
        own.attend();
        assertTrue(own.isRun(), "the rows are the same");
        double churn = own.guessing();
        empty.open(TinyStudies.prices());
        own.attend();
        jobs.frame();
        assertFalse(own.isRun(), "of another project");
        assertTrue(churn != own.guessing());
    }

    @Test
    void aRaceThatIsOpenedOnceMoreBeginsAnew() {
        model.tipProperty().set(Optional.of("10"));
        race();
        model.slowMotion();
        model.set(model.race().with("slowerFrom", "3"));
        assertEquals(2, model.player().speed(), "another setting is no other lab");
        model.open(Race.USUAL);
        assertEquals(20, model.player().speed());
        assertFalse(model.isRun());
        assertEquals(0, model.player().at());
        assertEquals(Optional.empty(), model.tipProperty().get());
    }

    @Test
    void aLaneComesAndGoesAndOneThatCannotBeRacedIsSaid() {
        assertTrue(model.add("0.3"));
        model.remove("10");
        assertEquals("0.001,0.01,0.1,1,0.3", model.race().lanes());
        assertTrue(told.isEmpty());
        assertFalse(model.add("quick"));
        assertEquals(1, told.size());
        assertEquals(5, model.lanes().size());
        assertFalse(model.work().isRefused());
    }

    @Test
    void theSameRaceTwiceHasTheSameBits() {
        race();
        double[] first = model.lanes().get(3).losses();
        model.set(model.race().with("seed", "7"));
        race();
        assertFalse(java.util.Arrays.equals(first, model.lanes().get(3).losses()));
        model.set(model.race().with("seed", "42"));
        race();
        assertTrue(java.util.Arrays.equals(first, model.lanes().get(3).losses()));
    }

    @Test
    void otherSettingsForgetWhatWasRaced() {
        race();
        model.vary(Varied.WIDTH, false);
        assertFalse(model.isRun());
        assertEquals(0, model.player().at());
        assertEquals(Varied.WIDTH.usual().split(",").length, model.lanes().size());
    }

    @Test
    void theRateComesWithTheSceneUnlessItWasChangedOrMayNotBe() {
        model.vary(Varied.SCHEDULE, false);
        assertEquals(1, model.race().network().learningRate());
        model.vary(Varied.OPTIMISER, true);
        assertEquals(1, model.race().network().learningRate());
        model.set(model.race().with(Race.RATE, "0.3"));
        model.vary(Varied.DEPTH, false);
        assertEquals(0.3, model.race().network().learningRate());
    }

    @Test
    void aTenthOfTheRateChangesNothingBeforeAndSomethingAfter() {
        model.tipProperty().set(Optional.of("1"));
        race();
        double[] before = model.lanes().get(2).losses();
        model.player().go(30);
        model.slowDown();
        finish();
        double[] after = model.lanes().get(2).losses();
        assertEquals(before[30], after[30]);
        assertTrue(before[60] != after[60]);
        assertEquals(Optional.of("1"), model.tipProperty().get(), "it was given for these lanes");
    }

    @Test
    void aLaneThatIsNoneIsRefusedAndNothingRuns() {
        model.set(Race.USUAL.with("lanes", "0.1,quick"));
        assertTrue(model.work().isRefused());
        model.start();
        assertFalse(model.isRacing());
        assertTrue(model.lanes().isEmpty());
    }

    @Test
    void otherSeedsSayWhetherTheWinnerIsLuck() {
        race();
        assertTrue(model.luckProperty().get().isEmpty(), "before it is asked for");
        model.tryLuck();
        var luck = model.luckProperty().get().orElseThrow();
        assertEquals(20, luck.races());
        assertTrue(luck.wins().stream().mapToInt(Integer::intValue).sum() <= 20);
        assertTrue(words.luck(luck).contains("20"), words.luck(luck));
    }

    @Test
    void theOpenProjectsRowsAreLearntAndNothingOfItIsChanged() {
        var study = desk.workspace.study();
        model.set(Race.USUAL.with("source", "project").with("network.epochs", "3"));
        race();
        assertEquals(4, model.lanes().getFirst().losses().length);
        assertTrue(model.rows().orElseThrow().inputs().columns() > 0);
        assertEquals(study, desk.workspace.study());
        assertTrue(desk.workspace.runs().isEmpty());
    }

    @Test
    void whileItRunsItIsSaidWhoIsAheadAndAfterEachEpochHowFarItHasCome() {
        jobs.frame();
        assertFalse(model.awaitsRows());
        race();
        model.player().go(30);
        String said = words.during();
        assertTrue(said.contains(" is ahead with 0."), said);
        assertTrue(said.contains("Epoch 30"), said);
        List<String> doing = new ArrayList<>();
        Progress progress =
                new Progress() {
                    @Override
                    public void at(long done, long total, String what) {
                        doing.add(done + "/" + total + " " + what);
                    }

                    @Override
                    public boolean stopAsked() {
                        return false;
                    }
                };
        Race race = Race.USUAL.with("lanes", "0.1").with("network.epochs", "2");
        new Heat(1, race.all(), () -> race.points().rows(42), jobs.feed(_ -> {}))
                .run(desk.workers, progress);
        assertEquals(4, doing.size(), doing.toString());
        assertTrue(doing.getFirst().startsWith("0/0 "), doing.toString());
        assertTrue(doing.getLast().startsWith("2/2 "), doing.toString());
    }

    @Test
    void whereALaneIsRefusedNothingPlays() {
        model.set(Race.USUAL.with("lanes", "NaN"));
        assertEquals(1, told.size(), told.toString());
        model.start();
        model.slowMotion();
        assertFalse(model.player().playingProperty().get());
    }

    @Test
    void picturesOfLanesThatAreGoneAreLeftOut() {
        List<Runnable> later = new ArrayList<>();
        LaneTiles tiles = new LaneTiles(model, JobsForTests.when(later::add));
        List<Integer> shown = new ArrayList<>();
        tiles.tilesProperty().addListener((_, _, now) -> shown.add(now.size()));
        model.attend();
        jobs.frame();
        tiles.ask();
        model.set(Race.USUAL.with("lanes", "0.1"));
        tiles.ask();
        List.copyOf(later).forEach(Runnable::run);
        assertEquals(List.of(1), shown, "of the five lanes before nothing");
    }

    private void race() {
        model.start();
        finish();
    }

    private void finish() {
        jobs.frame();
        model.player().quicker(99);
        for (int frame = 0; frame < 100 && !model.isSeen(); frame++) jobs.frame();
        assertTrue(model.isSeen());
    }
}

package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// The same run from sixteen seeds, without a window.
class SeedsViewModelTest {
    private final Workspace workspace = new Workspace();

    private final class Desk {
        final LiveRuns runs;
        final TrainViewModel train;
        final CurveViewModel curve;
        final TrainCoach coach;
        final SeedsViewModel seeds;

        Desk(Jobs jobs) {
            workspace.open(TinyStudies.churn());
            runs = new LiveRuns(jobs, workspace);
            train = new TrainViewModel(jobs, 1, workspace, new Preparing(jobs, workspace), runs);
            curve = new CurveViewModel(workspace, train, runs);
            coach = new TrainCoach(train, curve, runs, _ -> {});
            seeds = new SeedsViewModel(jobs, workspace, train, runs);
            seeds.standBeside(curve, coach);
        }

        SeedBand band() {
            return seeds.shownProperty().get().orElseThrow().of(CurvePoint.LOSS).orElseThrow();
        }

        String said() {
            return seeds.cardProperty().get().orElseThrow().text();
        }

        Plot plot() {
            return (Plot) curve.pictureProperty().get().orElseThrow();
        }
    }

    private static Algorithm network(String... settings) {
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        network = Knobs.with(network, "hidden", "4");
        network = Knobs.with(network, "epochs", "4");
        for (String setting : settings) {
            String[] parts = setting.split("=");
            network = Knobs.with(network, parts[0], parts[1]);
        }
        return network;
    }

    @Test
    void onlyARunOfANetworkThatHasEndedHasSeeds() {
        Desk desk = new Desk(JobsForTests.here());
        assertFalse(desk.seeds.whyNotProperty().get().isEmpty(), "there is no run");
        desk.train.start(ModelNames.usual("logistic").orElseThrow());
        assertFalse(desk.seeds.whyNotProperty().get().isEmpty(), "no network");
        desk.train.start(network());
        assertTrue(desk.seeds.whyNotProperty().get().isEmpty());
        assertEquals("16 seeds at once", desk.seeds.wordProperty().get());
        workspace.selectRun(1);
        assertFalse(desk.seeds.whyNotProperty().get().isEmpty());
    }

    /// The first seed is the run's own, so the run lies in its band.
    @Test
    void theBandLiesAroundTheRunAndBelowItsCurve() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network());
        int layers = desk.plot().layers().size();
        desk.seeds.press();
        SeedBand band = desk.band();
        assertArrayEquals(new double[] {0, 1, 2, 3, 4}, band.steps());
        LiveRun run = desk.curve.runProperty().get().orElseThrow();
        for (int i = 0; i < 5; i++) {
            double own = run.curve().get(i).validation(CurvePoint.LOSS);
            assertTrue(band.lowest()[i] <= own && own <= band.highest()[i], "epoch " + i);
            assertTrue(band.lowest()[i] < band.median()[i]);
            assertTrue(band.median()[i] < band.highest()[i]);
        }
        Plot with = desk.plot();
        assertEquals(layers + 2, with.layers().size());
        Layer below =
                with.layers().stream()
                        .filter(it -> !(it instanceof Layer.Band))
                        .findFirst()
                        .orElseThrow();
        assertTrue(below instanceof Layer.Ribbon, below.toString());
        for (int i = 1; i < 5; i++) {
            assertTrue(band.highest()[i] <= with.y().high() && band.lowest()[i] >= with.y().low());
        }
        assertTrue(with.description().contains("The band of all seeds at 4"), with.description());
    }

    /// As it is when the project is opened again: the run is there, and nothing was pressed.
    @Test
    void theBandIsKeptWithItsRun() {
        Map<String, String> kept = new HashMap<>();
        workspace.memory().whenKept(kept::put);
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network());
        desk.seeds.press();
        SeedBand band = desk.band();
        String said = desk.said();
        Desk again = new Desk(JobsForTests.here());
        again.train.start(network());
        assertTrue(again.seeds.shownProperty().get().isEmpty());
        workspace.memory().recall(kept);
        assertArrayEquals(band.steps(), again.band().steps());
        assertArrayEquals(band.lowest(), again.band().lowest());
        assertArrayEquals(band.median(), again.band().median());
        assertArrayEquals(band.highest(), again.band().highest());
        assertEquals(said, again.said());
        workspace.memory().recall(Map.of("seeds.1", "away none"));
        Desk other = new Desk(JobsForTests.here());
        other.train.start(network());
        assertTrue(other.seeds.shownProperty().get().isEmpty(), "what makes no sense is none");
    }

    @Test
    void theMetricHasABandOfItsOwn() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network());
        desk.seeds.press();
        desk.curve.tabProperty().set(CurveTab.METRIC);
        String key = workspace.study().orElseThrow().metric();
        SeedBand band = desk.seeds.shownProperty().get().orElseThrow().of(key).orElseThrow();
        Layer.Ribbon drawn =
                desk.plot().layers().stream()
                        .filter(Layer.Ribbon.class::isInstance)
                        .map(Layer.Ribbon.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertArrayEquals(band.highest(), drawn.high());
    }

    @Test
    void aRunAloneSaysHowFarApartItsSeedsEnd() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network());
        desk.seeds.press();
        assertTrue(desk.said().startsWith("16 seeds of this run, which differ in luck alone"));
        assertTrue(desk.said().contains("Train other settings"), desk.said());
        List<String> titles = desk.coach.cards().stream().map(CoachCard::title).toList();
        assertTrue(titles.contains("How much of it is luck?"), titles.toString());
    }

    @Test
    void aRunIsNotMeasuredAgainstItself() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network());
        desk.train.start(network());
        desk.seeds.press();
        assertTrue(desk.said().contains("Train other settings"), desk.said());
    }

    /// The other run differs in its seed alone, as it were: one of the sixteen has its weights.
    @Test
    void aRunAmongTheSeedsMayDifferByLuck() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("l2=0.0000001"));
        desk.train.start(network());
        desk.seeds.press();
        assertTrue(desk.said().contains("Run 1 with "), desk.said());
        assertTrue(desk.said().contains("may be nothing but luck"), desk.said());
    }

    @Test
    void aRunFarOffDiffersByMoreAndSeedsOfBothAreCountedInPairs() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("learningRate=0.000001", "epochs=1"));
        desk.train.start(network("learningRate=0.03", "epochs=40", "hidden=8"));
        desk.seeds.press();
        assertTrue(desk.said().contains("is worse than all of them"), desk.said());
        assertTrue(desk.said().contains("about 12 in 100"), desk.said());
        workspace.selectRun(1);
        assertTrue(desk.seeds.shownProperty().get().isEmpty(), "of run 2 only");
        desk.seeds.press();
        assertTrue(desk.said().contains("more than luck alone gives"), desk.said());
        workspace.selectRun(2);
        assertTrue(desk.said().contains("of 100: more than luck alone gives"), desk.said());
    }

    /// Dropout treats each network by itself.
    @Test
    void theButtonSaysWhetherTheSeedsLearnAtOnceOrInTurn() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("layers.dropout=0.1"));
        assertEquals("16 seeds in turn", desk.seeds.wordProperty().get());
        desk.train.start(network());
        assertEquals("16 seeds at once", desk.seeds.wordProperty().get());
        workspace.selectRun(1);
        assertEquals("16 seeds in turn", desk.seeds.wordProperty().get());
    }

    /// It said "at once" until the run had ended, and then "in turn".
    @Test
    void itSaysTheSameWhileTheRunIsUnderWay() {
        Desk desk = new Desk(JobsForTests.here());
        assertEquals("16 seeds", desk.seeds.wordProperty().get(), "there is no run");
        List<String> said = new ArrayList<>();
        desk.seeds.wordProperty().addListener((_, _, word) -> said.add(word));
        desk.train.start(network("layers.dropout=0.1"));
        assertEquals(List.of("16 seeds in turn"), said);
    }

    @Test
    void seedsThatAllEndAlikeAreSaidToDoSo() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network());
        LiveRun run = desk.runs.lookedAt().orElseThrow();
        String metric = run.basis().study().metric();
        String alike = ended(desk, run, metric, 1.0, 1.0);
        assertTrue(alike.startsWith("All 2 seeds") && alike.contains(" 1.000 with"), alike);
        String close = ended(desk, run, metric, 0.99991, 0.99998);
        assertTrue(close.contains("from 0.99991 to 0.99998"), close);
    }

    private static String ended(Desk desk, LiveRun run, String metric, Double... scores) {
        Map<String, List<Double>> ends = Map.of(metric, List.of(scores));
        SeedCurves seeds = SeedCurves.of(run.number(), 0, ends, Map.of());
        return new LuckWords(desk.runs, _ -> Optional.empty())
                .card(run, seeds)
                .orElseThrow()
                .text();
    }

    @Test
    void aForkIsMeasuredAgainstWhatItWasForkedFrom() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network());
        desk.train.start(network("hidden=6"));
        workspace.selectRun(1);
        desk.train.algorithmProperty().set(java.util.Optional.of(network("learningRate=0.1")));
        desk.train.fork(2);
        LiveRun fork = desk.curve.runProperty().get().orElseThrow();
        assertEquals(
                1,
                desk.runs
                        .rival(fork, fork.basis().study().metricUsed().orElseThrow())
                        .orElseThrow()
                        .number());
        desk.seeds.press();
        assertTrue(desk.said().contains("Run 1 with "), desk.said());
    }

    @Test
    void stopKeepsTheBandSoFar() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Desk desk = new Desk(JobsForTests.when(waiting::add));
        desk.train.start(network());
        while (!waiting.isEmpty()) waiting.remove().run();
        desk.seeds.press();
        assertEquals("Stop the seeds", desk.seeds.wordProperty().get());
        assertTrue(desk.said().startsWith("16 seeds of this run are training side by side"));
        desk.seeds.press();
        waiting.remove().run();
        assertEquals("16 seeds at once", desk.seeds.wordProperty().get());
        assertArrayEquals(new double[] {0}, desk.band().steps(), "before the first epoch");
        assertTrue(desk.seeds.whyNotProperty().get().isEmpty());
    }

    @Test
    void otherDataStopTheSeeds() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Desk desk = new Desk(JobsForTests.when(waiting::add));
        desk.train.start(network());
        while (!waiting.isEmpty()) waiting.remove().run();
        desk.seeds.press();
        workspace.open(TinyStudies.prices());
        while (!waiting.isEmpty()) waiting.remove().run();
        assertTrue(desk.seeds.shownProperty().get().isEmpty());
        assertEquals(0, workspace.notices().size());
    }

    @Test
    void pressedAgainTheyComeToTheSame() {
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("layers.dropout=0.2"));
        desk.seeds.press();
        SeedBand first = desk.band();
        desk.seeds.press();
        assertEquals(Arrays.toString(first.median()), Arrays.toString(desk.band().median()));
    }
}

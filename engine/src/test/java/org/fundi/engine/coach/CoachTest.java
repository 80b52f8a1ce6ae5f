package org.fundi.engine.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// The rules one by one, on drawn curves; on real runs see [CoachOnRealRunsTest].
class CoachTest {
    private static final int MANY = 1_000;

    @Test
    void aSteadyRiseIsToldWithItsStepAndItsFigures() {
        double[] training = {0.64, 0.31, 0.304, 0.29, 0.28, 0.27, 0.26, 0.25, 0.24, 0.23, 0.219};
        double[] validation = {0.64, 0.31, 0.304, 0.31, 0.317, 0.32, 0.33, 0.335, 0.34, 0.35, 0.36};
        var told = assertInstanceOf(Diagnosis.Overfitting.class, only(run(training, validation)));
        assertEquals(2, told.since());
        assertEquals(new Diagnosis.Losses(2, 0.304, 0.304), told.best());
        assertEquals(new Diagnosis.Losses(10, 0.219, 0.36), told.now());
        assertTrue(told.rises());
    }

    @Test
    void aWiggleAboveTheBestStepIsNoRise() {
        double[] losses = {7.013, 7.05, 7.02, 7.064, 7.031, 7.072, 7.04, 7.071};
        assertFalse(Fit.isRise(losses, 0.34));
    }

    @Test
    void oneHighStepAtTheEndIsNoRise() {
        double[] losses = {0.3, 0.31, 0.3, 0.31, 0.3, 0.31, 0.3, 0.31, 0.3, 0.36};
        assertFalse(Fit.isRise(losses, 0.34));
    }

    @Test
    void aCreepThatCannotBeSeenInThePictureIsNoRise() {
        double[] losses = new double[100]; // by 0.004 after a fall of 2.13
        for (int i = 0; i < losses.length; i++) losses[i] = 0.171 + 0.004 * i / 99;
        assertFalse(Fit.isRise(losses, 2.13));
        assertTrue(Fit.isRise(losses, 0.1));
    }

    @Test
    void tooFewStepsDecideNothing() {
        assertFalse(Fit.isRise(new double[] {0.1, 0.5, 0.9, 1.4}, 1));
        double[] rising = {0.1, 0.5, 0.9, 1.4};
        assertEquals(List.of(), Coach.read(run(rising, rising)));
        assertEquals(List.of(), Coach.read(run(new double[0], new double[0])));
    }

    @Test
    void noiseAloneIsHardlyEverTakenForARise() {
        int told = 0;
        for (int seed = 0; seed < 500; seed++) {
            Chance.Draws chance = Chance.of(seed).named("noise").draws();
            double[] losses = new double[60];
            for (int i = 0; i < losses.length; i++) losses[i] = 1 + 0.01 * chance.nextGaussian();
            int best = 0;
            for (int i = 1; i < losses.length; i++) if (losses[i] < losses[best]) best = i;
            if (Fit.isRise(Arrays.copyOfRange(losses, best, losses.length), 0)) told++;
        }
        assertTrue(told <= 10, "told of noise " + told + " times in 500");
    }

    @Test
    void aRunThatRanAwayIsToldAsThatAlone() {
        RunSoFar run = run(new double[] {1, 2}, new double[] {1, 2});
        RunSoFar ranAway =
                new RunSoFar(
                        run.algorithm(),
                        true,
                        MANY,
                        MANY,
                        1,
                        0,
                        60,
                        run.curve(),
                        List.of(),
                        Optional.of(new RunSoFar.RanAway(1, "the loss")));
        var told = assertInstanceOf(Diagnosis.Diverged.class, only(ranAway));
        assertEquals(1, told.since());
        assertEquals(0.001, told.rate());
        NeuralNetwork calmer = told.remedies().getFirst().on(NeuralNetwork.USUAL);
        assertEquals(0.0003, calmer.learningRate());
    }

    @Test
    void aRemedyIsOfferedOnlyWhereThereIsSuchASettingAndItIsNotSetSo() {
        assertEquals(Optional.empty(), Remedy.of(NeuralNetwork.USUAL, "colour", "red"));
        assertEquals(Optional.empty(), Remedy.of(NeuralNetwork.USUAL, "activation", "relu"));
        assertEquals(Optional.empty(), Remedy.of(NeuralNetwork.USUAL, "learningRate", "200"));
        Remedy smaller = Remedy.of(NeuralNetwork.USUAL, "hidden", "16").orElseThrow();
        assertEquals(List.of(new Change("hidden", "64,32", "16")), smaller.changes());
        assertEquals(List.of(16), smaller.on(NeuralNetwork.USUAL).hidden());
    }

    /// With SGD a rate of 10 runs away; with momentum 0.9 one of 0.3 goes as far as 3 would.
    @Test
    void noRemedyKeepsARateThatAloneRunsAway() {
        NeuralNetwork sgd = Knobs.with(NeuralNetwork.USUAL, "optimiser.kind", "sgd");
        NeuralNetwork ten =
                Knobs.with(Knobs.with(sgd, "optimiser.momentum", "0"), "learningRate", "10");
        NeuralNetwork rolling =
                Knobs.with(Knobs.with(sgd, "optimiser.momentum", "0.9"), "learningRate", "0.3");
        NeuralNetwork adam = Knobs.with(NeuralNetwork.USUAL, "learningRate", "0.4");
        assertEquals(0.1, first(ten).learningRate());
        assertEquals(0.01, first(rolling).learningRate());
        assertEquals(0.01, first(adam).learningRate());
        for (NeuralNetwork wild : List.of(ten, rolling, adam)) {
            assertEquals("relu", Knobs.at(first(wild), "activation").text(), "the rate alone");
            Remedies known = new Remedies(wild);
            List<Remedy> all = new ArrayList<>(known.awake());
            all.addAll(known.calmest());
            all.addAll(known.calmer());
            all.addAll(known.outOfStandstill());
            for (Remedy remedy : all) {
                assertTrue(remedy.on(wild).learningRate() <= 0.1, remedy.toString());
            }
        }
    }

    private static NeuralNetwork first(NeuralNetwork wild) {
        return new Remedies(wild).awake().getFirst().on(wild);
    }

    @Test
    void onFewRowsALossIsHardlyKnown() {
        double[] losses = {0.7, 0.6, 0.5};
        RunSoFar run = run(losses, losses);
        RunSoFar few =
                new RunSoFar(
                        run.algorithm(),
                        true,
                        MANY,
                        25,
                        0.7,
                        0,
                        60,
                        run.curve(),
                        List.of(),
                        Optional.empty());
        var told = assertInstanceOf(Diagnosis.FewRows.class, only(few));
        assertEquals(0.4, told.uncertain(), 1e-12); // 2 / √25
    }

    @Test
    void guessingCostsTheEntropyOrTheVariance() {
        var classes = new org.fundi.engine.problem.Classes(List.of("a", "b"), 0, 1, 1, 0);
        assertEquals(Math.log(2), Guessing.loss(classes), 1e-12);
        assertEquals(1, Guessing.loss(new org.fundi.engine.problem.Values(1, 3)), 1e-12);
    }

    /// From 0.2 it falls by 0.0015 a step: in 8 steps by 0.012, where guessing costs 0.69.
    @Test
    void aGoodFitThatStillFallsSaysSo() {
        double[] falling = new double[50];
        double[] resting = new double[50];
        for (int i = 0; i < 50; i++) {
            falling[i] = i < 20 ? 0.7 - 0.025 * i : 0.2 - 0.0015 * (i - 20);
            resting[i] = i < 20 ? 0.7 - 0.025 * i : 0.2 - 0.0001 * (i - 20);
        }
        var moves = assertInstanceOf(Diagnosis.GoodFit.class, only(run(falling, falling)));
        assertTrue(moves.isFalling());
        assertEquals(0.012, moves.fell(), 1e-9);
        assertEquals(8, moves.over());
        var rests = assertInstanceOf(Diagnosis.GoodFit.class, only(run(resting, resting)));
        assertFalse(rests.isFalling());
        assertEquals(0, rests.fell());
    }

    /// Guessing costs 0.69: a tenth of it is 0.069.
    @Test
    void aGoodFitIsCalledNearOnlyWhereTheLossesAre() {
        assertTrue(good(0.054, 0.1).isNear());
        assertTrue(good(0.4, 0.47).isNear(), "0.07 is less than a fifth of 0.47");
        assertFalse(good(0.054, 0.214).isNear());
        assertEquals(0.16, good(0.054, 0.214).gap(), 1e-12);
    }

    /// Both learn the same 12 steps; then the fork's validation loss rises from 0.34 by 0.02 a
    /// step.
    @Test
    void aForkThatGetsClearlyWorseOrBetterIsHeldAgainstItsParentAtTheSameStep() {
        double[] parent = new double[30];
        double[] rising = new double[25];
        double[] nearby = new double[30];
        for (int i = 0; i < 30; i++) {
            parent[i] = Math.max(0.34, 0.7 - 0.03 * i);
            nearby[i] = parent[i] + (i > 12 ? 0.03 : 0);
            if (i < 25) rising[i] = parent[i] + 0.02 * Math.max(0, i - 12);
        }
        RunSoFar before = run(parent, parent);
        RunSoFar fork = run(rising, rising);
        Departure worse = Departure.of(fork, before, 12).orElseThrow();
        assertEquals(24, worse.step());
        assertEquals(0.34 + 0.24, worse.own(), 1e-9);
        assertEquals(0.34, worse.parent(), 1e-9);
        assertFalse(worse.isBetter());
        assertTrue(Departure.of(before, fork, 12).orElseThrow().isBetter());
        assertEquals(Optional.empty(), Departure.of(run(nearby, nearby), before, 12));
        assertEquals(Optional.empty(), Departure.of(fork, before, 22), "two steps tell nothing");
        assertEquals(24, Departure.of(fork, before, 21).orElseThrow().step(), "three do");
    }

    private static Diagnosis.GoodFit good(double training, double validation) {
        return new Diagnosis.GoodFit(5, new Diagnosis.Losses(60, training, validation), 0.69, 0, 8);
    }

    @Test
    void whatGoesOnKeepsTheStepItBeganAt() {
        double[] jumping = new double[30];
        for (int i = 0; i < 30; i++) jumping[i] = i < 8 ? 0.7 - 0.05 * i : 0.3 + 0.1 * (i % 2);
        var early = assertInstanceOf(Diagnosis.Oscillating.class, only(at(jumping, 20)));
        var late = assertInstanceOf(Diagnosis.Oscillating.class, only(at(jumping, 30)));
        assertEquals(early.since(), late.since());
        assertEquals(0.1, late.jump(), 1e-9);
        assertEquals(5, late.rises(), "of ten changes every second goes up");
    }

    /// The window in which a loss jumps reaches back before the fork.
    @Test
    void aForkJumpsSinceItWasForkedAndNotBefore() {
        double[] jumping = new double[30];
        for (int i = 0; i < 30; i++) jumping[i] = i < 12 ? 0.7 - 0.03 * i : 0.36 + 0.1 * (i % 2);
        NeuralNetwork wild = Knobs.with(NeuralNetwork.USUAL, "learningRate", "1");
        RunSoFar own = at(jumping, 30);
        var whole = assertInstanceOf(Diagnosis.Oscillating.class, only(own));
        assertTrue(whole.since() < 12, "else the fork would show nothing");
        RunSoFar fork =
                new RunSoFar(
                        wild.forkedFrom(NeuralNetwork.USUAL, 12),
                        true,
                        MANY,
                        MANY,
                        0.69,
                        0,
                        60,
                        own.curve(),
                        List.of(),
                        Optional.empty());
        assertEquals(12, assertInstanceOf(Diagnosis.Oscillating.class, only(fork)).since());
    }

    private static RunSoFar at(double[] losses, int points) {
        double[] part = Arrays.copyOf(losses, points);
        return run(part, part);
    }

    /// Of forty answers the farthest two stand for the farthest twentieth: 2 · 100² of 2 · 100² +
    /// 38.
    @Test
    void answersFarFromAllOthersOutweighThem() {
        double[] answers = new double[40];
        for (int i = 0; i < 40; i++) answers[i] = i < 2 ? 100 - 200 * i : 1 - 2 * (i % 2);
        double farthest = Guessing.farthest(new org.fundi.engine.problem.Values(answers));
        assertEquals(20_000 / 20_038.0, farthest, 1e-12);
        assertEquals(0, Guessing.farthest(new org.fundi.engine.problem.Classes(List.of("a"), 0)));
    }

    private static Diagnosis only(RunSoFar run) {
        List<Diagnosis> told = Coach.read(run);
        assertEquals(1, told.size(), told.toString());
        return told.getFirst();
    }

    private static RunSoFar run(double[] training, double[] validation) {
        List<CurvePoint> curve = new ArrayList<>();
        for (int step = 0; step < training.length; step++) {
            curve.add(
                    new CurvePoint(
                            step,
                            Map.of(CurvePoint.LOSS, training[step]),
                            Map.of(CurvePoint.LOSS, validation[step])));
        }
        return new RunSoFar(
                NeuralNetwork.USUAL,
                true,
                MANY,
                MANY,
                0.69,
                0,
                60,
                curve,
                List.of(),
                Optional.empty());
    }
}

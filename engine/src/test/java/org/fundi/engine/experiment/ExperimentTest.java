package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private final Prepared prepared = Toys.prepared();

    /// Of a model that says the same everywhere, the log-loss is least where it says the share of
    /// "yes": 30 of 100, so step 3 of 0, 0.1, 0.2 …
    @Test
    void theEpochWithTheLowestValidationLossIsKept() {
        Run run = completed(Toys.Climber.of(Algorithm.Steps.EPOCHS));
        assertEquals(3, run.kept().step());
        assertTrue(run.kept().byValidation());
        assertEquals(new Toys.Constant(0.3), run.model());
        double least = loss(run.curve().get(3));
        for (CurvePoint point : run.curve()) {
            assertTrue(loss(point) >= least, () -> "" + point.step());
        }
        assertTrue(run.kept().why().endsWith("after epoch 3 of 10"), run.kept().why());
    }

    @Test
    void whatLearnsInRoundsKeepsTheLastModel() {
        Run run = completed(Toys.Climber.of(Algorithm.Steps.ROUNDS));
        assertEquals(new Toys.Constant(1), run.model());
        assertEquals(new Run.Kept(10, false, "all 10 rounds"), run.kept());
    }

    /// 1,234,567,890.4 stands before the mean of a large number's squares, not 1.235e+09.
    @Test
    void aLargeLossIsToldInFull() {
        Keeping kept = Keeping.best(new Moment.Best(new Toys.Constant(0), 3, 1_234_567_890.4), 10);
        assertEquals(
                "the lowest validation loss, 1,234,567,890, after epoch 3 of 10",
                kept.kept().why());
    }

    @Test
    void everyStepHasAPointOnTheCurve() {
        Run run = completed(Toys.Climber.of(Algorithm.Steps.EPOCHS));
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                run.curve().stream().map(CurvePoint::step).toList());
    }

    @Test
    void whatDoesNotLearnInStepsHasNoCurve() {
        assertTrue(completed(new Toys.Drawer("drawer", 1)).curve().isEmpty());
    }

    @Test
    void stopKeepsTheModelSoFar() {
        Outcome outcome = wishAt(5, Watcher.Wish.STOP, Algorithm.Steps.ROUNDS);
        Outcome.Stopped stopped = assertInstanceOf(Outcome.Stopped.class, outcome);
        assertEquals(5, stopped.step());
        assertEquals(new Toys.Constant(0.5), stopped.run().model());
        assertEquals("stopped after 5 of 10 rounds", stopped.run().kept().why());
    }

    @Test
    void stopKeepsTheBestEpochSoFar() {
        Outcome outcome = wishAt(5, Watcher.Wish.STOP, Algorithm.Steps.EPOCHS);
        Outcome.Stopped stopped = assertInstanceOf(Outcome.Stopped.class, outcome);
        assertEquals(new Toys.Constant(0.3), stopped.run().model());
    }

    @Test
    void cancelKeepsNothing() {
        assertEquals(
                new Outcome.Cancelled(), wishAt(5, Watcher.Wish.CANCEL, Algorithm.Steps.EPOCHS));
    }

    @Test
    void divergenceHandsOutTheCurveSoFar() {
        Outcome outcome =
                failing(
                        step -> {
                            if (step == 4) throw new DivergedException(4, "the bias of unit 1");
                        });
        Outcome.Diverged diverged = assertInstanceOf(Outcome.Diverged.class, outcome);
        assertEquals(4, diverged.step());
        assertEquals("the bias of unit 1", diverged.culprit());
        assertEquals(5, diverged.curve().size(), "steps 0 to 4");
    }

    @Test
    void aRefusalAndAMistakeAreOutcomes() {
        Refusal refusal = new Refusal("too many rows", "take fewer");
        IllegalStateException mistake = new IllegalStateException("oh");
        assertEquals(
                new Outcome.Refused(refusal),
                failing(
                        step -> {
                            throw refusal;
                        }));
        Outcome.Broken broken =
                assertInstanceOf(
                        Outcome.Broken.class,
                        failing(
                                step -> {
                                    throw mistake;
                                }));
        assertSame(mistake, broken.mistake());
    }

    @Test
    void theWatcherSeesTheBeginningEveryStepAndTheEnd() {
        List<TrainingEvent> events = new ArrayList<>();
        Outcome outcome =
                experiment(Toys.Climber.of(Algorithm.Steps.EPOCHS)).runOn(prepared, events::add);
        assertEquals(new TrainingEvent.Began(10, Algorithm.Steps.EPOCHS), events.getFirst());
        assertEquals(new TrainingEvent.Ended(outcome), events.getLast());
        assertEquals(13, events.size());
    }

    @Test
    void batchesAreToldOnlyToWhoWantsThem() {
        List<TrainingEvent> events = new ArrayList<>();
        Watcher watcher =
                new Watcher() {
                    @Override
                    public void see(TrainingEvent event) {
                        if (event instanceof TrainingEvent.Batched) events.add(event);
                    }

                    @Override
                    public boolean wantsBatches() {
                        return true;
                    }
                };
        experiment(Toys.Climber.of(Algorithm.Steps.EPOCHS)).runOn(prepared, watcher);
        assertEquals(30, events.size(), "3 batches in each of 10 epochs");
    }

    @Test
    void whatHasNoLayersTellsNoSignsToWhoWantsThem() {
        List<TrainingEvent> events = new ArrayList<>();
        Watcher watcher =
                new Watcher() {
                    @Override
                    public void see(TrainingEvent event) {
                        events.add(event);
                    }

                    @Override
                    public boolean wantsSigns() {
                        return true;
                    }
                };
        experiment(Toys.Climber.of(Algorithm.Steps.EPOCHS)).runOn(prepared, watcher);
        assertTrue(events.stream().noneMatch(TrainingEvent.Inside.class::isInstance));
    }

    private static double loss(CurvePoint point) {
        return point.validation().getOrDefault(CurvePoint.LOSS, Double.NaN);
    }

    private Run completed(Algorithm algorithm) {
        Outcome outcome = experiment(algorithm).runOn(prepared, Watcher.NOBODY);
        return assertInstanceOf(Outcome.Completed.class, outcome).run();
    }

    private static Experiment experiment(Algorithm algorithm) {
        return new Experiment(algorithm, Toys.judging(), 42, 1);
    }

    private Outcome failing(Consumer<Integer> eachStep) {
        Toys.Climber climber =
                new Toys.Climber("climber", Algorithm.Kind.MODEL, Algorithm.Steps.EPOCHS, eachStep);
        return experiment(climber).runOn(prepared, Watcher.NOBODY);
    }

    private Outcome wishAt(int step, Watcher.Wish wish, Algorithm.Steps unit) {
        int[] now = {0};
        Watcher watcher =
                new Watcher() {
                    @Override
                    public void see(TrainingEvent event) {
                        if (event instanceof TrainingEvent.Stepped stepped) {
                            now[0] = stepped.point().step();
                        }
                    }

                    @Override
                    public Wish wish() {
                        return now[0] == step ? wish : Wish.GO_ON;
                    }
                };
        return experiment(Toys.Climber.of(unit)).runOn(prepared, watcher);
    }
}

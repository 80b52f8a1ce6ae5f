package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
    private final Prepared prepared = Toys.prepared();

    @ParameterizedTest
    @ValueSource(strings = {"ADAM", "SGD"})
    void aRunResumedAtAnyMomentEndsWithTheSameBits(String optimiser) {
        Experiment experiment = experiment(network(optimiser));
        Kept kept = new Kept();
        Run whole = completed(experiment.runOn(prepared, kept));
        assertEquals(12 * 9 + 12, kept.moments.size(), "9 batches and an end in each of 12 epochs");
        Chance.Draws draws = Chance.of(7).draws();
        for (int i = 0; i < 50; i++) {
            Interrupted broken = kept.moments.get(draws.nextInt(kept.moments.size()));
            Run resumed = completed(experiment.resumeOn(prepared, broken, Watcher.NOBODY));
            assertArrayEquals(whole.model().saved(), resumed.model().saved());
            assertEquals(whole.curve(), resumed.curve());
            assertEquals(whole.kept(), resumed.kept());
        }
    }

    @Test
    void aCurveKeptBeyondTheLastMomentIsNotJudgedTwice() {
        Experiment experiment = experiment(network("ADAM"));
        Kept kept = new Kept();
        Run whole = completed(experiment.runOn(prepared, kept));
        Interrupted early = kept.moments.get(15);
        Interrupted further = new Interrupted(early.moment(), kept.moments.get(40).curve());
        Run resumed = completed(experiment.resumeOn(prepared, further, Watcher.NOBODY));
        assertEquals(whole.curve(), resumed.curve());
    }

    /// A step's point is written after the moment at its end: between the two lies a kill.
    @Test
    void theBestStepIsNotLostWhereItsPointWasTheLastThingKept() {
        for (String optimiser : List.of("ADAM", "SGD")) {
            Experiment experiment = experiment(network(optimiser));
            Kept kept = new Kept();
            Run whole = completed(experiment.runOn(prepared, kept));
            for (int end = 9; end + 1 < kept.moments.size(); end += 10) {
                Moment atEnd = kept.moments.get(end).moment();
                List<CurvePoint> withItsPoint = kept.moments.get(end + 1).curve();
                Interrupted broken = new Interrupted(atEnd, withItsPoint);
                Run resumed = completed(experiment.resumeOn(prepared, broken, Watcher.NOBODY));
                assertEquals(whole.kept(), resumed.kept());
                assertArrayEquals(whole.model().saved(), resumed.model().saved());
            }
        }
    }

    @Test
    void secondsBeforeTheInterruptionCount() {
        Experiment experiment = experiment(network("SGD"));
        Kept kept = new Kept();
        completed(experiment.runOn(prepared, kept));
        Moment last = kept.moments.getLast().moment();
        Moment slow = new Moment(last.state(), last.best(), 1000);
        Interrupted broken = new Interrupted(slow, kept.moments.getLast().curve());
        assertTrue(
                completed(experiment.resumeOn(prepared, broken, Watcher.NOBODY)).seconds() >= 1000);
    }

    @Test
    void aDamagedMomentIsRefused() {
        Experiment experiment = experiment(network("ADAM"));
        for (byte[] state : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[64])) {
            Interrupted broken = new Interrupted(new Moment(state, Optional.empty(), 0), List.of());
            Outcome.Refused refused =
                    assertInstanceOf(
                            Outcome.Refused.class,
                            experiment.resumeOn(prepared, broken, Watcher.NOBODY));
            assertEquals("the moment to go on from is damaged", refused.refusal().what());
        }
    }

    @Test
    void aMomentOfAnotherNetworkIsRefused() {
        Kept kept = new Kept();
        completed(experiment(network("ADAM")).runOn(prepared, kept));
        NeuralNetwork wider = Knobs.with(network("ADAM"), "hidden", "9");
        Outcome outcome =
                experiment(wider).resumeOn(prepared, kept.moments.getFirst(), Watcher.NOBODY);
        Refusal refusal = assertInstanceOf(Outcome.Refused.class, outcome).refusal();
        assertTrue(refusal.what().contains("another network"), refusal.what());
    }

    /// Keeps every moment it is offered, with the curve so far.
    private static final class Kept implements Watcher {
        private final List<Interrupted> moments = new ArrayList<>();
        private final List<CurvePoint> curve = new ArrayList<>();

        @Override
        public void see(TrainingEvent event) {
            if (event instanceof TrainingEvent.Stepped stepped) curve.add(stepped.point());
        }

        @Override
        public void remember(int step, int batch, Supplier<Moment> moment) {
            moments.add(new Interrupted(moment.get(), curve));
        }
    }

    private static NeuralNetwork network(String optimiser) {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", "8");
        network = Knobs.with(network, "batchSize", "8");
        network = Knobs.with(network, "epochs", "12");
        network = Knobs.with(network, "optimiser.momentum", "0.9");
        return Knobs.with(network, "optimiser.kind", optimiser);
    }

    private static Experiment experiment(NeuralNetwork network) {
        return new Experiment(network, Toys.judging(), 42, 1);
    }

    private static Run completed(Outcome outcome) {
        return assertInstanceOf(Outcome.Completed.class, outcome).run();
    }
}

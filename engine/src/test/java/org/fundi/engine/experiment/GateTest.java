package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GateTest {
    private final BlockingQueue<String> waits = new ArrayBlockingQueue<>(100);
    private final Gate gate = new Gate((step, batch) -> waits.add(step + "/" + batch));

    /// Two epochs of three batches, as a network passes the gate.
    private boolean twoEpochs() {
        for (int epoch = 0; epoch < 2; epoch++) {
            gate.pass(epoch, 0, 0);
            for (int batch = 1; batch <= 3; batch++) gate.pass(epoch, batch, 3);
        }
        gate.pass(2, 0, 0);
        return true;
    }

    @Test
    void anOpenGateLetsEverythingPass() {
        assertFalse(gate.isPaused());
        assertTrue(twoEpochs());
        assertTrue(waits.isEmpty());
    }

    /// The third batch ends the epoch, so the wait comes after it, at the epoch's end.
    @Test
    void batchesAndEpochsAreLetThroughOneByOne() throws Exception {
        try (Workers workers = new Workers(1)) {
            gate.pause();
            var run = workers.begin(this::twoEpochs);
            assertEquals("0/0", waits.take());
            gate.stepBatch();
            assertEquals("0/1", waits.take());
            gate.stepBatch();
            assertEquals("0/2", waits.take());
            gate.stepBatch();
            assertEquals("1/0", waits.take());
            gate.stepBatch();
            assertEquals("1/1", waits.take());
            gate.stepEpoch();
            assertEquals("2/0", waits.take());
            assertTrue(gate.isPaused() && !run.isDone());
            gate.resume();
            assertTrue(run.get());
            assertTrue(waits.isEmpty());
        }
    }

    /// The screen hears of an epoch before the run has come to the gate: the next click was lost.
    @Test
    void aStepAskedForWhileOneIsUnderWayFollowsIt() throws Exception {
        try (Workers workers = new Workers(1)) {
            gate.stepEpoch();
            gate.stepEpoch();
            gate.stepEpoch(); // one more is as many as wait
            workers.begin(this::twoEpochs);
            assertEquals("1/0", waits.take());
            gate.stepBatch();
            assertEquals("1/1", waits.take());
            gate.stepEpoch();
            assertEquals("2/0", waits.take());
            gate.resume();
        }
    }

    /// Else a long step could not be looked into before its end.
    @Test
    void aBatchAskedForWithinAStepEndsThatAtTheBatch() throws Exception {
        try (Workers workers = new Workers(1)) {
            gate.stepEpoch();
            gate.stepBatch();
            workers.begin(this::twoEpochs);
            assertEquals("0/0", waits.take());
            gate.resume();
        }
    }

    @Test
    void aPauseTakesBackWhatWasToFollow() throws Exception {
        try (Workers workers = new Workers(1)) {
            gate.stepEpoch();
            gate.stepEpoch();
            gate.pause();
            workers.begin(this::twoEpochs);
            assertEquals("0/0", waits.take());
            gate.resume();
        }
    }

    @Test
    void anInterruptedWaitGivesTheRunUp() throws Exception {
        BlockingQueue<Boolean> gaveUp = new ArrayBlockingQueue<>(1);
        try (Workers workers = new Workers(1)) {
            gate.pause();
            workers.begin(
                    () -> {
                        try {
                            return twoEpochs();
                        } catch (CancelledException e) {
                            return gaveUp.add(true);
                        }
                    });
            assertEquals("0/0", waits.take());
        }
        assertTrue(gaveUp.take());
    }
}

package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToDoubleFunction;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.junit.jupiter.api.Test;

/// Toys of which it is known what they cost, on a clock of their own.
class TimeGuessTest {
    private static final int ROWS = 200_000;
    private static final Prepared PREPARED = Toys.prepared(ROWS);
    private static final int LEARNT = PREPARED.split().training().table().rows();

    private double clock;
    private int fits;

    @Test
    void whatGrowsWithTheRowsIsGuessedAsItIs() {
        // 2 microseconds a row and step: 0.03 s and more for 3 steps on 8,192 rows; 10 in all.
        assertEquals(2e-6 * LEARNT * 10, guess(rows -> 2e-6 * rows), 1e-6);
    }

    @Test
    void whatGrowsWithTheSquareOfTheRowsIsGuessedAsItIs() {
        double all = 1e-8 * LEARNT * LEARNT * 10;
        assertEquals(all, guess(rows -> 1e-8 * rows * rows), all * 1e-9);
    }

    @Test
    void oneHiccupIsNotTakenForALaw() {
        // The largest fit takes three times as long as it should, both times it is tried.
        double all = 2e-6 * LEARNT * 10;
        double guessed = guess(rows -> 2e-6 * rows * (2e-6 * rows * 3 > 0.024 ? 3 : 1));
        assertTrue(guessed <= 3.01 * all, guessed + " s for " + all);
    }

    @Test
    void fitsThatAreSlowBeforeTheyAreCompiledAreMadeAgain() {
        double all = 2e-6 * LEARNT * 10;
        assertEquals(all, guess(rows -> 2e-6 * rows * (fits < 10 ? 10 : 1)), all * 1e-9);
    }

    @Test
    void noFitIsTakenToGrowFasterThanTheSquare() {
        double guessed = guess(rows -> 1e-12 * rows * rows * rows);
        assertTrue(guessed < 1e-12 * LEARNT * LEARNT * LEARNT * 10, guessed + " s");
        assertTrue(guessed > 0);
    }

    @Test
    void timeSpentWaitingIsNotCounted() {
        long began = System.nanoTime();
        double worked =
                Stopwatch.OF_THIS_THREAD.time(
                        () -> {
                            for (int i = 0; i < 20; i++) LockSupport.parkNanos(1_000_000);
                        });
        double passed = (System.nanoTime() - began) * 1e-9;
        assertTrue(worked < passed, worked + " s of " + passed);
    }

    /// @param seconds a step on so many rows takes
    private double guess(IntToDoubleFunction seconds) {
        Stopwatch watch =
                work -> {
                    double before = clock;
                    work.run();
                    return clock - before;
                };
        TimeGuess guess = TimeGuess.of(new Costly(seconds), PREPARED, 42, watch).orElseThrow();
        assertEquals(LEARNT, guess.rows());
        assertTrue(fits > 2, fits + " fits");
        return guess.seconds();
    }

    /// Learns nothing, and puts the clock on.
    private final class Costly implements Classifier {
        private static final int STEPS = 10;
        private final IntToDoubleFunction seconds;

        Costly(IntToDoubleFunction seconds) {
            this.seconds = seconds;
        }

        @Override
        public String key() {
            return "costly";
        }

        @Override
        public String title() {
            return "costly";
        }

        @Override
        public String help() {
            return "Costs. It learns nothing.";
        }

        @Override
        public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
            fits++;
            Toys.Constant same = new Toys.Constant(0.5);
            for (int step = 0; training.keepGoing(step, STEPS, () -> same); step++) {
                clock += seconds.applyAsDouble(inputs.rows());
            }
            return same;
        }

        @Override
        public Toys.Constant load(byte[] saved) {
            return new Toys.Constant(0.5);
        }
    }
}

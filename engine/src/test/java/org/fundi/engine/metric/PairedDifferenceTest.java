package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    private static final Chance CHANCE = Chance.of(42);
    private static final double[] TRUTH = new double[200];

    @Test
    void aModelBetterOnEveryRowIsAheadThoughItsOwnIntervalsOverlap() {
        // Errors spread from 0 to 1; the second model's are larger by 0.01 in every row, so the
        // paired difference is -0.01 or near it whatever rows are drawn.
        double[] errors = noise(1);
        double[] larger = errors.clone();
        for (int row = 0; row < larger.length; row++) larger[row] += 0.01 + row * 1e-5;
        PairedDifference pair = between(errors, larger);
        assertEquals(PairedDifference.Ahead.FIRST, pair.ahead());
        assertEquals(2.0 / 2_001, pair.pValue(), 1e-15);
        assertEquals(-0.010995, pair.difference().orNaN(), 1e-12); // 0.01 + 99.5e-5
        assertEquals(PairedDifference.Ahead.SECOND, between(larger, errors).ahead());
    }

    @Test
    void equalModelsDifferByNothingWithoutAnInterval() {
        PairedDifference pair = between(noise(1), noise(1));
        assertEquals(new Score.Value(0), pair.difference());
        assertNull(pair.interval());
        assertEquals(1, pair.pValue());
        assertEquals(PairedDifference.Ahead.NOBODY, pair.ahead());
    }

    @Test
    void luckIsSeldomTakenForALead() {
        int claimed = 0;
        for (int i = 0; i < 100; i++) {
            PairedDifference pair = between(noise(2 * i), noise(2 * i + 1));
            assertNotNull(pair.interval());
            if (pair.ahead() != PairedDifference.Ahead.NOBODY) claimed++;
            if (pair.pValue() > 0.06) assertEquals(PairedDifference.Ahead.NOBODY, pair.ahead());
        }
        assertTrue(claimed <= 12, "claimed " + claimed); // 5 expected, give or take 2.2
    }

    @Test
    void onlyTheSameRowsArePaired() {
        Resampled few = Resampled.of(new RSquared(), numbers(noise(1)), CHANCE);
        Resampled other = Resampled.of(new MeanAbsoluteError(), numbers(noise(1)), CHANCE);
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.between(few, other));
    }

    @Test
    void holmTakesTheSmallestTimesTheirNumber() {
        // Sorted .01 .02 .03 .4: times 4, 3, 2, 1 = .04 .06 .06 .4, none below the one before.
        assertArrayEquals(
                new double[] {.06, .04, .4, .06}, Holm.adjusted(.03, .01, .4, .02), 1e-15);
        assertArrayEquals(new double[] {1, 1}, Holm.adjusted(.7, .6));
        assertArrayEquals(new double[0], Holm.adjusted());
    }

    @Test
    void theBestOfManyGuessersIsFlattered() {
        List<Answers> guessers = new ArrayList<>();
        for (int i = 0; i < 8; i++) guessers.add(numbers(noise(i)));
        Flattery many = Flattery.of(new MeanAbsoluteError(), guessers, CHANCE);
        Flattery one = Flattery.of(new MeanAbsoluteError(), guessers.subList(0, 1), CHANCE);
        assertEquals(2_000, many.resamples());
        assertTrue(many.less().orNaN() > 0.02, many.toString());
        assertEquals(0, one.less().orNaN(), 0.005);
    }

    /// Ten repeats on the same 200 rows know them no better than one does: the resamples spread as
    /// widely as those of one, around the mean of all.
    @Test
    void repeatsDoNotPassForMoreRows() {
        List<Resampled> repeats = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            repeats.add(
                    Resampled.overFolds(
                            new MeanAbsoluteError(),
                            List.of(numbers(noise(3))),
                            2_000,
                            CHANCE.named("repeat", i)));
        }
        Resampled all = Resampled.overRepeats(repeats);
        assertEquals(repeats.getFirst().score().orNaN(), all.score().orNaN(), 1e-12);
        assertEquals(200, all.rows());
        assertEquals(1, spread(all) / spread(repeats.getFirst()), 0.1);
    }

    private static double spread(Resampled resampled) {
        double squares = 0;
        for (int i = 0; i < resampled.resamples(); i++) {
            double off = resampled.at(i) - resampled.score().orNaN();
            squares += off * off;
        }
        return Math.sqrt(squares / resampled.resamples());
    }

    private static PairedDifference between(double[] first, double[] second) {
        return PairedDifference.between(
                new MeanAbsoluteError(), numbers(first), numbers(second), CHANCE);
    }

    private static Answers.Regression numbers(double[] said) {
        return FactsTest.numbers(TRUTH, said);
    }

    private static double[] noise(int stream) {
        Chance.Draws draws = Chance.of(7).named("noise", stream).draws();
        double[] noise = new double[TRUTH.length];
        for (int row = 0; row < noise.length; row++) noise[row] = draws.nextDouble();
        return noise;
    }
}

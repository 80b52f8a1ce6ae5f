package org.fundi.app.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often the population stability index cries wolf, and whether it still cries.
class StabilityTest {
    private static final int SEEDS = 500;

    private static final double RISK = 0.01;

    private static double[] drawn(Chance chance, int rows, double middle) {
        Chance.Draws draws = chance.draws();
        return Arrays.stream(new double[rows])
                .map(_ -> middle + draws.nextGaussian())
                .sorted()
                .toArray();
    }

    /// How many of all seeds have a shift reported.
    private static int alarms(int before, int after, double middle) {
        int alarms = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Chance chance = Chance.of(seed);
            Optional<Stability.Found> found =
                    Stability.index(
                            drawn(chance.named("before"), before, 0),
                            drawn(chance.named("after"), after, middle));
            if (found.orElseThrow().shifted(RISK)) alarms++;
        }
        return alarms;
    }

    /// One in a hundred is 5 of 500; more than 14 has a chance of 1 in 3,000.
    @ParameterizedTest
    @CsvSource({"30,10", "60,20", "105,23", "140,30", "300,60", "700,150", "3000,600"})
    void partsOfTheSameSpreadSeldomHaveAShiftReported(int before, int after) {
        int alarms = alarms(before, after, 0);
        assertTrue(alarms <= 14, () -> alarms + " of " + SEEDS);
    }

    @Test
    void aShiftOfOneStandardDeviationIsStillSeenOnFewRows() {
        int alarms = alarms(140, 60, 1);
        assertTrue(alarms > 0.9 * SEEDS, () -> alarms + " of " + SEEDS);
    }

    @Test
    void aColumnOfTwoValuesHasTwoBins() {
        double[] halves = new double[100];
        Arrays.fill(halves, 50, 100, 1);
        assertEquals(2, Stability.index(halves, halves).orElseThrow().bins());
    }
}

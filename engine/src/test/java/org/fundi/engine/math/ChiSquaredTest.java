package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// The chi-squared quantile against the printed tables.
class ChiSquaredTest {
    @Test
    void theUpperTailIsThatOfTheTablesWithinOneInAHundred() {
        assertEquals(16.919, Statistics.chiSquaredQuantile(9, 0.95), 16.919 / 100);
        assertEquals(21.666, Statistics.chiSquaredQuantile(9, 0.99), 21.666 / 100);
        assertEquals(27.877, Statistics.chiSquaredQuantile(9, 0.999), 27.877 / 100);
        assertEquals(11.345, Statistics.chiSquaredQuantile(3, 0.99), 11.345 / 100);
    }

    /// With one degree it is the square of the normal quantile: 2.5758² = 6.635 at 0.99.
    @Test
    void withOneDegreeItIsWithinThreeInAHundred() {
        assertEquals(6.635, Statistics.chiSquaredQuantile(1, 0.99), 0.15);
    }

    @Test
    void noDegreesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Statistics.chiSquaredQuantile(0, 0.99));
    }
}

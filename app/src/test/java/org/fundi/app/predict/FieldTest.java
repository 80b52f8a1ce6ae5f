package org.fundi.app.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.predict.KnownColumn;
import org.junit.jupiter.api.Test;

class FieldTest {
    @Test
    void theUsualYearIsAYear() {
        assertEquals("1972", usual(1990, 1972, 1975, 1960));
    }

    /// (0.5 + 2) / 2
    @Test
    void theUsualMeasureIsTheMedian() {
        assertEquals("1.25", usual(2, 0.5, 3, 0.1));
    }

    /// (0.1 + 0.2) / 2 is 0.15000000000000002 in doubles.
    @Test
    void halfwayBetweenTwoStandsWithoutTheNoiseOfHalving() {
        assertEquals("0.15", usual(0.1, 0.2));
    }

    private static String usual(double... values) {
        return Field.of(KnownColumn.of(NumberColumn.of("x", values))).usual();
    }
}

package org.fundi.engine.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The coach on training runs whose truth is known from elsewhere: from fresh rows, from other
/// settings, from counting by hand. Its thresholds were set on runs with seeds above 100,000.
class CoachOnRealRunsTest {
    private static final long SEED = 1;

    @Test
    void itRaisesHardlyEverAFalseAlarm() {
        Measured measured = Measured.of(Fault.HEALTHY, 240, SEED);
        assertTrue(measured.alarmsAtMost() <= 0.05, measured.toString());
        assertTrue(measured.named() >= 120, "it also says when a run is good: " + measured.row());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEALTHY")
    void itNamesEachFault(Fault fault) {
        Measured measured = Measured.of(fault, 40, SEED);
        assertTrue(measured.named() >= 36, measured.toString());
    }

    /// None of 10 alarmed: (1 - p)^10 = 0.05 at p = 1 - 0.05^0.1 = 0.2589.
    @Test
    void theUpperBoundIsThatOfClopperAndPearson() {
        var none = new Measured(Fault.HEALTHY, 10, 10, 0, 0, java.util.List.of());
        assertEquals(1 - Math.pow(0.05, 0.1), none.alarmsAtMost(), 1e-9);
    }
}

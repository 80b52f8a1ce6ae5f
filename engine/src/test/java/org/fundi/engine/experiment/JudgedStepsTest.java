package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgedStepsTest {
    /// 201 steps up to 200, then 100 in each doubling: (200, 400], (400, 800], (800, 1600].
    @Test
    void allUpToTwoHundredThenAHundredEachDoubling() {
        assertEquals(201 + 3 * 100, IntStream.rangeClosed(0, 1600).filter(s -> has(s)).count());
        assertTrue(has(200) && !has(201) && has(202) && has(404) && !has(402));
    }

    @Test
    void theLastStepIsAlwaysJudged() {
        assertTrue(JudgedSteps.has(1501, 1501));
        assertFalse(JudgedSteps.has(1501, 1502));
    }

    private static boolean has(int step) {
        return JudgedSteps.has(step, 1_000_000);
    }
}

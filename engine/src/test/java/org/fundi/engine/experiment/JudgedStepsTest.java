package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgedStepsTest {
    /// 501 steps up to 500, then 250 in each doubling: (500, 1000], (1000, 2000], (2000, 4000].
    @Test
    void allUpToFiveHundredThenTwoHundredAndFiftyEachDoubling() {
        assertEquals(501 + 3 * 250, IntStream.rangeClosed(0, 4000).filter(s -> has(s)).count());
        assertTrue(has(500) && !has(501) && has(502) && has(1004) && !has(1002));
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

package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private static final Answers.Binary ANSWERS =
            FactsTest.binary("10100", 0.5, .9, .8, .7, .2, .1);

    @Test
    void aBudgetAlertsFromTheScoreOfItsLastPlace() {
        assertEquals(.8, Thresholds.atShare(ANSWERS, 0.4)); // 2 places of 5
        assertEquals(.8, new RecallAtBudget(0.4).ownThreshold(ANSWERS));
    }

    @Test
    void theBestF1IsFoundAmongTheScores() {
        // From .9: 2·1/(2·1+1) = .67; from .8: 2/(2+1+1) = .5; from .7: 4/(4+1) = .8; then less.
        assertEquals(.7, Thresholds.best(ANSWERS, new FBeta(1)));
        assertEquals(.7, new FBeta(1).ownThreshold(ANSWERS));
        assertEquals(.5, new Accuracy().ownThreshold(ANSWERS));
    }

    @Test
    void costsGiveAThresholdOfTheirOwn() {
        assertEquals(.2, Thresholds.fromCosts(1, 4));
        assertThrows(IllegalArgumentException.class, () -> Thresholds.fromCosts(0, 1));
    }

    @Test
    void theRowsOfACellCanBeOpened() {
        assertArrayEquals(new int[] {1}, ConfusionMatrix.rows(ANSWERS, 0, 1));
        assertArrayEquals(new int[] {0, 2}, ConfusionMatrix.rows(ANSWERS, 1, 1));
        assertArrayEquals(new int[] {2}, ConfusionMatrix.rows(ANSWERS.at(0.75), 1, 0));
        assertEquals(1, ConfusionMatrix.of(ANSWERS).falsePositives());
    }
}

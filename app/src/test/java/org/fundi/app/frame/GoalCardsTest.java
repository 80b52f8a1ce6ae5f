package org.fundi.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.fundi.app.text.Words;
import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.Metric;
import org.junit.jupiter.api.Test;

class GoalCardsTest {
    @Test
    void aFieldStandsBesideItsNameWhereAnExampleFits() {
        // 236 − 76 of the name − 8 between them = 152, at least 11 × 13
        assertEquals(152, GoalCards.fieldWidth(236, 13));
    }

    @Test
    void aFieldTakesTheWholeWidthBelowItsNameInANarrowCard() {
        // 194 − 84 = 110 is less than 143
        assertEquals(194, GoalCards.fieldWidth(194, 13));
    }

    @Test
    void theExampleOfARequiredScoreSuitsTheMetric() {
        assertEquals("frame.goal.example.high", GoalCards.example("accuracy"));
        assertEquals("frame.goal.example.high", GoalCards.example("top_3_accuracy"));
        assertEquals("frame.goal.example", GoalCards.example("average_precision"));
        assertEquals("frame.goal.example", GoalCards.example("recall_at_10pct"));
        assertEquals("frame.goal.example.low", GoalCards.example("brier"));
        assertEquals("frame.goal.example.unit", GoalCards.example("mae"));
    }

    @Test
    void everyMetricHasAnExample() {
        for (Metric metric : Catalogue.METRICS) {
            assertFalse(Words.of(GoalCards.example(metric.key())).isBlank(), metric.key());
        }
    }

    @Test
    void largeLettersNeedMoreRoom() {
        // 300 − 84 = 216 is less than 11 × 24 = 264
        assertEquals(300, GoalCards.fieldWidth(300, 24));
    }
}

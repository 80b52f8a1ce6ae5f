package org.fundi.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void largeLettersNeedMoreRoom() {
        // 300 − 84 = 216 is less than 11 × 24 = 264
        assertEquals(300, GoalCards.fieldWidth(300, 24));
    }
}

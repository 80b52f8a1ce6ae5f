package org.fundi.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FiguresPaneTest {
    @Test
    void twoCardsStandSideBySideInAWideWindow() {
        // 1440 px less rail, right panel and margins
        assertFalse(FiguresPane.oneByOne(860, false));
    }

    @Test
    void cardsStandOneByOneInANarrowWindow() {
        // 1280 px less rail, right panel and margins
        assertTrue(FiguresPane.oneByOne(700, false));
    }

    @Test
    void aProjectorShowsOnePictureAtATime() {
        assertTrue(FiguresPane.oneByOne(1140, true));
    }

    @Test
    void cardsAreNotMovedBeforeTheWidthIsKnown() {
        assertFalse(FiguresPane.oneByOne(0, false));
    }
}

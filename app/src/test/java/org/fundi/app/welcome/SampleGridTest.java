package org.fundi.app.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// How many samples stand beside each other.
class SampleGridTest {
    @Test
    void cardsGetFewerBesideEachOtherWhereTheRoomIsNarrowOrTheLettersLarge() {
        assertEquals(4, SampleGrid.columns(1290, 13));
        assertEquals(2, SampleGrid.columns(640, 13));
        assertEquals(2, SampleGrid.columns(1160, 24)); // a projector
        assertEquals(1, SampleGrid.columns(200, 24));
        assertEquals(4, SampleGrid.columns(4000, 13));
    }
}

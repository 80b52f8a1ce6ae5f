package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// The window and the screen it opens on.
class RoomTest {
    private final Rectangle2D visible = new Rectangle2D(0, 24, 1280, 696);

    @Test
    void aWindowLargerThanTheScreenIsMadeAsLargeAsTheScreen() {
        assertEquals(visible, Room.inside(new Rectangle2D(-80, -90, 1440, 930), visible));
    }

    @Test
    void aWindowThatFitsStaysAsItIs() {
        Rectangle2D small = new Rectangle2D(100, 60, 1000, 600);
        assertEquals(small, Room.inside(small, visible));
    }

    @Test
    void aWindowBeyondTheEdgeIsMovedOnly() {
        // 1280 - 1000 = 280 is as far right as it can stand
        assertEquals(
                new Rectangle2D(280, 60, 1000, 600),
                Room.inside(new Rectangle2D(500, 60, 1000, 600), visible));
    }
}

package org.fundi.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BeatTest {
    private static final long FRAME = 16_666_667;

    @Test
    void everySecondFrameOfSixtyIsThirtyASecond() {
        assertEquals(300, taken(new Beat(30), 600, 0));
    }

    @Test
    void framesThatComeEarlyOrLateLoseNothing() {
        assertEquals(300, taken(new Beat(30), 600, 3_000_000), 2);
    }

    @Test
    void noneIsTheWordForEveryFrame() {
        assertEquals(600, taken(new Beat(0), 600, 3_000_000));
    }

    @Test
    void oneThatComesLateIsFollowedSooner() {
        Beat beat = new Beat(30);
        assertTrue(beat.take(0));
        assertFalse(beat.take(FRAME));
        assertTrue(beat.take(3 * FRAME));
        assertTrue(beat.take(4 * FRAME));
        assertFalse(beat.take(5 * FRAME));
        assertTrue(beat.take(6 * FRAME));
    }

    @Test
    void afterALongWaitOneIsMadeUpForAndNoMore() {
        Beat beat = new Beat(30);
        assertTrue(beat.take(0));
        assertTrue(beat.take(600 * FRAME));
        assertTrue(beat.take(601 * FRAME));
        assertFalse(beat.take(602 * FRAME));
        assertTrue(beat.take(603 * FRAME));
    }

    private static int taken(Beat beat, int frames, int jitter) {
        SplittableRandom draws = new SplittableRandom(1);
        int taken = 0;
        for (int frame = 0; frame < frames; frame++) {
            long early = jitter == 0 ? 0 : draws.nextInt(-jitter, jitter);
            if (beat.take(frame * FRAME + early)) taken++;
        }
        return taken;
    }
}

package org.fundi.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What the pulse meter counts.
class PulseMeterTest {
    private long worked;

    @Test
    void tellsTheTimeThatMostPulsesStayWithin() {
        Durations times = new Durations();
        for (int pulse = 0; pulse < 99; pulse++) {
            times.add(1_000_000); // 1 ms lies in the bucket from 1 to 1.25 ms
        }
        times.add(20_000_000);
        assertEquals(1.25, times.milliseconds(0.99));
        assertEquals(20.25, times.milliseconds(0.999));
        assertEquals(20, times.longest());
    }

    @Test
    void countsNestedWorkOnceAndAddsUpAPulse() {
        PulseMeter meter = new PulseMeter();
        meter.alsoBy(() -> worked);
        meter.time(
                () -> {
                    worked += 1_000_000;
                    meter.time(() -> worked += 2_000_000);
                });
        worked += 7_000_000; // not ours
        meter.time(() -> worked += 4_000_000);
        meter.closePulse();
        assertEquals(1, meter.processor().count());
        assertEquals(7, meter.processor().longest()); // 1 + 2 + 4
    }

    @Test
    void leavingWithoutHavingEnteredCountsNothing() {
        PulseMeter meter = new PulseMeter();
        meter.alsoBy(() -> worked);
        meter.leave();
        meter.time(() -> worked += 1_000_000);
        meter.closePulse();
        assertEquals(1, meter.processor().longest());
    }
}

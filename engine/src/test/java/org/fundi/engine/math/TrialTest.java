package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrialTest {

    /// A Java that was started without its incubator's vectors.
    @Test
    void whatCanNotBeLoadedNeverWinsAndIsNotTriedAgain() {
        AtomicInteger tried = new AtomicInteger();
        Trial trial =
                new Trial(
                        () -> {},
                        () -> {
                            tried.incrementAndGet();
                            throw new NoClassDefFoundError("jdk/incubator/vector/Vector");
                        });
        assertFalse(trial.won());
        trial.tryNow();
        trial.again();
        assertFalse(trial.won());
        assertTrue(trial.isHopeless());
        assertEquals(1, tried.get());
    }

    @Test
    void onceARunHasTriedVectorsTheNextTriesThemAtItsFirstRest() {
        AtomicInteger tried = new AtomicInteger();
        Trial first = new Trial(TrialTest::slow, tried::incrementAndGet);
        assertFalse(first.won());
        while (tried.get() == 0) first.again();

        int before = tried.get();
        Trial next = new Trial(TrialTest::slow, tried::incrementAndGet);
        assertFalse(next.won());
        next.again();
        assertTrue(tried.get() > before);
    }

    @Test
    void whoIsAskedAfterARunHasWonDoesNotTryAgain() {
        Trial run = new Trial(TrialTest::slow, () -> {});
        while (!run.won()) run.tryNow();

        AtomicInteger tried = new AtomicInteger();
        Trial asked = new Trial(tried::incrementAndGet, tried::incrementAndGet);
        asked.after(run);
        assertTrue(asked.won());
        assertEquals(0, tried.get());
    }

    private static void slow() {
        assertTrue(BigInteger.TWO.pow(20_000).pow(3).testBit(60_000));
    }
}

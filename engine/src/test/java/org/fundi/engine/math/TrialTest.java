package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}

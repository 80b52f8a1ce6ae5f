package org.fundi.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehindTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Behind behind = new Behind(new InOrder(background::add));
    private final List<String> done = new ArrayList<>();

    @Test
    void aPieceIsDoneBehindWhoeverAddsIt() {
        assertTrue(behind.isFree());
        behind.add(() -> done.add("one"));
        assertFalse(behind.isFree());
        assertEquals(List.of(), done);
        background.remove().run();
        assertTrue(behind.isFree());
        behind.settle();
        assertEquals(List.of("one"), done);
    }

    @Test
    void whatAPieceThrowsIsToldOnceToWhoeverAddedIt() {
        behind.add(
                () -> {
                    throw new IllegalStateException("full");
                });
        background.remove().run();
        assertEquals("full", assertThrows(RuntimeException.class, behind::settle).getMessage());
        behind.settle();
        behind.add(() -> done.add("next"));
        background.remove().run();
        behind.settle();
        assertEquals(List.of("next"), done);
    }
}

package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>();

    @Test
    void backAndForthWalkTheSameValues() {
        history.keep("a");
        history.keep("b"); // now c
        assertEquals(Optional.of("b"), history.back("c"));
        assertEquals(Optional.of("a"), history.back("b"));
        assertEquals(Optional.empty(), history.back("a"));
        assertEquals(Optional.of("b"), history.forth("a"));
        assertEquals(Optional.of("c"), history.forth("b"));
        assertFalse(history.canGoForth());
    }

    @Test
    void aNewValueForgetsWhatWasUndone() {
        history.keep("a");
        history.back("b");
        history.keep("a"); // now c instead of b
        assertFalse(history.canGoForth());
        assertEquals(Optional.of("a"), history.back("c"));
    }

    @Test
    void theOldestAreForgottenAfterTwoHundred() {
        for (int i = 0; i < 500; i++) history.keep(String.valueOf(i));
        int steps = 0;
        String now = "500";
        while (history.canGoBack()) {
            now = history.back(now).orElseThrow();
            steps++;
        }
        assertEquals(200, steps);
        assertEquals("300", now);
    }
}

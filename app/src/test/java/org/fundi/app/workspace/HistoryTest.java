package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();
    private String now = "a";

    private void change(String what, String next) {
        String before = now;
        now = next;
        history.keep(new Change(what, () -> now = before, () -> now = next));
    }

    @Test
    void backAndForthWalkTheSameValues() {
        change("", "b");
        change("", "c");
        history.back();
        assertEquals("b", now);
        history.back();
        assertEquals("a", now);
        history.back(); // there is nothing before
        assertEquals("a", now);
        history.forth();
        history.forth();
        assertEquals("c", now);
        assertFalse(history.canGoForth());
    }

    @Test
    void aNewValueForgetsWhatWasUndone() {
        change("", "b");
        history.back();
        change("", "c");
        assertFalse(history.canGoForth());
        history.back();
        assertEquals("a", now);
    }

    @Test
    void theStepsOfOneSliderAreOneChangeAndAnotherBetweenPartsThem() {
        change("threshold", "b");
        change("threshold", "c");
        history.back();
        assertEquals("a", now);
        history.forth();
        assertEquals("c", now);
        change("", "d");
        change("threshold", "e");
        history.back();
        assertEquals("d", now);
    }

    @Test
    void onlyTheLastThreeHeavyChangesAreKeptAndNothingBeforeThem() {
        for (int i = 1; i <= 5; i++) {
            String before = now;
            String next = String.valueOf(i);
            now = next;
            history.keepHeavy(Change.of(() -> now = before, () -> now = next));
            change("", next + "b");
        }
        while (history.canGoBack()) history.back();
        assertEquals("2", now); // 3, 4 and 5 are known, and 2b before them
    }

    @Test
    void theOldestAreForgottenAfterTwoHundred() {
        for (int i = 1; i <= 500; i++) change("", String.valueOf(i));
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            steps++;
        }
        assertEquals(200, steps);
        assertEquals("300", now);
    }
}

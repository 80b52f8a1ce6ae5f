package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void aNameStandsOnOneLineAndIsNotTooLong() {
        assertEquals("line break and tab 😀", Shown.of("line\nbreak\tand\rtab 😀"));
        assertEquals(
                "x".repeat(39) + "…" + "y".repeat(20),
                Shown.of("x".repeat(1000) + "y".repeat(20)),
                "both ends of a long one: columns that belong together begin alike");
        assertEquals("😀".repeat(60), Shown.of("😀".repeat(60)));
    }

    @Test
    void whatCannotBePrintedIsMarked() {
        assertEquals("a\uFFFDb", Shown.of("a\u0007b"));
        assertEquals("two lines, b", Shown.list(List.of("two\nlines", "b")));
    }
}

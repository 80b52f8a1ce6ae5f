package org.fundi.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BriefTest {

    @Test
    void aNameStaysOnOneLineAndEndsInAnEllipsisWhereItIsLong() {
        assertEquals("two lines of name", Brief.name("two\nlines of\tname"));
        assertEquals("x".repeat(40) + "…", Brief.name("x".repeat(1000)));
        assertEquals("x".repeat(40), Brief.name("x".repeat(40)));
        assertEquals("", Brief.name(""));
    }

    @Test
    void noLetterIsCutInTwo() {
        assertEquals("😀😀…", Brief.line("😀".repeat(3), 2));
        assertEquals("😀😀", Brief.line("😀😀", 2));
    }
}

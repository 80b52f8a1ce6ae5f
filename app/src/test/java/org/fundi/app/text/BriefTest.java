package org.fundi.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BriefTest {

    @Test
    void aNameStaysOnOneLineAndKeepsBothEndsWhereItIsLong() {
        assertEquals("two lines of name", Brief.name("two\nlines of\tname"));
        // 20 letters, the ellipsis and 19 letters are 40
        assertEquals(
                "x".repeat(20) + "…" + "y".repeat(19),
                Brief.name("x".repeat(500) + "y".repeat(500)));
        assertEquals("x".repeat(40), Brief.name("x".repeat(40)));
        assertEquals("", Brief.name(""));
    }

    @Test
    void aWordPastedByMistakeLeavesTheSentenceItsRoom() {
        assertEquals(
                "no lab '" + "x".repeat(19) + "…" + "x".repeat(18) + "' is here",
                Brief.sentence("no lab '" + "x".repeat(9000) + "' is here"));
        assertEquals("no lab 'x$1' is here", Brief.sentence("no lab 'x$1' is here"));
    }

    @Test
    void noLetterIsCutInTwo() {
        assertEquals("😀😀…", Brief.line("😀".repeat(3), 2));
        assertEquals("😀😀", Brief.line("😀😀", 2));
    }
}

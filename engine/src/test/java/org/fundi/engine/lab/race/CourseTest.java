package org.fundi.engine.lab.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.fundi.engine.lab.race.Course.Kind;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final double GUESSING = 0.693;

    @Test
    void standingAtGuessingIsCrawling() {
        assertEquals(Kind.CRAWLS, kind(IntStream.range(0, 61).mapToDouble(i -> 0.7).toArray()));
    }

    @Test
    void fallingToTheEndIsSlow() {
        assertEquals(Kind.SLOW, kind(curve(i -> 0.7 - 0.01 * i)));
    }

    @Test
    void fallingAndStayingLowIsLearning() {
        assertEquals(Kind.LEARNS, kind(curve(i -> Math.max(0.1, 0.7 - 0.05 * i))));
    }

    @Test
    void beingThrownBackAgainAndAgainIsJumping() {
        assertEquals(Kind.JUMPS, kind(curve(i -> i < 5 ? 0.7 : i % 6 == 0 ? 0.5 : 0.05)));
    }

    @Test
    void endingAboveGuessingOrWithoutNumbersIsDiverging() {
        assertEquals(Kind.DIVERGES, kind(curve(i -> 1 + i % 7)));
        double[] gone = {0.7, 0.4, 0.2};
        assertEquals(Kind.DIVERGES, Course.of(gone, GUESSING, true).kind());
    }

    @Test
    void fallingSteadilyFromFarAboveGuessingIsNoDiverging() {
        // 60 epochs of 0.002 take 1.0 to 0.88, more than a fifth above 0.693
        Course above = course(i -> 1 - 0.002 * i);
        assertEquals(Kind.CRAWLS, above.kind());
        assertTrue(above.isOnItsWayTo(GUESSING));
        assertEquals(1, above.first());
        assertEquals(Kind.DIVERGES, course(i -> i % 2 == 0 ? 1 : 0.88).kind());
    }

    @Test
    void aLittleBelowGuessingIsNotGuessing() {
        assertTrue(course(i -> 0.693 - 0.001 * i).isBelow(GUESSING));
        assertFalse(course(i -> 0.70 - 0.0002 * i).isBelow(GUESSING));
        assertFalse(course(i -> 0.70 - 0.0002 * i).isOnItsWayTo(GUESSING));
    }

    @Test
    void risingAboveGuessingAgainIsNoComingDown() {
        Course back = course(i -> i < 20 ? 1 - 0.019 * i : 0.64 + 0.003 * (i - 20));
        assertEquals(Kind.CRAWLS, back.kind());
        assertTrue(back.hasRisenFromBelow(GUESSING));
        assertFalse(back.isOnItsWayTo(GUESSING));
        assertFalse(course(i -> 1 - 0.006 * i).hasRisenFromBelow(GUESSING));
    }

    @Test
    void leavingGuessingBehindAtTheVeryEndIsSlow() {
        assertEquals(Kind.SLOW, course(i -> i < 50 ? 0.69 : 0.69 - 0.02 * (i - 50)).kind());
    }

    @Test
    void fallingSteadilyByLittleIsSlow() {
        double[] slow = curve(i -> i < 30 ? 0.7 - 0.005 * i : 0.55 - 0.0013 * (i - 30));
        assertEquals(Kind.SLOW, kind(slow));
    }

    @Test
    void beingThrownBackAboveGuessingUntilTheEndIsJumping() {
        assertEquals(Kind.JUMPS, course(i -> i > 55 ? 0.3 : i % 3 == 0 ? 0.4 : 0.7).kind());
    }

    @Test
    void beingThrownBackAtTheVeryEndIsJumping() {
        assertEquals(Kind.JUMPS, course(i -> i < 5 || i % 6 == 0 ? 0.69 : 0.05).kind());
    }

    @Test
    void risingLongAfterItsLowestIsSaid() {
        Course rises = course(i -> i < 10 ? 0.7 - 0.065 * i : 0.05 + 0.002 * (i - 10));
        assertEquals(Kind.LEARNS, rises.kind());
        assertTrue(rises.hasRisen());
        assertFalse(course(i -> Math.max(0.1, 0.7 - 0.05 * i)).hasRisen());
    }

    @Test
    void restingHalfwayIsLearningALittle() {
        assertTrue(course(i -> Math.max(0.5, 0.7 - 0.05 * i)).isLittle(GUESSING));
        assertFalse(course(i -> Math.max(0.1, 0.7 - 0.05 * i)).isLittle(GUESSING));
    }

    @Test
    void theFiguresAreThoseOfTheCurve() {
        Course course = Course.of(new double[] {0.7, 0.9, 0.2, 0.3}, GUESSING, false);
        assertEquals(0.3, course.last());
        assertEquals(2, course.bestEpoch());
        assertEquals(1, course.worstEpoch());
        assertEquals(2, course.leaves());
    }

    private static Kind kind(double[] losses) {
        return Course.of(losses, GUESSING, false).kind();
    }

    private static Course course(java.util.function.IntToDoubleFunction loss) {
        return Course.of(curve(loss), GUESSING, false);
    }

    private static double[] curve(java.util.function.IntToDoubleFunction loss) {
        return IntStream.range(0, 61).mapToDouble(loss).toArray();
    }
}

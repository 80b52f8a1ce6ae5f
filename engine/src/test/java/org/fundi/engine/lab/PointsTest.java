package org.fundi.engine.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fundi.engine.problem.Classes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointsTest {

    @ParameterizedTest
    @EnumSource(Shape.class)
    void moreRowsAreTheseAndFurtherOnes(Shape shape) {
        LabRows few = new Points(shape, 0.2, 50, 30, 0).rows(3);
        LabRows many = new Points(shape, 0.2, 80, 30, 0).rows(3);
        assertArrayEquals(few.inputs().cells(), many.first(50).inputs().cells());
        assertArrayEquals(few.judged().cells(), many.judged().cells());
        assertNotEquals(few.inputs().at(0, 0), few.judged().at(0, 0));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void anotherSeedGivesOtherPoints(Shape shape) {
        Points points = new Points(shape, 0.2, 50, 30, 0);
        assertNotEquals(points.rows(1).inputs().at(5, 0), points.rows(2).inputs().at(5, 0));
    }

    @Test
    void withoutNoiseTheRingsHaveTheirRadius() {
        LabRows rows = new Points(Shape.CIRCLES, 0, 100, 10, 0).rows(1);
        Classes truth = (Classes) rows.target();
        for (int row = 0; row < 100; row++) {
            double radius = Math.hypot(rows.inputs().at(row, 0), rows.inputs().at(row, 1));
            assertEquals(truth.at(row) == 1 ? 0.5 : 1, radius, 1e-6);
        }
    }

    @Test
    void wrongClassesAreAmongTrainingRowsOnly() {
        LabRows right = new Points(Shape.CIRCLES, 0, 1000, 1000, 0).rows(1);
        LabRows wrong = new Points(Shape.CIRCLES, 0, 1000, 1000, 0.2).rows(1);
        assertArrayEquals(right.inputs().cells(), wrong.inputs().cells());
        assertEquals(200, differing(right.target(), wrong.target()), 45);
        assertEquals(0, differing(right.truth(), wrong.truth()));
    }

    @Test
    void guessingHalvesCostsTheLogarithmOfTwo() {
        LabRows rows = new Points(Shape.MOONS, 0.1, 100, 100, 0).rows(1);
        assertEquals(Math.log(2), rows.guessing(), 1e-12);
        assertTrue(new Points(Shape.PLANE, 0, 500, 500, 0).rows(1).guessing() > 0.5);
    }

    private static int differing(Object one, Object other) {
        int differing = 0;
        for (int row = 0; row < 1000; row++) {
            if (((Classes) one).at(row) != ((Classes) other).at(row)) differing++;
        }
        return differing;
    }
}

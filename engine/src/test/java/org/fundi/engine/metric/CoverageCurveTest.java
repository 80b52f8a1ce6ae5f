package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageCurveTest {
    private static final double[] SURE = {0.9, 0.6, 0.8, 0.6, 0.7};
    private static final boolean[] RIGHT = {true, true, true, false, false};

    /// Surest first: 0.9 right (1 of 1), 0.8 right (2 of 2), 0.7 wrong (2 of 3), then both rows of
    /// 0.6 together, one right (3 of 5).
    @Test
    void theSurestComeFirstAndTiesTogether() {
        assertEquals(
                List.of(
                        new CoverageCurve.Point(0.9, 1, 1, 5),
                        new CoverageCurve.Point(0.8, 2, 2, 5),
                        new CoverageCurve.Point(0.7, 3, 2, 5),
                        new CoverageCurve.Point(0.6, 5, 3, 5)),
                CoverageCurve.of(SURE, RIGHT).points());
    }

    @Test
    void aPointSaysItsShareAndItsAccuracy() {
        CoverageCurve.Point point = CoverageCurve.of(SURE, RIGHT).at(0.65);
        assertEquals(0.6, point.coverage(), 0); // 3 of 5
        assertEquals(new Score.Value(2 / 3.0), point.accuracy());
        assertEquals(new Proportion(2, 3), point.proportion());
    }

    @Test
    void aRowExactlySoSureIsAnswered() {
        CoverageCurve curve = CoverageCurve.of(SURE, RIGHT);
        assertEquals(2, curve.at(0.8).answered());
        assertEquals(1, curve.at(Math.nextUp(0.8)).answered());
        assertEquals(5, curve.at(0).answered());
    }

    @Test
    void whereNoRowIsSureEnoughThereIsNoAccuracy() {
        CoverageCurve.Point none = CoverageCurve.of(SURE, RIGHT).at(0.95);
        assertEquals(0, none.coverage(), 0);
        assertInstanceOf(Score.Undefined.class, none.accuracy());
        assertEquals(0, CoverageCurve.of(new double[0], new boolean[0]).at(0.5).coverage(), 0);
    }

    @Test
    void theOrderOfTheRowsIsOfNoAccount() {
        double[] turned = {0.7, 0.6, 0.8, 0.6, 0.9};
        boolean[] right = {false, false, true, true, true};
        assertEquals(CoverageCurve.of(SURE, RIGHT), CoverageCurve.of(turned, right));
    }

    @Test
    void aRowWithoutAConfidenceIsAMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CoverageCurve.of(new double[] {Double.NaN}, new boolean[] {true}));
    }
}

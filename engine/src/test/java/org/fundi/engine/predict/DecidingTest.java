package org.fundi.engine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.fundi.engine.metric.CoverageCurve;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private static ClassProbabilities positive(double... probabilities) {
        double[] cells = new double[2 * probabilities.length];
        for (int row = 0; row < probabilities.length; row++) {
            cells[2 * row] = 1 - probabilities[row];
            cells[2 * row + 1] = probabilities[row];
        }
        return new ClassProbabilities(2, cells);
    }

    @Test
    void atOneHalfTheLargestProbabilityIsTheConfidence() {
        ClassProbabilities said = positive(0.8, 0.25, 0.5);
        assertEquals(0.8, Deciding.USUAL.confidence(said, 0), 0);
        assertEquals(0.75, Deciding.USUAL.confidence(said, 1), 0);
        assertEquals(0.5, Deciding.USUAL.confidence(said, 2), 0);
        assertEquals(1, Deciding.USUAL.said(said, 2), "at the threshold positive is said");
    }

    /// Threshold 0.2: 0.6 lies half of the way from 0.2 to 1, so 0.5 + 0.5 · 0.5; 0.1 lies half of
    /// the way from 0.2 to 0, the same.
    @Test
    void awayFromOneHalfTheWayToCertaintyIsTheConfidence() {
        Deciding low = new Deciding(0.2, OptionalDouble.of(0.7));
        ClassProbabilities said = positive(0.6, 0.1, 0.2, 1, 0, 0.25);
        assertEquals(0.75, low.confidence(said, 0), 1e-15);
        assertEquals(0.75, low.confidence(said, 1), 1e-15);
        assertEquals(0.5, low.confidence(said, 2), 0);
        assertEquals(1, low.confidence(said, 3), 0);
        assertEquals(1, low.confidence(said, 4), 0);
        assertEquals(1, low.said(said, 5));
        assertEquals(2, low.abstained(said), "rows 2 and 5");
    }

    @Test
    void thresholdsAtTheEndsStillDecide() {
        ClassProbabilities said = positive(0, 0.5, 1);
        for (int row = 0; row < 3; row++) {
            assertEquals(1, new Deciding(0, OptionalDouble.empty()).said(said, row));
        }
        Deciding certain = new Deciding(1, OptionalDouble.empty());
        assertEquals(0, certain.said(said, 1));
        assertEquals(1, certain.said(said, 2));
        assertEquals(0.75, certain.confidence(said, 1), 0);
        assertEquals(0.5, certain.confidence(said, 2), 0, "it lies at the threshold itself");
    }

    @Test
    void ofSeveralClassesTheLikeliestIsSaidHoweverTheThreshold() {
        ClassProbabilities said = new ClassProbabilities(3, 0.2, 0.5, 0.3, 0.4, 0.4, 0.2);
        Deciding deciding = new Deciding(0.9, OptionalDouble.of(0.45));
        assertEquals(1, deciding.said(said, 0));
        assertEquals(0, deciding.said(said, 1), "the first of equals");
        assertEquals(0.5, deciding.confidence(said, 0), 0);
        assertFalse(deciding.abstains(said, 0));
        assertTrue(deciding.abstains(said, 1));
    }

    @Test
    void withoutALeastConfidenceNothingIsLeftToAPerson() {
        assertEquals(0, Deciding.USUAL.abstained(positive(0.5, 0.51)));
    }

    /// Truth no, yes, yes; said at 0.5: no (0.9), yes (0.6), no (0.7). Surest first: right, wrong,
    /// right.
    @Test
    void coverageComparesDecisionsWithTheTruth() {
        Classes truth = new Classes(List.of("no", "yes"), new int[] {0, 1, 1});
        CoverageCurve curve = Deciding.USUAL.coverage(positive(0.125, 0.625, 0.25), truth);
        assertEquals(
                List.of(
                        new CoverageCurve.Point(0.875, 1, 1, 3),
                        new CoverageCurve.Point(0.75, 2, 1, 3),
                        new CoverageCurve.Point(0.625, 3, 2, 3)),
                curve.points());
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThrows(Refusal.class, () -> new Deciding(1.5, OptionalDouble.empty()));
        assertThrows(Refusal.class, () -> new Deciding(Double.NaN, OptionalDouble.empty()));
        assertThrows(Refusal.class, () -> new Deciding(0.5, OptionalDouble.of(-0.1)));
    }
}

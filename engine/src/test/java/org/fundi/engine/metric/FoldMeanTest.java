package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class FoldMeanTest {
    private static final double[] FIRST = {0.80, 0.82, 0.79, 0.85, 0.81};
    private static final double[] SECOND = {0.78, 0.80, 0.80, 0.83, 0.80};

    /// SciPy: t 2.05798 uncorrected; corrected by a quarter (5 folds): t 1.37199.
    @Test
    void theCorrectedTestIsNadeauAndBengios() {
        FoldMean corrected = FoldMean.of(differences(), 1, 0.25);
        assertEquals(0.012, corrected.mean(), 1e-12);
        assertEquals(1.37199, corrected.mean() / corrected.error(), 5e-6);
        FoldMean plain = FoldMean.of(differences(), 1, 0);
        assertEquals(2.05798, plain.mean() / plain.error(), 5e-6);
    }

    /// Student's t with 4 degrees of freedom leaves 2.5 % above 2.7764451051977987.
    @Test
    void theIntervalReachesAsFarAsStudentsT() {
        FoldMean mean = FoldMean.of(differences(), 1, 0.25);
        Interval interval = Objects.requireNonNull(mean.interval());
        double reach = 2.7764451051977987 * mean.error();
        assertEquals(mean.mean() - reach, interval.low(), 1e-9);
        assertEquals(mean.mean() + reach, interval.high(), 1e-9);
        assertEquals("corrected resampled t over 5 folds", interval.method());
    }

    /// Two folds, one degree of freedom: 12.706204736174698.
    @Test
    void twoFoldsReachFar() {
        FoldMean mean = FoldMean.of(new double[] {1, 3}, 1, 1);
        Interval interval = Objects.requireNonNull(mean.interval());
        // s² = 2, error = root of 2 · (1/2 + 1)
        assertEquals(2 + 12.706204736174698 * Math.sqrt(3), interval.high(), 1e-6);
    }

    /// Two folds, each cut twice: 1, 3 and 2, 4. Mean 2.5, s² = (2.25 + 0.25 + 0.25 + 2.25) / 3 =
    /// 5/3. Half of the rows are judged for each row learnt from as in one cut: 1. The error is the
    /// root of 5/3 · (1/4 + 1) = 25/12. Student's t with 2 · 2 − 1 = 3 degrees of freedom leaves
    /// 2.5 % above 3.182446305284263.
    @Test
    void repeatsCountAsFoldsButTheShareOfRowsJudgedStays() {
        FoldMean mean = FoldMean.of(new double[] {1, 3, 2, 4}, 2, 1);
        assertEquals(2.5, mean.mean(), 1e-15);
        assertEquals(Math.sqrt(25 / 12.0), mean.error(), 1e-15);
        Interval interval = Objects.requireNonNull(mean.interval());
        assertEquals(2.5 - 3.182446305284263 * Math.sqrt(25 / 12.0), interval.low(), 1e-9);
        assertEquals("corrected resampled t over 2 repeats of 2 folds", interval.method());
    }

    @Test
    void noIntervalGoesBeyondAPerfectScore() {
        FoldMean mean = FoldMean.of(new double[] {0.98, 1, 1}, 1, 0.5);
        assertEquals(1, Objects.requireNonNull(mean.intervalWithin(new Accuracy())).high());
        FoldMean error = FoldMean.of(new double[] {0.5, 3, 0.1}, 1, 0.5);
        Interval interval = Objects.requireNonNull(error.intervalWithin(new MeanAbsoluteError()));
        assertEquals(0, interval.low());
    }

    @Test
    void foldsThatAllSayTheSameHaveNoInterval() {
        FoldMean same = FoldMean.of(new double[] {0.5, 0.5, 0.5}, 1, 0.5);
        assertNull(same.interval());
        assertEquals("all folds say the same", same.whyNone());
    }

    @Test
    void oneFoldIsNone() {
        assertThrows(IllegalArgumentException.class, () -> FoldMean.of(new double[] {1}, 1, 1));
    }

    private static double[] differences() {
        double[] differences = new double[FIRST.length];
        for (int i = 0; i < differences.length; i++) differences[i] = FIRST[i] - SECOND[i];
        return differences;
    }
}

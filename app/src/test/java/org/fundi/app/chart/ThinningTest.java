package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThinningTest {
    @Test
    void fewPointsStayAsTheyAre() {
        assertArrayEquals(new int[] {0, 1, 2}, Thinning.keep(new double[] {3, 1, 2}, 4));
    }

    @Test
    void aPeakOfOnePointIsNeverLost() {
        for (int peak = 1; peak < 9_999; peak += 97) {
            double[] values = new double[10_000];
            values[peak] = 5;
            int[] kept = Thinning.keep(values, Thinning.USUAL);
            assertTrue(Arrays.binarySearch(kept, peak) >= 0, "the peak at " + peak);
        }
    }

    @Test
    void atMostSoManyStayAscendingWithBothEnds() {
        double[] values = new double[100_003];
        for (int i = 0; i < values.length; i++) values[i] = (i * 7_919L) % 1_009;
        int[] kept = Thinning.keep(values, 500);
        assertTrue(kept.length <= 500, kept.length + " kept");
        assertEquals(0, kept[0]);
        assertEquals(values.length - 1, kept[kept.length - 1]);
        for (int i = 1; i < kept.length; i++) assertTrue(kept[i] > kept[i - 1]);
    }

    @Test
    void whatIsNotFiniteIsNeitherLowestNorHighest() {
        double[] values = new double[1_000];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < values.length; i += 10) values[i] = Double.POSITIVE_INFINITY;
        values[501] = 1;
        values[502] = 2;
        int[] kept = Thinning.keep(values, 10);
        assertTrue(Arrays.binarySearch(kept, 501) >= 0, Arrays.toString(kept));
        assertTrue(Arrays.binarySearch(kept, 502) >= 0, Arrays.toString(kept));
    }
}

package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LuckTest {

    @Test
    void whatLiesAmongTheSeedsMayBeLuck() {
        Luck luck = Luck.of(0.8, 0.7, 0.9, 0.75);
        assertEquals(0.7, luck.lowest());
        assertEquals(0.9, luck.highest());
        assertEquals(0.775, luck.median(), 1e-12);
        assertTrue(luck.holds(0.7));
        assertTrue(luck.holds(0.85));
        assertFalse(luck.holds(0.69));
        assertFalse(luck.holds(0.91));
    }

    /// Of 17 alike, the new one is lowest in 1 of 17 cases and highest in another.
    @Test
    void oneMoreOfTheSameKindSeldomLiesOutside() {
        assertEquals(2.0 / 17, Luck.of(new double[16]).shareOutside());
    }

    /// 2 is above 1 and level with 2, 3 above both: (1 + 0.5 + 1 + 1) / 4.
    @Test
    void pairsAreCounted() {
        Luck high = Luck.of(3, 2);
        Luck low = Luck.of(1, 2);
        assertEquals(3.5 / 4, high.shareAbove(low));
        assertEquals(0.5 / 4, low.shareAbove(high));
    }

    /// With 16 each the deviation is √(33 / (12 · 256)) = 0.1036, so a share beyond 0.707 differs.
    @Test
    void sharesFarFromAHalfAreMoreThanLuck() {
        double[] one = new double[16];
        double[] other = new double[16];
        for (int i = 0; i < 16; i++) {
            one[i] = i;
            other[i] = i + 0.5;
        }
        // each of one is above those of other with a smaller number: 0 + 1 + … + 15 = 120 of 256
        assertEquals(120 / 256.0, Luck.of(one).shareAbove(Luck.of(other)));
        assertFalse(Luck.of(one).differsFrom(Luck.of(other)));
        for (int i = 0; i < 16; i++) other[i] = i + 4.5;
        // 0 + 1 + … + 11 = 66 of 256, 0.258
        assertEquals(66 / 256.0, Luck.of(one).shareAbove(Luck.of(other)));
        assertTrue(Luck.of(one).differsFrom(Luck.of(other)));
        assertTrue(Luck.of(other).differsFrom(Luck.of(one)));
    }

    @Test
    void withoutAScoreThereIsNoLuck() {
        assertThrows(IllegalArgumentException.class, Luck::of);
    }
}

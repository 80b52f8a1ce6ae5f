package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @Test
    void ticksStandOnRoundValues() {
        // (1 - 0) / 5 = 0.2 is already 2 times a power of ten
        assertEquals(
                List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"),
                labels(new Axis("", 0, 1, false), 5));
        // 60 / 7 = 8.57: the next of 1, 2, 5 times a power of ten is 10
        assertEquals(
                List.of("0", "10", "20", "30", "40", "50", "60"),
                labels(new Axis("", 0, 60, false), 7));
    }

    @Test
    void ticksBelowZeroCarryAMinusAndZeroDoesNot() {
        assertEquals(List.of("−1", "0", "1"), labels(new Axis("", -1, 1, false), 2));
    }

    @Test
    void manyDigitsAreSaidInThousandsOrWithAPowerOfTen() {
        assertEquals(
                List.of("0", "100 k", "200 k", "300 k"),
                labels(new Axis("", 0, 300_000, false), 3));
        assertEquals(List.of("0", "1e6", "2e6"), labels(new Axis("", 0, 2_000_000, false), 2));
        assertEquals(List.of("0", "5e17", "1e18"), labels(new Axis("", 0, 1.1e18, false), 3));
        assertEquals(List.of("1e6", "1e7", "1e8", "1e9"), labels(new Axis("", 1e6, 1e9, true), 4));
    }

    /// A run that runs away: no label takes the picture's room.
    @ParameterizedTest
    @CsvSource({"0, 9e15", "-4e9, 7.1e12", "0, 8.244e17", "-1e40, 1e40", "0, 1250000", "3e9, 4e9"})
    void aLargeNumberIsShort(double low, double high) {
        for (int wanted = 2; wanted <= 8; wanted++) {
            for (String label : labels(new Axis("", low, high, false), wanted)) {
                assertTrue(label.length() <= 8, label);
            }
        }
    }

    @Test
    void zeroLiesBelowTheFootOfALogAxis() {
        Axis powers = new Axis("", 0.01, 10, true);
        assertEquals(1 / 3.0, powers.share(0.1), 1e-9, "one of three powers of ten");
        assertEquals(-1, powers.share(0));
    }

    @Test
    void allLabelsOfAnAxisAreInOneUnit() {
        assertEquals(
                List.of("0", "50 k", "100 k", "150 k"), labels(new Axis("", 0, 150_000, false), 3));
        assertEquals(
                List.of("0", "5e5", "1e6", "1.5e6"), labels(new Axis("", 0, 1_500_000, false), 3));
        // with a power of ten they would be longer: 1.00005e6
        assertEquals(
                List.of("1,000,000", "1,000,050", "1,000,100"),
                labels(new Axis("", 1_000_000, 1_000_100, false), 2));
    }

    /// There is no layer 1.5.
    @Test
    void whatIsCountedHasTicksAtWholeNumbersOnly() {
        assertEquals(
                List.of(1.0, 2.0),
                Axis.counting("layer", 1, 2).ticks(10).stream().map(Axis.Tick::value).toList());
    }

    @Test
    void oneTickAloneIsNoScale() {
        Axis axis = new Axis("slope", -4.5, 4.5, false);
        assertEquals(List.of("−4", "−2", "0", "2", "4"), labels(axis, 4));
        assertEquals(List.of("0"), labels(axis, 2), "five would not fit in the room of two");
    }

    @Test
    void aLogAxisShowsPowersOfTen() {
        assertEquals(List.of("0.001", "0.01", "0.1", "1"), labels(new Axis("", 0.001, 1, true), 4));
    }

    @Test
    void ofManyPowersOfTenOnlySomeHaveALine() {
        for (double high : new double[] {1e9, 1e12, 1e28, 1e40, 1e300}) {
            for (int wanted = 2; wanted <= 10; wanted++) {
                int lines = labels(new Axis("", 0.01, high, true), wanted).size();
                assertTrue(lines >= 2 && lines <= Math.min(8, wanted + 2), high + ": " + lines);
            }
        }
        assertEquals(
                List.of("1", "1e10", "1e20", "1e30", "1e40"),
                labels(new Axis("", 0.1, 1e40, true), 4));
    }

    @Test
    void aLogAxisHasTwoLabelsAtLeast() {
        for (double low = 0.1; low < 1; low += 0.013) {
            for (double ratio : new double[] {1.05, 1.3, 2, 3, 5, 9, 20}) {
                List<String> labels = labels(new Axis("", low, low * ratio, true), 2);
                assertTrue(labels.size() >= 2, low + " to " + low * ratio + ": " + labels);
            }
        }
    }

    @Test
    void aShortLogAxisStillHasTicks() {
        List<String> labels = labels(new Axis("", 0.31, 0.34, true), 5);
        assertTrue(labels.size() >= 2, labels.toString());
    }

    @Test
    void equalRatiosAreEquallyFarApartOnALogAxis() {
        Axis axis = new Axis("", 0.01, 100, true);
        // 1 is two decades of the four above 0.01
        assertEquals(0.5, axis.share(1), 1e-12);
        assertEquals(1, axis.at(0.5), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-3, 3", "1e-9, 2e-9", "1e9, 3e12", "-1e300, 1e300", "41, 41.0000001"})
    void everyTickLiesInsideAndThereAreNeverTooMany(double low, double high) {
        Axis axis = new Axis("", low, high, false);
        for (int wanted = 1; wanted <= 10; wanted++) {
            List<Axis.Tick> ticks = axis.ticks(wanted);
            assertTrue(ticks.size() <= wanted + 2, wanted + " wanted, " + ticks);
            for (Axis.Tick tick : ticks) {
                assertTrue(axis.share(tick.value()) >= -1e-6, tick + " below " + axis);
                assertTrue(axis.share(tick.value()) <= 1 + 1e-6, tick + " above " + axis);
            }
        }
    }

    @Test
    void aRangeHoldsAllFiniteValuesAndIsNeverEmpty() {
        Axis one = Axis.around("", false, 3, 3, Double.NaN, Double.POSITIVE_INFINITY);
        assertTrue(one.low() < 3 && one.high() > 3);
        Axis none = Axis.around("", true, Double.NaN, 0, -1);
        assertTrue(none.low() > 0 && none.high() > none.low());
    }

    @Test
    void anAxisThatRunsDownIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> new Axis("", 1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Axis("", 0, 1, true));
    }

    private static List<String> labels(Axis axis, int wanted) {
        return axis.ticks(wanted).stream().map(Axis.Tick::label).toList();
    }
}

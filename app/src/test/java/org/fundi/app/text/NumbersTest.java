package org.fundi.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.fundi.engine.metric.Interval;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void thousandsHaveACommaAndMinusIsAMinus() {
        assertEquals("6,000", Numbers.whole(6000));
        assertEquals("−12", Numbers.whole(-12));
        assertEquals("18,046", Numbers.score(18046.2));
    }

    @Test
    void decimalsAreThoseOfTheJavaLibrary() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 9));
            int decimals = random.nextInt(0, 6);
            String expected = String.format(Locale.ROOT, "%,." + decimals + "f", value);
            if (expected.chars().noneMatch(c -> c >= '1' && c <= '9'))
                expected = expected.replace("-", "");
            assertEquals(expected.replace('-', '−'), Numbers.decimals(value, decimals));
        }
    }

    @Test
    void aYearIsReadAsOne() {
        assertEquals("1900", Numbers.plain(1900));
        assertEquals("2022", Numbers.plain(2022));
        assertEquals("−9999", Numbers.plain(-9999));
        assertEquals("12,345", Numbers.plain(12_345));
        assertEquals("1,900", Numbers.whole(1900), "a count");
    }

    @Test
    void stepsAreCountedLikeAnythingElse() {
        assertEquals("0", Numbers.step(0));
        assertEquals("5,000", Numbers.step(5000));
        assertEquals("12.25", Numbers.step(12.25));
        assertEquals("1,234.5", Numbers.step(1234.5));
        assertEquals("0.023", Numbers.step(1 / 44.0));
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertEquals("0.13", Numbers.decimals(0.125, 2));
        assertEquals("−0.13", Numbers.decimals(-0.125, 2));
        assertEquals("1,000", Numbers.decimals(999.5, 0));
        assertEquals("−999,999", Numbers.whole(-999_999));
        assertEquals("−9,223,372,036,854,775,808", Numbers.whole(Long.MIN_VALUE));
    }

    @Test
    void scoresHaveThreeDecimalsAndNoNegativeZero() {
        assertEquals("0.379", Numbers.score(0.37931));
        assertEquals("0.000", Numbers.score(-0.0001));
        assertEquals("−0.279", Numbers.score(-0.279));
    }

    @Test
    void ofASmallLossThreeDigitsCount() {
        assertEquals("0.0103", Numbers.score(0.01034));
        assertEquals("0.0954", Numbers.score(0.0954));
        assertEquals("0.00120", Numbers.score(0.0012));
        assertEquals("−0.0103", Numbers.score(-0.01034));
        assertEquals("0.100", Numbers.score(0.1));
        assertEquals("0.0091 – 0.0132", Numbers.interval(new Interval(0.0091, 0.0132, "")));
        assertEquals("0.010 – 0.132", Numbers.interval(new Interval(0.01, 0.132, "")));
    }

    @Test
    void scoresOfOneColumnAreWrittenAlikeOnBothSidesOfAHundred() {
        assertEquals("127.3", Numbers.score(127.31));
        assertEquals("92.34", Numbers.score(92.337));
        assertEquals("−34.92", Numbers.difference(-34.922));
        assertEquals("9.506", Numbers.score(9.506));
    }

    @Test
    void bothEndsOfADifferenceHaveTheSameDecimals() {
        assertEquals(
                "−4,626 to −962", Numbers.differences(new Interval(-4626.2, -962.34, "bootstrap")));
        assertEquals("0.000 to +0.058", Numbers.differences(new Interval(0, 0.0577, "bootstrap")));
        assertEquals(
                "−12.3 to +170.0", Numbers.differences(new Interval(-12.34, 170, "bootstrap")));
    }

    @Test
    void differencesCarryTheirSign() {
        assertEquals("+0.026", Numbers.difference(0.026));
        assertEquals("−0.034", Numbers.difference(-0.034));
        assertEquals("0.000", Numbers.difference(0.0001));
    }

    @Test
    void bothEndsOfAnIntervalHaveTheSameDecimals() {
        assertEquals("0.297 – 0.452", Numbers.interval(new Interval(0.297, 0.452, "")));
        assertEquals("800 – 1,200", Numbers.interval(new Interval(800, 1200, "")));
    }

    @Test
    void plainValuesKeepFourDigitsAndNoZerosAtTheEnd() {
        assertEquals("0.001", Numbers.plain(0.001));
        assertEquals("12.5", Numbers.plain(12.5));
        assertEquals("40", Numbers.plain(40));
        assertEquals("1.5e−7", Numbers.plain(1.5e-7));
        assertEquals("2e10", Numbers.plain(2e10));
    }

    @Test
    void timesAreSaidInTheUnitAPersonWouldUse() {
        assertEquals("0.018 s", Numbers.seconds(0.0182));
        assertEquals("3.07 s", Numbers.seconds(3.07));
        assertEquals("2 min 5 s", Numbers.seconds(125));
    }

    @Test
    void aShareIsNeverRoundedToAllOrNothingUnlessItIs() {
        assertEquals("100 %", Numbers.percent(1));
        assertEquals("> 99.9 %", Numbers.percent(0.99996));
        assertEquals("99.9 %", Numbers.percent(0.9994));
        assertEquals("< 0.1 %", Numbers.percent(0.00001));
        assertEquals("0 %", Numbers.percent(0));
        assertEquals("−99.4", Numbers.points(-0.99386));
        assertEquals("+0.1", Numbers.points(0.0005));
    }

    @Test
    void nothingRoundsToCertainty() {
        assertEquals("> 0.999", Numbers.score(0.9997));
        assertEquals("1.000", Numbers.score(1 - 2e-16), "the noise of dividing");
        assertEquals("0.999", Numbers.score(0.9994));
        assertEquals("1.000", Numbers.score(1));
        assertEquals("1.000", Numbers.score(1.0004));
        assertEquals("< 0.001", Numbers.score(0.0003));
        assertEquals("0.000", Numbers.score(0));
        assertEquals("0.99997", Numbers.threshold(0.99997));
        assertEquals("0.500", Numbers.threshold(0.5));
        assertEquals("1.000", Numbers.threshold(1));
    }

    @Test
    void theLossOfARunThatRunsAwayIsSaidInPowersOfTen() {
        assertEquals("242,341", Numbers.score(242_341));
        assertEquals("5.741e40", Numbers.score(5.7405361e40));
        assertEquals("−5.741e40", Numbers.score(-5.7405361e40));
        assertEquals("∞", Numbers.score(Double.POSITIVE_INFINITY));
    }
}

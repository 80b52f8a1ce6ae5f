package org.fundi.app.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.fundi.engine.metric.Interval;

/// Numbers as a person reads them, the same on every machine: − for minus, a comma between
/// thousands, a point before decimals.
public final class Numbers {
    /// As far from 1 as adding and dividing alone can bring a score that is 1.
    private static final double NOISE = 1e-12;

    /// Nobody counts so many digits.
    private static final double TOO_LONG = 1e12;

    /// A positive score below it is only said to be below.
    private static final double LEAST = 0.001;

    private Numbers() {}

    /// 6,000 or −12.
    public static String whole(long value) {
        String digits = Long.toString(value);
        return signed(grouped(digits, digits.length()));
    }

    /// Exactly so many decimals: 0.379 or 18,046.0.
    public static String decimals(double value, int decimals) {
        if (Double.isNaN(value)) return "–";
        if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
        String text = rounded(value, decimals);
        return isZero(text) ? text.replace("-", "") : signed(text);
    }

    /// As `%,.3f` writes it, but in a fraction of the time: tables and charts are full of these,
    /// many times a second.
    private static String rounded(double value, int decimals) {
        BigDecimal exact = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String text = exact.toPlainString();
        return grouped(text, decimals == 0 ? text.length() : text.length() - decimals - 1);
    }

    /// With a comma before every third digit that stands left of the point.
    private static String grouped(String number, int point) {
        int first = number.charAt(0) == '-' ? 1 : 0;
        if (point - first <= 3) return number;
        StringBuilder text = new StringBuilder(number);
        for (int at = point - 3; at > first; at -= 3) text.insert(at, ',');
        return text.toString();
    }

    /// A score or a probability: three decimals below 10, whole numbers from 1,000 up, and more
    /// decimals down to a thousandth, so that three digits at least can be told apart. What is
    /// less, or only rounds to 1, where many scores can't get better, is said to be. The loss of a
    /// run that runs away is 5.741e40.
    public static String score(double value) {
        if (Math.abs(value) >= TOO_LONG) return plain(value);
        String text = decimals(value, smallDecimals(Math.abs(value)));
        if (value > 0 && value < LEAST) return "< 0.001";
        return value < 1 - NOISE && text.equals("1.000") ? "> 0.999" : text;
    }

    /// A probability from which on something is done, with as many decimals as tell it apart from
    /// never and always: 0.5 is 0.500, 0.99998 is 0.99998.
    public static String threshold(double value) {
        for (int decimals = 3; decimals < 9 && value > 0 && value < 1; decimals++) {
            String text = decimals(value, decimals);
            if (!isZero(text) && !text.startsWith("1")) return text;
        }
        return decimals(value, 3);
    }

    /// A measured value, four significant digits at most, without trailing zeros: 0.001, 12.5,
    /// 1.5e−7. Below 10,000 nothing parts its thousands: it may be a year.
    public static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return decimals(value, 0);
        if (value == 0) return "0";
        double size = Math.abs(value);
        if (size >= 1e7 || size < 1e-4) return power(value, 3);
        int decimals = Math.clamp(3 - (long) Math.floor(Math.log10(size)), 0, 7);
        String parted = size < 10_000 ? "%." : "%,.";
        String text = String.format(Locale.ROOT, parted + decimals + "f", value);
        if (text.contains(".")) text = text.replaceFirst("\\.?0+$", "");
        return signed(text);
    }

    /// How many epochs, trees or batches were done: 5,000, or 12.25 in the middle of one.
    public static String step(double value) {
        if (value == Math.rint(value)) return whole((long) value);
        return decimals(value, 3).replaceFirst("0+$", "");
    }

    /// With a power of ten, and at most so many decimals before it: 6e17, 1.5e−7.
    public static String power(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "e", value);
        return signed(text.replaceFirst("\\.?0+e", "e").replaceFirst("e([+-])0*(?=\\d)", "e$1"))
                .replace("e+", "e");
    }

    /// +0.026, −0.034 or 0.000.
    public static String difference(double value) {
        return withSign(value, scoreDecimals(Math.abs(value)));
    }

    private static String withSign(double value, int decimals) {
        String text = decimals(value, decimals);
        return value > 0 && !isZero(text) ? "+" + text : text;
    }

    /// 0.297 – 0.452, both ends with the same decimals.
    public static String interval(Interval interval) {
        int decimals = smallDecimals(furthest(interval));
        return decimals(interval.low(), decimals) + " – " + decimals(interval.high(), decimals);
    }

    /// −4,626 to −962 of a difference: both ends with their sign and the same decimals.
    public static String differences(Interval interval) {
        int decimals = scoreDecimals(furthest(interval));
        return Words.of(
                "numbers.to",
                withSign(interval.low(), decimals),
                withSign(interval.high(), decimals));
    }

    private static double furthest(Interval interval) {
        return Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
    }

    /// 12.3 %; all of it is 100 %, and what only rounds to all or nothing is said not to be.
    public static String percent(double share) {
        if (share == 0 || share == 1) return decimals(share * 100, 0) + " %";
        String text = decimals(share * 100, 1);
        if (share > 0 && isZero(text)) return "< 0.1 %";
        return share < 1 && text.equals("100.0") ? "> 99.9 %" : text + " %";
    }

    /// +2.6 or −99.4 of a share that has changed, in percentage points.
    public static String points(double change) {
        return withSign(change * 100, 1);
    }

    /// 0.018 s, 3.07 s, 2 min 5 s.
    public static String seconds(double seconds) {
        if (seconds < 1) return decimals(seconds, 3) + " s";
        if (seconds < 60) return decimals(seconds, seconds < 10 ? 2 : 1) + " s";
        long whole = Math.round(seconds);
        return whole(whole / 60) + " min " + whole(whole % 60) + " s";
    }

    /// Seconds to come, which nobody knows to a hundredth: 9 s, 2 min 5 s.
    public static String secondsLeft(double seconds) {
        return seconds < 60 ? whole((long) Math.ceil(seconds)) + " s" : seconds(seconds);
    }

    /// A sentence made elsewhere, with − where a minus stands before a number; dates and words keep
    /// their hyphens.
    public static String minus(String sentence) {
        return sentence.replaceAll("(?<![\\p{L}\\p{N}._-])-(?=\\d)", "−");
    }

    private static int scoreDecimals(double size) {
        return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    }

    /// More where a score is so small that three would leave one or two digits of it.
    private static int smallDecimals(double size) {
        if (size < LEAST || size >= 0.1) return scoreDecimals(size);
        return size < 10 * LEAST ? 5 : 4;
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private static String signed(String text) {
        return text.replace('-', '−');
    }
}

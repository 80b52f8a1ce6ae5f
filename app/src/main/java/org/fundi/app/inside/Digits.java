package org.fundi.app.inside;

import java.util.Arrays;
import java.util.function.Predicate;
import org.fundi.app.text.Numbers;

/// Numbers in cells, short and with their sign, and numbers in arithmetic, with five digits.
final class Digits {
    private static final int KEPT = 4;

    /// The same of a float.
    private static final int OF_A_FLOAT = 7;
    private static final int SMALLEST = -6;
    private static final int LARGEST = 6;

    /// Decimals in a cell; what needs more is written with a power of ten.
    private static final int LONGEST = 5;

    private static final double NEAR_ONE = 0.99;

    private Digits() {}

    /// So many decimals tell the cells of a matrix apart; −1 where they are too small for any.
    static int decimals(double largest) {
        if (largest >= 100) return 1;
        if (largest >= 10) return 2;
        if (largest >= 0.1 || largest == 0) return 3;
        if (largest >= 0.01) return 4;
        if (largest >= 0.001) return 5;
        return largest >= 1e-5 ? 6 : -1;
    }

    /// With more decimals where it is so small that fewer than two of its digits would be seen.
    ///
    /// @param decimals as [#decimals] says
    static String cell(double value, int decimals, boolean signed) {
        if (value == 0) return "0";
        String sign = value < 0 ? "−" : signed ? "+" : "";
        double size = Math.abs(value);
        int needed = decimals == 0 ? 0 : 1 - power(size); // with none it is a whole number
        if (decimals < 0 || needed > Math.max(decimals, LONGEST)) return sign + powers(size, 1);
        return sign + Numbers.decimals(size, Math.max(decimals, needed));
    }

    /// A probability: one that rounds to 1 has as many decimals as tell it apart from 1.
    static String chance(double value, int decimals) {
        double left = 1 - value;
        if (left <= 0 || left >= 0.5 * Math.pow(10, -decimals)) return cell(value, decimals, false);
        return Numbers.decimals(value, -power(left));
    }

    /// With five digits that count: 0.63912, −1,204.5 or 1.2040·10⁻⁹.
    static String figure(double value) {
        if (value == 0 || !Double.isFinite(value)) return Numbers.decimals(value, 0);
        if (isWhole(value)) return Numbers.decimals(value, 0);
        return figure(value, KEPT);
    }

    /// With all digits of a float, for what is gone on with.
    static String whole(double value) {
        boolean brief = isWhole(value) || !Double.isFinite(value);
        return brief ? figure(value) : figure(value, OF_A_FLOAT);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6;
    }

    private static String figure(double value, int kept) {
        int power = power(value);
        if (power < SMALLEST || power > LARGEST) return powers(value, kept);
        return Numbers.decimals(value, Math.max(0, kept - power));
    }

    /// The result of arithmetic whose numbers are rounded as they are written: with as many of five
    /// digits as all that is written comes to.
    ///
    /// @param texts the same arithmetic, written in one way or more
    static String worked(double result, String... texts) {
        return isWhole(result) ? figure(result) : among(result, result, texts);
    }

    private static Predicate<String> comesTo(String said, int kept) {
        return text -> {
            double value = Reckoner.of(text).value();
            return value != 0 && Double.isFinite(value) && figure(value, kept).equals(said);
        };
    }

    /// The same of what lies between 0 and 1: close to 1, five digits of what is missing count.
    static String share(double value) {
        return Math.abs(value) > NEAR_ONE ? beside(value, Math.signum(value)) : figure(value);
    }

    /// A sum, with no more digits than what is written comes to, and no more decimals than its
    /// largest term was written with, unless nothing would be left of it.
    static String among(double sum, double largest, String... texts) {
        if (sum == 0 || largest == 0 || !Double.isFinite(largest)) return figure(sum);
        if (!Double.isFinite(sum)) return figure(sum);
        int more = Math.max(0, power(largest) - power(sum));
        for (int kept = KEPT - more; kept >= 0; kept--) {
            String said = figure(sum, kept);
            if (Arrays.stream(texts).allMatch(comesTo(said, kept))) return said;
        }
        return more > KEPT ? figure(sum) : figure(sum, KEPT - more);
    }

    /// The same as a factor: what is negative stands in brackets.
    static String factor(double value) {
        return bracketed(figure(value));
    }

    static String bracketed(String text) {
        return text.startsWith("−") || text.contains("·") ? "(" + text + ")" : text;
    }

    /// A setting as it was made, such as 0.03; with five digits where it has more.
    static String setting(double value) {
        String plain = Numbers.plain(value);
        double read = Double.parseDouble(plain.replace(",", "").replace("−", "-"));
        return Math.abs(read - value) <= 1e-12 * Math.abs(value) ? plain : figure(value);
    }

    /// With so many decimals that five digits of its distance to another number count.
    static String beside(double value, double other) {
        double off = Math.abs(value - other);
        if (other == 0 || off == 0 || off >= 1) return figure(value);
        return Numbers.decimals(value, Math.clamp(KEPT - power(off), KEPT + 1, 10));
    }

    /// A loss, with so many decimals that five digits of how much it changed can be seen.
    static String loss(double value, double change) {
        return Numbers.decimals(value, lossDecimals(change));
    }

    /// How much a loss changed: after less before, as they are written by [#loss].
    static double changed(double before, double after) {
        double units = Math.pow(10, lossDecimals(after - before));
        return (Math.rint(after * units) - Math.rint(before * units)) / units;
    }

    /// How far two changes of a loss lie apart, as they are written by [#loss].
    static String apart(double one, double other, double change) {
        double units = Math.pow(10, lossDecimals(change));
        double apart = Math.abs(Math.rint(one * units) - Math.rint(other * units));
        return loss(apart / units, change);
    }

    private static int lossDecimals(double change) {
        return change == 0 ? 9 : Math.clamp(KEPT - power(change), 7, 15);
    }

    private static int power(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)));
    }

    private static String powers(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        int power = power(value);
        boolean ten = Math.rint(Math.abs(value) / Math.pow(10, power) * unit) >= 10 * unit;
        if (ten) power++; // 9.996 with one decimal
        String mantissa = Numbers.decimals(value / Math.pow(10, power), decimals);
        return mantissa + "·10" + raised(power);
    }

    /// A whole number as an exponent: ⁻⁹.
    static String raised(int number) {
        return turned(number, "⁰¹²³⁴⁵⁶⁷⁸⁹", "⁻");
    }

    /// A whole number as an index: ₁.
    static String lowered(int number) {
        return turned(number, "₀₁₂₃₄₅₆₇₈₉", "₋");
    }

    private static String turned(int number, String digits, String minus) {
        StringBuilder text = new StringBuilder(number < 0 ? minus : "");
        for (char digit : String.valueOf(Math.abs(number)).toCharArray()) {
            text.append(digits.charAt(digit - '0'));
        }
        return text.toString();
    }
}

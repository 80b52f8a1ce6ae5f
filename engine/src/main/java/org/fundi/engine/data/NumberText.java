package org.fundi.engine.data;

import java.math.BigInteger;

/// Reads numbers off characters without making a string of them.
///
/// A number of at most 15 digits is an exact whole number over an exact power of ten, so one
/// division rounds it correctly (Clinger, *How to read floating point numbers accurately*, 1990);
/// the rare longer ones go the slow way. What is not a number comes back as one of four kinds of
/// NaN, told apart by [#failure].
final class NumberText {
    /// Not written like a number.
    static final double WORD = Double.longBitsToDouble(0x7ff8000000000100L);

    /// Larger than a double can hold, or infinite.
    static final double OVERFLOW = Double.longBitsToDouble(0x7ff8000000000101L);

    /// Digits with a leading zero, such as 007: a code, not a number.
    static final double CODE = Double.longBitsToDouble(0x7ff8000000000102L);

    /// A whole number beyond 2^53, which a double cannot tell from its neighbours.
    static final double HUGE = Double.longBitsToDouble(0x7ff8000000000103L);

    private static final BigInteger LARGEST_WHOLE = BigInteger.TWO.pow(53);
    private static final double[] TENS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < TENS.length; i++, power *= 10) TENS[i] = power;
    }

    private final char mark;
    private final char thousands;

    NumberText(DecimalMark decimal) {
        this.mark = decimal.mark();
        this.thousands = decimal.thousands();
    }

    static boolean same(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    double read(String text) {
        return read(text.toCharArray(), 0, text.length());
    }

    double read(char[] text, int from, int length) {
        double value = plain(text, from, from + length);
        return Double.isNaN(value) ? slow(text, from, length) : value;
    }

    /// The number, where it is an optional sign and at most 15 digits with at most one decimal
    /// mark; NaN for anything else, which may be a number all the same.
    double plain(char[] text, int from, int end) {
        int at = from;
        boolean negative = at < end && text[at] == '-';
        if (negative || (at < end && text[at] == '+')) at++;
        int first = at;
        long digits = 0;
        int digit;
        while (at < end && (digit = text[at] - '0') >= 0 && digit <= 9) {
            digits = digits * 10 + digit;
            at++;
        }
        int whole = at - first;
        int scale = 0;
        if (at < end && text[at] == mark) {
            int point = at++;
            while (at < end && (digit = text[at] - '0') >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                at++;
            }
            scale = at - point - 1;
        }
        if (at < end || whole + scale == 0 || whole + scale > 15) return WORD;
        if (whole > 1 && text[first] == '0') return CODE;
        double value = digits / TENS[scale];
        return negative ? -value : value;
    }

    private double slow(char[] text, int from, int length) {
        String trimmed = new String(text, from, length).strip();
        if (trimmed.length() < length) return read(trimmed);
        String number = normal(trimmed);
        if (number.isEmpty()) return infinite(trimmed) ? OVERFLOW : WORD;
        int first = number.charAt(0) == '-' || number.charAt(0) == '+' ? 1 : 0;
        if (first + 1 < number.length()
                && number.charAt(first) == '0'
                && isDigit(number.charAt(first + 1))) return CODE;
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) return OVERFLOW;
        boolean written = number.chars().skip(first).allMatch(c -> isDigit((char) c));
        return written && new BigInteger(number).abs().compareTo(LARGEST_WHOLE) > 0 ? HUGE : value;
    }

    /// The nearest number that can be held to a whole number too long to be held exactly.
    double rounded(String text) {
        return Double.parseDouble(normal(text.strip()));
    }

    private static boolean infinite(String text) {
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return bare.equalsIgnoreCase("inf") || bare.equalsIgnoreCase("infinity");
    }

    /// The number with a decimal point and without thousands marks; empty where it is none.
    private String normal(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        if (!text.isEmpty() && "+-\u2212".indexOf(text.charAt(0)) >= 0) {
            plain.append(text.charAt(0) == '+' ? '+' : '-');
            at = 1;
        }
        int wholeEnd = whole(text, at, plain);
        if (wholeEnd < 0) return "";
        int digits = wholeEnd - at;
        at = wholeEnd;
        if (at < text.length() && text.charAt(at) == mark) {
            plain.append('.');
            int fractionEnd = digits(text, at + 1, plain);
            digits += fractionEnd - at - 1;
            at = fractionEnd;
        }
        if (digits == 0) return "";
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at = exponent(text, at + 1, plain);
        }
        return at == text.length() ? plain.toString() : "";
    }

    /// Copies the digits before the decimal mark; groups must be of three digits with one mark.
    ///
    /// @return where they end, or -1 where the groups are wrong
    private int whole(String text, int from, StringBuilder plain) {
        int at = digits(text, from, plain);
        if (at - from > 3 || at == from) return at;
        char group = at < text.length() ? text.charAt(at) : mark;
        if (group == mark || !groups(group)) return at;
        while (at < text.length() && text.charAt(at) == group) {
            int next = digits(text, at + 1, plain);
            if (next - at - 1 != 3) return -1;
            at = next;
        }
        return at;
    }

    private boolean groups(char mark) {
        return mark == thousands
                || mark == ' '
                || mark == '\u00a0'
                || mark == '\u202f'
                || mark == '\'';
    }

    private static int digits(String text, int from, StringBuilder plain) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) plain.append(text.charAt(at++));
        return at;
    }

    private static int exponent(String text, int from, StringBuilder plain) {
        plain.append('e');
        int at = from;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+'))
            plain.append(text.charAt(at++));
        int end = digits(text, at, plain);
        return end == at ? -1 : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package org.fundi.app.inside;

import java.util.Locale;

/// Works out what is written in a line of arithmetic, from nothing but the digits that stand there.
final class Reckoner {
    private final String text;
    private int at;
    private double size;

    private Reckoner(String line) {
        text =
                line.replaceAll("\\([0-9,]+ more: ([^()]+)\\)", "($1)")
                        .replace("−", "-")
                        .replace(" ", "");
    }

    /// @param value of the line
    /// @param size of its terms, their signs left out
    record Result(double value, double size) {}

    static Result of(String line) {
        Reckoner reckoner = new Reckoner(line);
        double value = reckoner.sum();
        if (reckoner.at < reckoner.text.length()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "'%s' at %d", reckoner.text, reckoner.at));
        }
        return new Result(value, reckoner.size);
    }

    private boolean take(String sign) {
        if (!text.startsWith(sign, at)) return false;
        at += sign.length();
        return true;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take("+")) value += product();
            else if (text.startsWith("-", at)) value += product();
            else return value;
        }
    }

    private double product() {
        double value = multiplied();
        size += Math.abs(value);
        return value;
    }

    private double multiplied() {
        double value = signed();
        while (true) {
            if (take("·")) value *= signed();
            else if (take("/")) value /= signed();
            else return value;
        }
    }

    private double signed() {
        return take("-") ? -signed() : power();
    }

    private double power() {
        double value = one();
        if (take("^")) return Math.pow(value, one());
        if (at < text.length() && "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at)) >= 0) {
            return Math.pow(value, raised());
        }
        return value;
    }

    private double raised() {
        boolean minus = take("⁻");
        int number = 0;
        while (at < text.length() && "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at)) >= 0) {
            number = number * 10 + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at++));
        }
        return minus ? -number : number;
    }

    private double one() {
        if (take("tanh(")) return Math.tanh(closed());
        if (take("ln(")) return Math.log(closed());
        if (take("e^(")) return Math.exp(closed());
        if (take("√")) return Math.sqrt(one());
        if (take("|")) {
            double inside = sum();
            if (!take("|")) throw new IllegalArgumentException("no | in " + text);
            return Math.abs(inside);
        }
        if (take("max(0,")) return Math.max(0, closed());
        if (take("(")) return closed();
        if (take("∞")) return Double.POSITIVE_INFINITY;
        if (take("–")) return Double.NaN;
        return number();
    }

    private double closed() {
        double value = sum();
        if (!take(")")) throw new IllegalArgumentException("no ) at " + at + " in " + text);
        return value;
    }

    private double number() {
        int from = at;
        while (at < text.length() && "0123456789.,".indexOf(text.charAt(at)) >= 0) at++;
        if (at > from && at + 1 < text.length() && text.charAt(at) == 'e') {
            at += text.charAt(at + 1) == '-' ? 2 : 1;
            while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        }
        if (at == from) throw new IllegalArgumentException("no number at " + at + " in " + text);
        return Double.parseDouble(text.substring(from, at).replace(",", ""));
    }
}

package org.fundi.app.frame;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.app.text.TypedNumber;

/// How many alerts somebody has the time for, as the person writes it: `10 %`, or `50 of 500`.
final class Budget {
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*%");
    private static final Pattern OF =
            Pattern.compile("(\\d[\\d,]*)\\D*?\\s(?:of|out of|in|/)\\s*(\\d[\\d,]*)");

    private Budget() {}

    /// As a share of the rows, above 0 and at most 1; empty where the text says no share.
    static OptionalDouble share(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.find()) return checked(number(percent.group(1)) / 100);
        Matcher of = OF.matcher(text);
        if (of.find()) return checked(whole(of.group(1)) / whole(of.group(2)));
        return OptionalDouble.empty();
    }

    private static double number(String text) {
        return TypedNumber.of(text).orElse(Double.NaN);
    }

    private static double whole(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }

    private static OptionalDouble checked(double share) {
        return share > 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}

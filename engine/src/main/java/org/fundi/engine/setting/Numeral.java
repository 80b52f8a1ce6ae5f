package org.fundi.engine.setting;

import java.util.Optional;
import java.util.regex.Pattern;

/// A number as people write it, with a point: 0.5, -3 or 1e-4; or with a comma before decimals, as
/// many learn it at school, where it can't be one between thousands: 0,5. Java would also read
/// `1f`, `1d` and `0x1p4`, which are slips of the finger here.
public final class Numeral {
    private static final Pattern WRITTEN =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?Infinity|NaN");

    /// A comma stands before three digits and after one to three that don't begin with 0.
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");

    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[+-]?(\\d+,\\d*|,\\d+)([eE][+-]?\\d+)?");

    private Numeral() {}

    /// @throws NumberFormatException where it is none, or 1,500, which may be 1500 or 1.5
    public static double read(String text) {
        String stripped = text.strip().replace('−', '-');
        boolean comma = DECIMAL_COMMA.matcher(stripped).matches() && !hasThousands(stripped);
        String pointed = comma ? stripped.replace(',', '.') : stripped;
        if (!WRITTEN.matcher(pointed).matches()) {
            throw new NumberFormatException("no number: " + text);
        }
        return Double.parseDouble(pointed);
    }

    /// A whole number, in which commas may part the thousands: 1,500.
    ///
    /// @throws NumberFormatException where it is none
    static int whole(String text) {
        boolean parted = hasThousands(text) && !text.contains(".");
        return Integer.parseInt(parted ? text.replace(",", "") : text);
    }

    /// Whether its commas stand where they part thousands: 1,500.
    public static boolean hasThousands(String text) {
        return THOUSANDS.matcher(text.strip()).matches();
    }

    /// How to write it so that it is understood; empty where its commas are not what is wrong.
    public static Optional<String> instead(String text) {
        if (!hasThousands(text)) return Optional.empty();
        String whole = text.strip().replace(",", "");
        boolean either = text.indexOf(',') == text.lastIndexOf(',') && !text.contains(".");
        return Optional.of(either ? whole + " or " + text.strip().replace(',', '.') : whole);
    }
}

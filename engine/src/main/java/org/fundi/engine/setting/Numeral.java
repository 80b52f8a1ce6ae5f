package org.fundi.engine.setting;

import java.util.regex.Pattern;

/// A number as people write it, with a point: 0.5, -3 or 1e-4. Java would also read `1f`, `1d` and
/// `0x1p4`, which are slips of the finger here.
public final class Numeral {
    private static final Pattern WRITTEN =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?Infinity|NaN");

    private Numeral() {}

    /// @throws NumberFormatException where it is none
    public static double read(String text) {
        String stripped = text.strip();
        if (!WRITTEN.matcher(stripped).matches()) {
            throw new NumberFormatException("no number: " + text);
        }
        return Double.parseDouble(stripped);
    }
}

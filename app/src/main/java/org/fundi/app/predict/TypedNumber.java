package org.fundi.app.predict;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A number as people type it: 100.5, 100,5 or 12,500. A comma parts thousands only where it stands
/// as one does, before three digits and after one to three that don't begin with 0; a single comma
/// elsewhere stands before decimals.
final class TypedNumber {
    private static final Pattern THOUSANDS =
            Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+");
    private static final Pattern PLAIN =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private TypedNumber() {}

    /// Empty where the text is no number, or too large for one.
    static OptionalDouble of(String text) {
        String typed = text.strip().replace('−', '-');
        if (THOUSANDS.matcher(typed).matches()) typed = typed.replace(",", "");
        else if (DECIMAL_COMMA.matcher(typed).matches()) typed = typed.replace(',', '.');
        if (!PLAIN.matcher(typed).matches()) return OptionalDouble.empty();
        double value = Double.parseDouble(typed);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}

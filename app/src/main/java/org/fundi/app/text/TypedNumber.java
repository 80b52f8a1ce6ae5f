package org.fundi.app.text;

import java.util.OptionalDouble;
import org.fundi.engine.setting.Numeral;

/// A number as people type it: 100.5, 100,5 or 12,500. A comma parts thousands only where it stands
/// as one does; elsewhere it stands before decimals.
public final class TypedNumber {
    private TypedNumber() {}

    /// Empty where the text is no number, or too large for one.
    public static OptionalDouble of(String text) {
        String typed = text.strip().replace('−', '-');
        try {
            String plain = Numeral.hasThousands(typed) ? typed.replace(",", "") : typed;
            double value = Numeral.read(plain);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}

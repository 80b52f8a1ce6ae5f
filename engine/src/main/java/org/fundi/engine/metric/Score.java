package org.fundi.engine.metric;

/// A metric's verdict on some rows: a value, or why there is none. An undefined score is never
/// shown as 0.
public sealed interface Score {

    record Value(double value) implements Score {}

    record Undefined(String why) implements Score {}

    /// The value, or NaN where there is none.
    default double orNaN() {
        return switch (this) {
            case Value(double value) -> value;
            case Undefined _ -> Double.NaN;
        };
    }

    /// A value, or that the numbers are too large to be judged.
    static Score of(double value) {
        return Double.isFinite(value) ? new Value(value) : tooLarge();
    }

    static Score tooLarge() {
        return new Undefined("the numbers are so large that their errors can't be held");
    }

    /// A share of a whole, or why it has none.
    static Score share(double part, double whole, String whyUndefined) {
        return whole == 0 ? new Undefined(whyUndefined) : new Value(part / whole);
    }

    static Score noRows() {
        return new Undefined("there are no rows to judge");
    }
}

package org.fundi.engine.metric;

/// A metric's verdict on some rows: a value, or why there is none. An undefined score is never
/// shown as 0.
public sealed interface Score {

    record Value(double value) implements Score {}

    record Undefined(String why) implements Score {}
}

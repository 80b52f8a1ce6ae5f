package org.fundi.app.shell;

/// How a step stands in the rail.
public enum StepState {
    /// Nothing done yet: its number is shown.
    OPEN,
    /// ✓
    DONE,
    /// ! something there wants looking at.
    ATTENTION
}

package org.fundi.engine.experiment;

/// Which steps get a point on the curve. It depends on the step's number only, never on the clock,
/// so that the same seed keeps the same model.
final class JudgedSteps {
    private static final int ALL_UP_TO = 500;

    private JudgedSteps() {}

    /// All steps up to [#ALL_UP_TO]; every second up to twice as many, every fourth up to four
    /// times as many, and so on; and the last.
    ///
    /// @param step steps finished
    /// @param steps planned
    static boolean has(int step, int steps) {
        if (step <= ALL_UP_TO || step >= steps) return true;
        int apart = 2 * Integer.highestOneBit((step - 1) / ALL_UP_TO);
        return step % apart == 0;
    }
}

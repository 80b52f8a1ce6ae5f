package org.fundi.engine.learning;

/// Thrown by an algorithm whose numbers ran away: a loss or weight is no longer finite.
public final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int step;
    private final String culprit;

    /// @param step the last finite step, from 0
    /// @param culprit what ran away, such as "the weight from input 3 to unit 7 of layer 1"
    public DivergedException(int step, String culprit) {
        super("training diverged after step %d: %s is no longer finite".formatted(step, culprit));
        this.step = step;
        this.culprit = culprit;
    }

    public int step() {
        return step;
    }

    public String culprit() {
        return culprit;
    }
}

package org.fundi.engine.learning;

/// Thrown out of [Training#keepGoing] when a run is given up.
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("the run was cancelled");
    }
}

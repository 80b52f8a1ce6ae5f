package org.fundi.engine.math;

/// Finds out when vector code has been compiled, by giving it and its plain twin the same small
/// piece of work now and then, and stopping the clock. Until then vector code runs a hundred times
/// slower than plain loops.
final class Trial {
    /// So many times in a row must vectors be quicker.
    private static final int WINS = 3;

    /// Trials take at most one part in so many of the time that has passed.
    private static final int PARTS = 4;

    private final Runnable plain;
    private final Runnable vectors;
    private long begun;
    private long spent;
    private boolean won;

    Trial(Runnable plain, Runnable vectors) {
        this.plain = plain;
        this.vectors = vectors;
    }

    /// Whether vectors are quicker; the first call tries them out.
    boolean won() {
        if (begun == 0) {
            begun = System.nanoTime();
            won = winsRunning();
        }
        return won;
    }

    /// Tries once more where this trial's share of the time allows.
    void again() {
        if (won || begun == 0) return;
        if (spent * PARTS < System.nanoTime() - begun) won = winsRunning();
    }

    private boolean winsRunning() {
        for (int i = 0; i < WINS; i++) if (!vectorsWin()) return false;
        return true;
    }

    private boolean vectorsWin() {
        long start = System.nanoTime();
        plain.run();
        long middle = System.nanoTime();
        vectors.run();
        long end = System.nanoTime();
        spent += end - start;
        return end - middle < middle - start;
    }
}

package org.fundi.engine.math;

/// Finds out when vector code has been compiled, by giving it and its plain twin the same small
/// piece of work now and then, and stopping the clock. Until then vector code runs a hundred times
/// slower than plain loops.
final class Trial {
    /// So many times in a row must vectors be quicker.
    private static final int WINS = 3;

    /// The first trial loads much of the virtual machine's vector code, a tenth of a second's work,
    /// which a short run should not pay for: so long after the first run of all began, runs stay on
    /// plain loops.
    private static final long PATIENCE = 200_000_000;

    private static final long FIRST_OF_ALL = System.nanoTime();

    /// Trials take at most one part in so many of the time that has passed.
    private static final int PARTS = 4;

    private final Runnable plain;
    private final Runnable vectors;
    private long begun;
    private long spent;
    private boolean used;
    private boolean won;
    private boolean hopeless;

    Trial(Runnable plain, Runnable vectors) {
        this.plain = plain;
        this.vectors = vectors;
    }

    /// Whether to use vectors now: they are quicker, as far as is known.
    boolean won() {
        if (!used) {
            used = true;
            begun = System.nanoTime();
        }
        return won;
    }

    /// Begins where another run's trial has got to, on any thread.
    void after(Trial before) {
        won = before.won;
    }

    /// Tries again and again, as long as this trial's share of the time allows.
    void again() {
        if (won || hopeless || !used) return;
        long now = System.nanoTime();
        if (now - FIRST_OF_ALL < PATIENCE) return;
        long allowed = (now - begun) / PARTS;
        while (!won && !hopeless && spent <= allowed) tryNow();
    }

    /// Whether this Java was started without its vectors, so that plain loops are all there is.
    boolean isHopeless() {
        return hopeless;
    }

    void tryNow() {
        won = winsRunning();
    }

    private boolean winsRunning() {
        for (int i = 0; i < WINS; i++) if (!vectorsWin()) return false;
        return true;
    }

    private boolean vectorsWin() {
        long start = System.nanoTime();
        plain.run();
        long middle = System.nanoTime();
        try {
            vectors.run();
        } catch (LinkageError missing) {
            hopeless = true;
            return false;
        }
        long end = System.nanoTime();
        spent += end - start;
        return end - middle < middle - start;
    }
}

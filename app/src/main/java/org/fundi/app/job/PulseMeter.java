package org.fundi.app.job;

import java.util.function.LongSupplier;

/// How long our own code keeps the screen's thread busy, a pulse: by the clock on the wall, and by
/// the processor's time of that thread, which does not grow while other programs have the cores.
/// Pulses in which we did nothing count too. Used on the screen's thread only.
public final class PulseMeter {
    private final Durations wall = new Durations();
    private final Durations processor = new Durations();
    private LongSupplier worked = () -> 0;
    private int depth;
    private long wallBegan;
    private long workBegan;
    private long wallOpen;
    private long workOpen;

    /// Begins anew, and from now on measures the processor's time too.
    ///
    /// @param worked nanoseconds the calling thread has had a processor for so far
    void alsoBy(LongSupplier worked) {
        this.worked = worked;
        depth = 0;
        reset();
    }

    /// Runs it and counts its time; nested calls count once.
    public void time(Runnable run) {
        enter();
        try {
            run.run();
        } finally {
            leave();
        }
    }

    /// From here to the matching [#leave] it is our time.
    void enter() {
        if (depth++ > 0) return;
        wallBegan = System.nanoTime();
        workBegan = worked.getAsLong();
    }

    void leave() {
        if (depth == 0 || --depth > 0) return;
        wallOpen += System.nanoTime() - wallBegan;
        workOpen += worked.getAsLong() - workBegan;
    }

    /// Files the time since the last pulse.
    void closePulse() {
        wall.add(wallOpen);
        processor.add(workOpen);
        wallOpen = 0;
        workOpen = 0;
    }

    /// By the clock on the wall, a pulse.
    public Durations wall() {
        return wall;
    }

    /// Time the screen's thread had a processor for, a pulse.
    public Durations processor() {
        return processor;
    }

    public void reset() {
        wall.clear();
        processor.clear();
        wallOpen = 0;
        workOpen = 0;
    }
}

package org.fundi.app.job;

import javafx.animation.AnimationTimer;

/// Paints when asked, at most every second frame of 60 a second; what is asked in between is
/// painted once.
public final class Redraw {
    private static final long LEAST_NANOSECONDS = 29_000_000; // a frame may come a little early

    private final AnimationTimer timer;
    private boolean asked;

    public Redraw(Runnable paint) {
        timer =
                new AnimationTimer() {
                    private long last;

                    @Override
                    public void handle(long now) {
                        if (now - last < LEAST_NANOSECONDS) return;
                        last = now;
                        asked = false;
                        stop();
                        paint.run();
                    }
                };
    }

    public void ask() {
        if (asked) return;
        asked = true;
        timer.start();
    }
}

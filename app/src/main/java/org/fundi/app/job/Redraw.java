package org.fundi.app.job;

import javafx.animation.AnimationTimer;

/// Paints when asked, some thirty times a second at most; what is asked in between is painted once.
public final class Redraw {
    /// Thirty are left where a few frames come too late.
    private static final int TIMES_A_SECOND = 32;

    private final AnimationTimer timer;
    private boolean asked;

    public Redraw(Runnable paint) {
        timer =
                new AnimationTimer() {
                    private final Beat beat = new Beat(TIMES_A_SECOND);

                    @Override
                    public void handle(long now) {
                        if (!beat.take(now)) return;
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

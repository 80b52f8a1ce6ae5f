package org.fundi.app.job;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;

/// The clock of one window: delivers what [Jobs] has each frame, and measures our own time on the
/// screen's thread (events, deliveries, style and layout) for [PulseMeter].
public final class Frames {
    private final Jobs jobs;
    private final PulseMeter meter;
    private long layoutBegan;

    private Frames(Jobs jobs, PulseMeter meter) {
        this.jobs = jobs;
        this.meter = meter;
    }

    /// Starts the clock; it runs as long as the window.
    ///
    /// @param afterFirst run once, when the first frame has been painted
    public static void start(Scene scene, Jobs jobs, PulseMeter meter, Runnable afterFirst) {
        Frames frames = new Frames(jobs, meter);
        frames.watch(scene);
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                if (++frame == 2) afterFirst.run();
                meter.closePulse();
                meter.time(jobs::frame);
            }
        }.start();
    }

    private void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> layoutBegan = System.nanoTime());
        scene.addPostLayoutPulseListener(
                () -> {
                    if (layoutBegan != 0) meter.add(System.nanoTime() - layoutBegan);
                    layoutBegan = 0;
                });
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher(
                (event, tail) -> {
                    Event[] answer = {null};
                    meter.time(() -> answer[0] = usual.dispatchEvent(event, tail));
                    return answer[0];
                });
    }

    /// The work whose progress this clock shows.
    Jobs jobs() {
        return jobs;
    }
}

package org.fundi.app.job;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;

/// The clock of one window: delivers what [Jobs] has each frame, and measures our own time on the
/// screen's thread for [PulseMeter]: events, deliveries, everything timed (charts are painted so),
/// style and layout.
public final class Frames {
    private final Jobs jobs;
    private final PulseMeter meter;
    private boolean pulse;

    private Frames(Jobs jobs, PulseMeter meter) {
        this.jobs = jobs;
        this.meter = meter;
    }

    /// Starts the clock; it runs as long as the window. To be called before any other timer is
    /// begun, so that what they do is measured.
    ///
    /// @param afterFirst run once, when the first frame has been painted
    public static void start(Scene scene, Jobs jobs, PulseMeter meter, Runnable afterFirst) {
        Frames frames = new Frames(jobs, meter);
        frames.watch(scene);
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                if (++frame == 2) frames.second(afterFirst);
                frames.begin();
            }
        }.start();
    }

    private void second(Runnable afterFirst) {
        afterFirst.run();
        leave();
        meter.alsoBy(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /// A pulse begins with its timers, ours first.
    private void begin() {
        leave();
        meter.closePulse();
        meter.enter();
        pulse = true;
        jobs.frame();
    }

    /// It ends with the layout; what is left is JavaFX's own.
    private void leave() {
        if (pulse) meter.leave();
        pulse = false;
    }

    private void watch(Scene scene) {
        scene.addPostLayoutPulseListener(this::leave);
        jobs.measuredBy(meter);
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

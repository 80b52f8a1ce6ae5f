package org.fundi.app.job;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/// Jobs without threads: what is begun has ended when `begin` returns; [Jobs#frame] delivers feeds.
public final class JobsForTests {
    private JobsForTests() {}

    public static Jobs here() {
        return new Jobs(Runnable::run, Runnable::run, () -> {});
    }

    /// Jobs that are begun when the test says so, and end at once then.
    public static Jobs when(java.util.concurrent.Executor asked) {
        return new Jobs(asked, Runnable::run, () -> {});
    }

    /// Jobs on threads of their own, for work that waits; what ends is told in [Jobs#frame] of
    /// [#await].
    public static Threaded threaded() {
        return new Threaded();
    }

    /// Real threads in the background, the test's own thread as the screen's.
    public static final class Threaded {
        private final Queue<Runnable> screen = new ConcurrentLinkedQueue<>();
        private final Jobs jobs =
                new Jobs(task -> Thread.ofPlatform().daemon().start(task), screen::add, () -> {});

        public Jobs jobs() {
            return jobs;
        }

        /// Draws frames until this holds.
        ///
        /// @throws AssertionError where it does not come to hold for a minute
        public void await(String what, BooleanSupplier condition) {
            long end = System.nanoTime() + 60_000_000_000L;
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) throw new AssertionError("still waiting: " + what);
                for (Runnable run = screen.poll(); run != null; run = screen.poll()) run.run();
                jobs.frame();
                Thread.onSpinWait();
            }
        }
    }
}

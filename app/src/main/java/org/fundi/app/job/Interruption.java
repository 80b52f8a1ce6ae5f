package org.fundi.app.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// Ctrl-C, heard by a command that learns, so that nothing finished is lost. At first it is a wish;
/// a little later whatever has not heard it is left behind; once the command has told what it has,
/// the process ends.
public final class Interruption {
    /// The exit code of what Ctrl-C ended.
    public static final int CODE = 130;

    private static final long FOR_HEARING = 500;
    private static final long FOR_TELLING = 3_000;

    private final List<Runnable> whenAsked = new ArrayList<>();
    private final List<Runnable> whenOverdue = new ArrayList<>();
    private volatile boolean asked;
    private boolean overdue;

    public boolean isAsked() {
        return asked;
    }

    /// What shall happen once an end is asked for; at once where it was before.
    public synchronized void onAsked(Runnable wish) {
        whenAsked.add(wish);
        if (asked) wish.run();
    }

    /// What shall happen where the wish has not been heard in time.
    public synchronized void onOverdue(Runnable leave) {
        whenOverdue.add(leave);
        if (overdue) leave.run();
    }

    /// Asks for an end, as Ctrl-C does.
    public synchronized void ask() {
        if (asked) return;
        asked = true;
        whenAsked.forEach(Runnable::run);
    }

    /// Waits no longer for what has not heard.
    public synchronized void lose() {
        overdue = true;
        whenOverdue.forEach(Runnable::run);
    }

    /// Hears Ctrl-C while a command works, and lets the process end when it has returned.
    ///
    /// @param work returns the exit code
    public int hearing(IntSupplier work) {
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(told), "fundi-interruption"));
        try {
            int code = work.getAsInt();
            return isAsked() ? CODE : code;
        } finally {
            told.countDown();
        }
    }

    private void end(CountDownLatch told) {
        if (told.getCount() == 0) return;
        ask();
        try {
            if (!told.await(FOR_HEARING, TimeUnit.MILLISECONDS)) {
                lose();
                boolean all = told.await(FOR_TELLING, TimeUnit.MILLISECONDS);
                if (!all) Runtime.getRuntime().halt(CODE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

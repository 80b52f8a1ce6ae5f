package org.fundi.app.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Pieces of work done in the background, one after another, in the order in which they came. Any
/// thread may add one.
public final class InOrder {
    private final Executor background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    InOrder(Executor background) {
        this.background = background;
    }

    /// @param piece where it fails, whoever catches what nobody caught is told, and the next begin
    public void add(Runnable piece) {
        boolean begin;
        synchronized (this) {
            waiting.add(piece);
            begin = !working;
            working = true;
        }
        if (begin) background.execute(this::work);
    }

    /// Waits until all that was added is done. Not to be called by a piece.
    public synchronized void finish() {
        try {
            while (working) wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        boolean done = false;
        try {
            for (Optional<Runnable> next = next(); next.isPresent(); next = next())
                next.get().run();
            done = true;
        } finally {
            if (!done) background.execute(this::work);
        }
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> next = Optional.ofNullable(waiting.poll());
        if (next.isEmpty()) {
            working = false;
            notifyAll();
        }
        return next;
    }
}

package org.fundi.app.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Pieces that one thread puts into a line, one at a time, while it goes on with its own work.
public final class Behind {
    private final InOrder line;
    private CompletableFuture<?> latest = CompletableFuture.completedFuture(0);

    public Behind(InOrder line) {
        this.line = line;
    }

    /// Waits for the piece before.
    ///
    /// @throws RuntimeException what that threw
    public void add(Runnable piece) {
        settle();
        latest = CompletableFuture.runAsync(piece, line::add);
    }

    public boolean isFree() {
        return latest.isDone();
    }

    /// Waits until the latest piece is done.
    ///
    /// @throws RuntimeException what it threw, once
    public void settle() {
        CompletableFuture<?> piece = latest;
        latest = CompletableFuture.completedFuture(0);
        try {
            piece.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw failure;
        }
    }
}

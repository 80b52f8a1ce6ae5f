package org.fundi.engine.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fundi.engine.math.Workers;

/// Work in pieces that the calling thread does and, as far as they are free, the workers. The
/// caller never waits for a worker that has not begun, so that a busy or single worker cannot hold
/// it up.
final class Together {
    private Together() {}

    /// Pieces that any number of threads take until none is left.
    interface Pieces {
        /// Takes pieces until there are none, or until told to stop.
        void takeAll() throws IOException;

        /// No more pieces are wanted.
        void stop();
    }

    /// Returns when all pieces are done.
    ///
    /// @throws IOException what a thread threw, as are all other errors
    static void take(Optional<Workers> workers, Pieces pieces) throws IOException {
        List<Help> helps = new ArrayList<>();
        try {
            for (int i = 0; i < workers.map(Workers::threads).orElse(0); i++)
                helps.add(new Help(workers.orElseThrow(), pieces));
            pieces.takeAll();
        } finally {
            pieces.stop();
            for (Help help : helps) help.end();
        }
        for (Help help : helps) help.check();
    }

    /// A worker that takes pieces if it is free in time.
    private static final class Help {
        private final AtomicBoolean decided = new AtomicBoolean();
        private final Future<Boolean> future;
        private boolean began;

        Help(Workers workers, Pieces pieces) {
            future =
                    workers.begin(
                            () -> {
                                if (decided.compareAndSet(false, true)) pieces.takeAll();
                                return true;
                            });
        }

        /// Waits for the worker where it has begun.
        void end() {
            began = !decided.compareAndSet(false, true);
            if (!began) {
                future.cancel(false);
                return;
            }
            try {
                future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | CancellationException _) {
                // Told by check, once all have ended.
            }
        }

        /// Throws what the worker threw.
        void check() throws IOException {
            if (!began) return;
            try {
                future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for a worker", e);
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException cause -> throw cause;
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}

package org.fundi.engine.math;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The threads that train, the only ones in the engine. They are made once, passed in, and closed
/// by whoever made them.
///
/// What a task computes must not depend on how many threads there are: results come back in the
/// order of the tasks.
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService executor;

    public Workers(int threads) {
        this(threads, () -> {});
    }

    /// @param first what each thread does before its first task
    private Workers(int threads, Runnable first) {
        if (threads < 1)
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        this.threads = threads;
        this.executor =
                Executors.newFixedThreadPool(
                        threads,
                        task -> {
                            Thread thread = new Thread(() -> begin(first, task), "fundi-worker");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    private static void begin(Runnable first, Runnable task) {
        first.run();
        task.run();
    }

    /// One thread fewer than there are cores, at least one: a core is the screen's.
    public static Workers usual() {
        return new Workers(usualThreads());
    }

    /// As many, for a program with a window: the screen and whatever else runs go first.
    public static Workers besideScreen() {
        return besideScreen(usualThreads());
    }

    public static Workers besideScreen(int threads) {
        return new Workers(threads, Precedence::goLast);
    }

    private static int usualThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    public int threads() {
        return threads;
    }

    /// Runs every task and returns their results in the order of the tasks. Never called from
    /// within a task: with one thread that would wait for itself.
    ///
    /// @throws RuntimeException what the first failing task threw, as it was
    public <R> List<R> all(List<? extends Callable<R>> tasks) {
        List<Future<R>> futures = new ArrayList<>();
        for (Callable<R> task : tasks) futures.add(executor.submit(task));
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> future : futures) results.add(await(future));
        } finally {
            for (Future<R> future : futures) future.cancel(false);
        }
        return results;
    }

    /// Waits for one task.
    ///
    /// @throws RuntimeException what it threw, as it was; a `CancellationException` where somebody
    ///     has left it behind
    public static <R> R await(Future<R> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the workers", e);
        } catch (ExecutionException e) {
            throw asUnchecked(e);
        }
    }

    /// Waits for one task no longer than this.
    ///
    /// @return whether it is done; what is not goes on by itself
    /// @throws RuntimeException what it threw, as it was
    public static boolean isDone(Future<?> task, Duration patience) {
        try {
            task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAtIt) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw asUnchecked(e);
        }
    }

    /// Begins one task; the caller keeps the future.
    public <R> Future<R> begin(Callable<R> task) {
        return executor.submit(task);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static RuntimeException asUnchecked(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}

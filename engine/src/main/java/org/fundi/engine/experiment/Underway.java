package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.fundi.engine.learning.CancelledException;

/// A comparison that is running. Any thread may stop one model or all.
public final class Underway {
    private final Comparison comparison;
    private final AtomicReferenceArray<Watcher.Wish> wishes;
    private List<Future<Outcome>> runs = List.of();

    Underway(Comparison comparison) {
        this.comparison = comparison;
        int models = comparison.algorithms().size();
        this.wishes = new AtomicReferenceArray<>(models);
        for (int model = 0; model < models; model++) wishes.set(model, Watcher.Wish.GO_ON);
    }

    void runs(List<Future<Outcome>> begun) {
        runs = List.copyOf(begun);
    }

    Watcher.Wish wish(int model) {
        return wishes.get(model);
    }

    /// Ends one model, keeping what it has learnt so far; one that has not begun never begins.
    public void stop(int model) {
        wishes.compareAndSet(model, Watcher.Wish.GO_ON, Watcher.Wish.STOP);
    }

    /// Ends one model and throws away what it has learnt.
    public void cancel(int model) {
        wishes.set(model, Watcher.Wish.CANCEL);
    }

    public void stopAll() {
        for (int model = 0; model < wishes.length(); model++) stop(model);
    }

    public void cancelAll() {
        for (int model = 0; model < wishes.length(); model++) cancel(model);
    }

    /// Cancels all that has not ended, and waits for none of it, not even for a step that hears
    /// nothing: what has ended keeps its run.
    public void leave() {
        cancelAll();
        for (Future<Outcome> run : runs) run.cancel(false);
    }

    public boolean isDone() {
        return runs.stream().allMatch(Future::isDone);
    }

    /// Waits for all of them: best first by the comparison's metric. Never called on a worker.
    ///
    /// @throws CancelledException where this thread is interrupted while it waits
    public List<Standing> await() {
        List<Standing> standings = new ArrayList<>();
        try {
            for (int model = 0; model < runs.size(); model++) {
                standings.add(
                        new Standing(comparison.algorithms().get(model), outcome(runs.get(model))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelAll();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a listener failed", e.getCause());
        }
        return Standing.bestFirst(standings, comparison.by());
    }

    private static Outcome outcome(Future<Outcome> run)
            throws InterruptedException, ExecutionException {
        try {
            return run.get();
        } catch (CancellationException _) {
            return new Outcome.Cancelled();
        }
    }
}

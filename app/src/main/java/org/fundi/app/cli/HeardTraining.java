package org.fundi.app.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fundi.app.job.Interruption;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.math.Workers;

/// One training that hears Ctrl-C: it stops with the model it has; a step that is too long to wait
/// for is left behind, and then the run counts as cancelled.
final class HeardTraining implements Watcher {
    private final Watcher report;
    private final Interruption interruption;
    private boolean left;
    private boolean heard;

    HeardTraining(Watcher report, Interruption interruption) {
        this.report = report;
        this.interruption = interruption;
    }

    /// @param training hands this on as its watcher
    Outcome run(Function<Watcher, Outcome> training) {
        try (Workers one = new Workers(1)) {
            Future<Outcome> run = one.begin(() -> training.apply(this));
            interruption.onOverdue(() -> leave(run));
            return Workers.await(run);
        } catch (CancellationException _) {
            return new Outcome.Cancelled();
        }
    }

    /// What has heard is not left behind while it scores the model it has. Nothing is told after
    /// the last word.
    private synchronized void leave(Future<Outcome> run) {
        if (!heard) left = run.cancel(false);
    }

    @Override
    public synchronized void see(TrainingEvent event) {
        if (!left) report.see(event);
    }

    @Override
    public synchronized void remember(int step, int batch, Supplier<Moment> moment) {
        if (!left) report.remember(step, batch, moment);
    }

    @Override
    public boolean wantsSigns() {
        return report.wantsSigns();
    }

    @Override
    public synchronized Wish wish() {
        heard = interruption.isAsked();
        return heard ? Wish.STOP : Wish.GO_ON;
    }
}

package org.fundi.app.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import org.fundi.app.job.Interruption;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.math.Workers;

/// One training that hears Ctrl-C: it stops with the model it has; a step that is too long to wait
/// for is left behind, and then the run counts as cancelled.
final class HeardTraining implements Watcher {
    private final Watcher report;
    private final Interruption interruption;
    private boolean left;

    HeardTraining(Watcher report, Interruption interruption) {
        this.report = report;
        this.interruption = interruption;
    }

    Outcome run(Experiment experiment, Prepared prepared) {
        try (Workers one = new Workers(1)) {
            Future<Outcome> run = one.begin(() -> experiment.runOn(prepared, this));
            interruption.onOverdue(() -> leave(run));
            return Workers.await(run);
        } catch (CancellationException _) {
            return new Outcome.Cancelled();
        }
    }

    /// Nothing is told after the last word.
    private synchronized void leave(Future<Outcome> run) {
        left = run.cancel(false);
    }

    @Override
    public synchronized void see(TrainingEvent event) {
        if (!left) report.see(event);
    }

    @Override
    public Wish wish() {
        return interruption.isAsked() ? Wish.STOP : Wish.GO_ON;
    }
}

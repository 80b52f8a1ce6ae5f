package org.fundi.engine.project;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.setting.Refusal;

/// Writes a run into the project while it learns, and passes everything on to another watcher: each
/// point of its curve, how a network looks from inside, now and then a moment to go on from, and
// how
/// it ended.
///
/// A project that can't be written to (a full disk) does not end the run: the refusal is told, and
/// the run goes on unrecorded.
public final class Recorder implements Watcher {
    /// Between two moments to go on from: after whole steps, which may take less than a
    /// thousandth of a second each, and inside long ones.
    private static final long AFTER_STEPS = Duration.ofMillis(100).toNanos();

    private static final long INSIDE_STEP = Duration.ofSeconds(1).toNanos();

    private final Runs runs;
    private final int run;
    private final Watcher watcher;
    private final Consumer<Refusal> failed;
    private final BooleanSupplier leaving;
    private long last;
    private boolean writing = true;

    /// @param run its number in the project, where it has begun
    /// @param watcher who else looks on
    /// @param failed told, at most once, where the project can't be written to any more
    public Recorder(Runs runs, int run, Watcher watcher, Consumer<Refusal> failed) {
        this(runs, run, watcher, failed, () -> false);
    }

    /// @param leaving whether the whole process is about to end: what is cancelled for that stays
    ///     interrupted, and can be resumed
    public Recorder(
            Runs runs,
            int run,
            Watcher watcher,
            Consumer<Refusal> failed,
            BooleanSupplier leaving) {
        this.runs = runs;
        this.run = run;
        this.watcher = watcher;
        this.failed = failed;
        this.leaving = leaving;
        this.last = System.nanoTime();
    }

    @Override
    public void see(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Began(int steps, var _) -> write(() -> runs.planned(run, steps));
            case TrainingEvent.Stepped(int _, var point) -> write(() -> runs.point(run, point));
            case TrainingEvent.Inside(var signs) -> write(() -> runs.inside(run, signs));
            case TrainingEvent.Batched _ -> {}
            case TrainingEvent.Ended(Outcome.Cancelled _) when leaving.getAsBoolean() -> {}
            case TrainingEvent.Ended(var outcome) -> write(() -> runs.end(run, outcome));
        }
        pass(event);
    }

    /// A watcher that fails breaks the run off: it stays interrupted, and can be resumed.
    private void pass(TrainingEvent event) {
        try {
            watcher.see(event);
        } catch (RuntimeException failure) {
            writing = false;
            throw failure;
        }
    }

    @Override
    public void remember(int step, int batch, Supplier<Moment> moment) {
        long now = System.nanoTime();
        if (now - last >= (batch == 0 ? AFTER_STEPS : INSIDE_STEP)) {
            last = now;
            write(() -> runs.moment(run, step, moment.get()));
        }
        watcher.remember(step, batch, moment);
    }

    @Override
    public Wish wish() {
        return watcher.wish();
    }

    @Override
    public boolean wantsBatches() {
        return watcher.wantsBatches();
    }

    /// Always: who opens the project later sees a network from inside, whoever trained it.
    @Override
    public boolean wantsSigns() {
        return true;
    }

    @Override
    public void pause(int step, int batch, int batches) {
        watcher.pause(step, batch, batches);
    }

    private void write(Runnable change) {
        if (!writing) return;
        try {
            change.run();
        } catch (Refusal refusal) {
            writing = false;
            failed.accept(refusal);
        }
    }
}

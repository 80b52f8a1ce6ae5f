package org.fundi.engine.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.setting.Refusal;

/// Writes a run into the project while it learns, and passes everything on to another watcher: each
/// point of its curve, how a network looks from inside, now and then a moment to go on from, and
/// how it ended.
///
/// What comes within a tenth of a second is written together, and the run learns on meanwhile,
/// unless it is stepped by hand: a process that is killed has to learn that much again, to the same
/// bits.
///
/// A project that can't be written to (a full disk) does not end the run: the refusal is told, and
/// the run goes on unrecorded.
public final class Recorder implements Watcher {
    /// Between two moments to go on from: after whole steps, and inside long ones.
    private static final Duration AFTER_STEPS = Duration.ofMillis(100);

    private static final long INSIDE_STEP = Duration.ofSeconds(1).toNanos();

    private final Runs runs;
    private final int run;
    private final Watcher watcher;
    private final Consumer<Refusal> failed;
    private final BooleanSupplier leaving;
    private final Scribe scribe;
    private final long together;
    private final List<CurvePoint> points = new ArrayList<>();
    private final List<Signs> signs = new ArrayList<>();
    private long written;
    private long last;
    private boolean writing = true;

    /// Writes in the run's own thread.
    ///
    /// @param run its number in the project, where it has begun
    /// @param watcher who else looks on
    /// @param failed told, at most once, where the project can't be written to any more
    public Recorder(Runs runs, int run, Watcher watcher, Consumer<Refusal> failed) {
        this(runs, run, watcher, failed, () -> false, Scribe.AT_ONCE);
    }

    /// @param leaving whether the whole process is about to end: what is cancelled for that stays
    ///     interrupted, and can be resumed
    /// @param scribe writes; a slow disk does not hold the run up where it does so behind it
    public Recorder(
            Runs runs,
            int run,
            Watcher watcher,
            Consumer<Refusal> failed,
            BooleanSupplier leaving,
            Scribe scribe) {
        this(runs, run, watcher, failed, leaving, scribe, AFTER_STEPS);
    }

    /// @param together what comes within this time is written at once
    Recorder(
            Runs runs,
            int run,
            Watcher watcher,
            Consumer<Refusal> failed,
            BooleanSupplier leaving,
            Scribe scribe,
            Duration together) {
        this.runs = runs;
        this.run = run;
        this.watcher = watcher;
        this.failed = failed;
        this.leaving = leaving;
        this.scribe = scribe;
        this.together = together.toNanos();
        this.last = System.nanoTime() - this.together; // the first step is written at once
    }

    @Override
    public void see(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Began(int steps, var _) -> now(() -> runs.planned(run, steps));
            case TrainingEvent.Stepped(int _, var point) -> points.add(point);
            case TrainingEvent.Inside(var seen) -> signs.add(seen);
            case TrainingEvent.Batched _ -> {}
            case TrainingEvent.Ended(Outcome.Cancelled _) when leaving.getAsBoolean() -> stepsNow();
            case TrainingEvent.Ended(var outcome) -> {
                stepsNow();
                now(() -> runs.end(run, outcome));
            }
        }
        if (System.nanoTime() - written >= together && scribe.isFree()) later(steps());
        pass(event);
    }

    /// All that came since it was written last, to be written.
    private Runnable steps() {
        written = System.nanoTime();
        if (points.isEmpty() && signs.isEmpty()) return () -> {};
        List<CurvePoint> came = List.copyOf(points);
        List<Signs> seen = List.copyOf(signs);
        points.clear();
        signs.clear();
        return () -> runs.steps(run, came, seen);
    }

    private void stepsNow() {
        now(steps());
    }

    /// A watcher that fails breaks the run off: it stays interrupted, and can be resumed.
    private void pass(TrainingEvent event) {
        try {
            watcher.see(event);
        } catch (RuntimeException failure) {
            stepsNow();
            writing = false;
            throw failure;
        }
    }

    @Override
    public void remember(int step, int batch, Supplier<Moment> moment) {
        long now = System.nanoTime();
        boolean paused = batch == 0 && watcher.isPaused();
        boolean due = now - last >= (batch == 0 ? together : INSIDE_STEP);
        if (paused || due && scribe.isFree()) {
            last = now;
            Runnable steps = steps(); // the curve is never behind it
            Moment made = moment.get();
            later(
                    () -> {
                        steps.run();
                        runs.moment(run, step, made);
                    });
            if (paused) guarded(scribe::settle);
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
        if (watcher.isPaused()) stepsNow();
        watcher.pause(step, batch, batches);
    }

    private void now(Runnable change) {
        later(change);
        guarded(scribe::settle);
    }

    private void later(Runnable change) {
        guarded(() -> scribe.write(change));
    }

    private void guarded(Runnable writes) {
        if (!writing) return;
        try {
            writes.run();
        } catch (Refusal refusal) {
            writing = false;
            failed.accept(refusal);
        }
    }
}

package org.fundi.engine.verify;

import java.util.function.BooleanSupplier;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;

/// Watches a run that is trained again: it ends after the step after which the person had stopped
/// it, and is broken off where there is no more time.
final class Again implements Watcher {
    private final int stopAfter;
    private final BooleanSupplier leaving;
    private int step;

    /// @param stopAfter steps; more than there are where it was not stopped
    Again(int stopAfter, BooleanSupplier leaving) {
        this.stopAfter = stopAfter;
        this.leaving = leaving;
    }

    @Override
    public void see(TrainingEvent event) {}

    @Override
    public void pause(int step, int batch, int batches) {
        if (batch == 0) this.step = step;
    }

    @Override
    public Wish wish() {
        if (leaving.getAsBoolean()) return Wish.CANCEL;
        return step >= stopAfter ? Wish.STOP : Wish.GO_ON;
    }
}

package org.fundi.app.share;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;

/// Looks on until a run has come as far as it came elsewhere.
final class AsFarAs implements Watcher {
    private final Consumer<TrainingEvent> tell;
    private final int steps;
    private final BooleanSupplier stopAsked;
    private volatile int done;

    /// @param steps after which the run ended elsewhere; 0 for what does not learn in steps
    AsFarAs(Consumer<TrainingEvent> tell, int steps, BooleanSupplier stopAsked) {
        this.tell = tell;
        this.steps = steps;
        this.stopAsked = stopAsked;
    }

    @Override
    public void see(TrainingEvent event) {
        tell.accept(event);
    }

    @Override
    public void pause(int step, int batch, int batches) {
        done = step;
    }

    @Override
    public Wish wish() {
        boolean far = steps > 0 && done >= steps;
        return far || stopAsked.getAsBoolean() ? Wish.STOP : Wish.GO_ON;
    }

    @Override
    public boolean wantsSigns() {
        return true;
    }
}

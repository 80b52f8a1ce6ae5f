package org.fundi.app.train;

import java.util.function.Consumer;
import org.fundi.engine.experiment.Gate;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;

/// What the person wishes of a run, asked on its training thread; any thread may change it.
final class Watching implements Watcher {
    private final Consumer<TrainingEvent> tell;
    private final Gate gate = new Gate();
    private volatile Wish wish = Wish.GO_ON;
    private volatile boolean batches;

    Watching(Consumer<TrainingEvent> tell) {
        this.tell = tell;
    }

    @Override
    public void see(TrainingEvent event) {
        tell.accept(event);
    }

    @Override
    public Wish wish() {
        return wish;
    }

    @Override
    public boolean wantsBatches() {
        return batches;
    }

    @Override
    public boolean wantsSigns() {
        return true;
    }

    @Override
    public void pause(int step, int batch, int batchesInStep) {
        boolean nothingLearntYet = step == 0 && batch == 0;
        if (!nothingLearntYet) gate.pass(step, batch, batchesInStep);
    }

    void pause() {
        gate.pause();
    }

    void resume() {
        batches = false;
        gate.resume();
    }

    void stepEpoch() {
        gate.stepEpoch();
    }

    void stepBatch() {
        batches = true;
        gate.stepBatch();
    }

    /// Keeps what has been learnt.
    void stop() {
        if (wish == Wish.GO_ON) wish = Wish.STOP;
        gate.resume();
    }

    /// Throws away what has been learnt.
    void cancel() {
        wish = Wish.CANCEL;
        gate.resume();
    }

    @Override
    public boolean isPaused() {
        return gate.isPaused();
    }
}

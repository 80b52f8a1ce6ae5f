package org.fundi.engine.experiment;

import java.util.function.Supplier;

/// Sees what happens while a run learns, and says what the person wishes.
public interface Watcher {

    /// What the person wishes of the run.
    enum Wish {
        GO_ON,
        STOP,
        CANCEL
    }

    /// Called on the training thread; must be quick.
    void see(TrainingEvent event);

    default Wish wish() {
        return Wish.GO_ON;
    }

    /// Whether each batch is judged and told: for stepping inside an epoch. Judging takes time, and
    /// changes nothing that is learnt.
    default boolean wantsBatches() {
        return false;
    }

    /// Whether it wishes to see the model from inside after each step, see [TrainingEvent.Inside]:
    /// a look takes a twentieth of a step at most, and changes nothing that is learnt.
    default boolean wantsSigns() {
        return false;
    }

    /// Called after each batch (`batch` from 1) and after each step (`batch` 0): may wait while the
    /// person has paused the run.
    default void pause(int step, int batch, int batches) {}

    /// Whether the person has paused the run, or steps through it by hand.
    default boolean isPaused() {
        return false;
    }

    /// Offered after each batch and each step of a run that can be resumed: whoever keeps runs
    /// takes it when it is time.
    ///
    /// @param step steps finished
    /// @param batch batches of the step under way that are done; 0 after a whole step
    /// @param moment makes it; to be called at once, on this thread, or never
    default void remember(int step, int batch, Supplier<Moment> moment) {}

    Watcher NOBODY = event -> {};
}

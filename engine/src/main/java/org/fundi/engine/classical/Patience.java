package org.fundi.engine.classical;

import java.util.function.Supplier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;

/// Asks a training now and then whether to go on, for algorithms whose steps are not worth a curve.
/// Once told to stop it does not ask again.
final class Patience {
    private final Training training;
    private final int parts;
    private final Supplier<? extends Model<?>> before;
    private int done;
    private boolean stopped;

    /// @param parts of about equal work
    /// @param before what can be said before the end
    Patience(Training training, int parts, Supplier<? extends Model<?>> before) {
        this.training = training;
        this.parts = parts;
        this.before = before;
    }

    boolean goOn() {
        if (!stopped) stopped = !training.keepGoing(done, parts, before);
        return !stopped;
    }

    void partDone() {
        if (done < parts - 1) done++;
    }
}

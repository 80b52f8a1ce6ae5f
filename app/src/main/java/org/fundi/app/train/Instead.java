package org.fundi.app.train;

import java.util.Optional;
import org.fundi.engine.learning.Algorithm;

/// Begins another run on the same rows with the same seed. One that is under way ends first, and
/// what it has learnt is kept.
public final class Instead {
    private final TrainViewModel train;
    private Optional<Runnable> wished = Optional.empty();

    public Instead(TrainViewModel train) {
        this.train = train;
        train.phaseProperty().addListener((_, _, _) -> go());
    }

    /// From its beginning.
    public void begin(Algorithm settings) {
        begin(() -> train.start(settings));
    }

    void begin(Retry retry) {
        if (retry.isFork()) begin(() -> train.fork(retry.run(), retry.step(), retry.settings()));
        else begin(retry.settings());
    }

    private void begin(Runnable other) {
        wished = Optional.of(other);
        if (train.phase() == TrainViewModel.Phase.IDLE) go();
        else train.stop();
    }

    private void go() {
        if (train.phase() != TrainViewModel.Phase.IDLE || wished.isEmpty()) return;
        Runnable other = wished.get();
        wished = Optional.empty();
        other.run();
    }
}

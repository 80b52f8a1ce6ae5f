package org.fundi.engine.film;

import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;

/// Keeps a film of a run, and hands on all else to whoever watches it.
public record Filming(Film film, Watcher watcher) implements Watcher {
    @Override
    public void see(TrainingEvent event) {
        watcher.see(event);
    }

    @Override
    public Wish wish() {
        return watcher.wish();
    }

    @Override
    public boolean wantsBatches() {
        return watcher.wantsBatches();
    }

    @Override
    public boolean wantsSigns() {
        return watcher.wantsSigns();
    }

    @Override
    public void pause(int step, int batch, int batches) {
        watcher.pause(step, batch, batches);
    }

    @Override
    public void remember(int step, int batch, Supplier<Moment> moment) {
        Once once = new Once(moment);
        film.offer(new Place(step, batch), () -> once.get().state());
        watcher.remember(step, batch, once);
    }

    /// A moment is made once, whoever asks.
    private static final class Once implements Supplier<Moment> {
        private final Supplier<Moment> moment;
        private Optional<Moment> made = Optional.empty();

        Once(Supplier<Moment> moment) {
            this.moment = moment;
        }

        @Override
        public Moment get() {
            if (made.isEmpty()) made = Optional.of(moment.get());
            return made.get();
        }
    }
}

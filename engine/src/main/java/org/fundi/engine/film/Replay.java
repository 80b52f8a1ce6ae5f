package org.fundi.engine.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;

/// Makes a run's model at any place again, bit for bit, by learning on from the nearest moment kept
/// before it; from the beginning where none was kept. On the way moments are kept, so that a run of
/// before is as quick to go through as one just trained.
///
/// @param prepared the rows the run learnt from
/// @param film its moments; one of a run of before is empty at first
public record Replay(Experiment experiment, Prepared prepared, Film film) {

    /// @param left whether nobody waits any more; asked after each batch and step
    /// @throws CancelledException where it was left
    /// @throws Refusal where the run has no such place
    public Scene at(Place place, BooleanSupplier left) {
        return from(nearest(place), place, left);
    }

    /// The same of several places, each learnt on from the one before it where nothing nearer was
    /// kept: a run of which nothing was kept is learnt once, not once a place.
    ///
    /// @param places in the order of time
    public List<Scene> all(List<Place> places, BooleanSupplier left) {
        List<Scene> scenes = new ArrayList<>();
        Optional<Film.Kept> reached = Optional.empty();
        for (Place place : places) {
            Optional<Film.Kept> from =
                    Stream.of(nearest(place), reached)
                            .flatMap(Optional::stream)
                            .max(Comparator.comparing(Film.Kept::place));
            Scene scene = from(from, place, left);
            scenes.add(scene);
            reached = scene.state().map(state -> new Film.Kept(place, state));
        }
        return scenes;
    }

    private Optional<Film.Kept> nearest(Place place) {
        return place.isWholeStep() ? film.upTo(place) : film.before(place);
    }

    private Scene from(Optional<Film.Kept> from, Place place, BooleanSupplier left) {
        Again again = new Again(place, from, left);
        experiment.fit(prepared, again);
        Model<?> model = again.model.orElseThrow(() -> missing(place));
        return new Scene(place, model, again.state);
    }

    private static Refusal missing(Place place) {
        return new Refusal(
                "the run has no step " + (place.step() + (place.isWholeStep() ? 0 : 1)),
                "choose an earlier step");
    }

    /// A training that ends where somebody wants to look.
    private final class Again implements Training {
        private final Chance chance = Chance.of(experiment.seed());
        private final Place place;
        private final Optional<Film.Kept> from;
        private final BooleanSupplier left;
        private Optional<byte[]> state = Optional.empty();
        private Optional<Model<?>> model = Optional.empty();

        Again(Place place, Optional<Film.Kept> from, BooleanSupplier left) {
            this.place = place;
            this.from = from;
            this.left = left;
            if (from.isPresent() && from.get().place().equals(place)) {
                state = Optional.of(from.get().state());
            }
        }

        @Override
        public Chance chance(String name, long... index) {
            return chance.named(name, index);
        }

        @Override
        public int threads() {
            return experiment.threads();
        }

        @Override
        public Optional<byte[]> interruptedAt() {
            return from.map(Film.Kept::state);
        }

        @Override
        public void remember(int step, int batch, Supplier<byte[]> made) {
            Place here = new Place(step, batch);
            if (place.equals(here)) state = Optional.of(made.get());
            film.offer(here, made); // the next place gone to is nearer
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            leave();
            if (place.equals(Place.after(step))) model = Optional.of(soFar.get());
            return step < steps && model.isEmpty();
        }

        @Override
        public void batchDone(
                int step, int batch, int batches, Supplier<? extends Model<?>> soFar) {
            leave();
            if (place.equals(new Place(step, batch))) model = Optional.of(soFar.get());
        }

        /// What was begun is left undone: it has been seen.
        @Override
        public boolean isEndWished() {
            return model.isPresent();
        }

        private void leave() {
            if (left.getAsBoolean()) throw new CancelledException();
        }
    }
}

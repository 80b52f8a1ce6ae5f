package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.film.Film;
import org.fundi.engine.film.Filming;
import org.fundi.engine.film.Films;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.film.Scene;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Any place of a run can be seen again, to the same bits.
final class EveryReplayTest {
    private static final long SEED = 42;
    private static final Judging JUDGING =
            Judging.usual(Task.BINARY, Catalogue.METRICS).withResamples(50);

    private final Prepared prepared = Puzzle.LINE.prepared(300, SEED);

    static Stream<Algorithm> learningInSteps() {
        return Catalogue.ALGORITHMS.stream()
                .filter(it -> it.steps() != Algorithm.Steps.NONE)
                .filter(it -> it instanceof Classifier)
                .filter(it -> it.unavailable().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("learningInSteps")
    void anyStepOfARunIsMadeAgain(Algorithm algorithm) {
        Experiment experiment = new Experiment(algorithm, JUDGING, SEED, 1);
        Seen seen = new Seen();
        experiment.fit(prepared, seen);
        Replay replay = new Replay(experiment, prepared, new Films(1_000).begin());
        List<Place> places = seen.models.keySet().stream().filter(Place::isWholeStep).toList();
        Chance.Draws draws = Chance.of(3).draws();
        for (int i = 0; i < 4; i++) {
            Place place = places.get(draws.nextInt(places.size()));
            assertArrayEquals(
                    seen.models.get(place), replay.at(place, () -> false).model().saved());
        }
    }

    /// Fifty places of a run, in films that were thinned to different sizes.
    @Test
    void anyBatchOfANetworkIsMadeAgainFromAFilmOfAnySize() {
        Experiment experiment = network();
        Seen seen = new Seen();
        experiment.fit(prepared, seen);
        List<Place> places = List.copyOf(seen.models.keySet());
        assertEquals(13 + 12 * 27, places.size(), "12 epochs of 27 batches");
        Chance.Draws draws = Chance.of(7).draws();
        for (int i = 0; i < 50; i++) {
            Film film = film(experiment, 2_000L << draws.nextInt(8));
            Place place = places.get(draws.nextInt(places.size()));
            Scene scene = new Replay(experiment, prepared, film).at(place, () -> false);
            assertArrayEquals(seen.models.get(place), scene.model().saved(), place.toString());
            assertEquals(place.compareTo(Place.after(0)) > 0, scene.state().isPresent());
        }
    }

    /// Nothing kept, little kept, all kept.
    @Test
    void severalPlacesAreWhatEachOfThemIsByItself() {
        Experiment experiment = network();
        Seen seen = new Seen();
        experiment.fit(prepared, seen);
        List<Place> places = seen.models.keySet().stream().filter(Place::isWholeStep).toList();
        List<Film> films =
                List.of(
                        new Films(1_000).begin(),
                        film(experiment, 20_000),
                        film(experiment, 10_000_000));
        for (Film film : films) {
            List<Scene> scenes = new Replay(experiment, prepared, film).all(places, () -> false);
            assertEquals(places, scenes.stream().map(Scene::place).toList());
            for (Scene scene : scenes) {
                assertArrayEquals(seen.models.get(scene.place()), scene.model().saved());
            }
        }
    }

    /// What was learnt again on the way to a place is kept as if it were learnt the first time.
    @Test
    void aRunOfBeforeIsFilmedOnTheWayToAPlace() {
        Experiment experiment = network();
        Film empty = new Films(10_000_000).begin();
        Replay replay = new Replay(experiment, prepared, empty);
        replay.at(Place.after(9), () -> false);
        assertTrue(empty.size() >= 9, empty.size() + " moments");
        Seen seen = new Seen();
        experiment.fit(prepared, seen);
        for (Place place : List.of(Place.after(4), new Place(5, 3), Place.after(9))) {
            byte[] saved = replay.at(place, () -> false).model().saved();
            assertArrayEquals(seen.models.get(place), saved, place.toString());
        }
    }

    @Test
    void whoeverGoesOnFromAPlaceEndsWhereTheRunEnded() {
        Experiment experiment = network();
        Outcome.Completed whole =
                assertInstanceOf(
                        Outcome.Completed.class, experiment.runOn(prepared, Watcher.NOBODY));
        Film film = film(experiment, 10_000);
        for (Place place : List.of(new Place(0, 5), Place.after(3), new Place(7, 27))) {
            byte[] state =
                    new Replay(experiment, prepared, film)
                            .at(place, () -> false)
                            .state()
                            .orElseThrow();
            Training on =
                    new Training() {
                        @Override
                        public Chance chance(String name, long... index) {
                            return Chance.of(SEED).named(name, index);
                        }

                        @Override
                        public int threads() {
                            return 1;
                        }

                        @Override
                        public Optional<byte[]> interruptedAt() {
                            return Optional.of(state);
                        }

                        @Override
                        public boolean keepGoing(
                                int step, int steps, Supplier<? extends Model<?>> soFar) {
                            return step < whole.run().kept().step();
                        }
                    };
            assertArrayEquals(whole.run().model().saved(), experiment.fit(prepared, on).saved());
        }
    }

    @Test
    void aFilmKeepsToItsBudgetAndTheOldestIsThinnedFirst() {
        Experiment experiment = network();
        Films films = new Films(20_000);
        Film old = filmed(experiment, films);
        int alone = old.size();
        assertTrue(films.used() <= 20_000 && films.used() > 8_000, "used " + films.used());
        Film young = filmed(experiment, films);
        assertTrue(films.used() <= 20_000, "used " + films.used());
        assertTrue(old.size() < alone);
        assertTrue(young.size() > old.size());
    }

    @Test
    void whoeverLeavesIsNotWaitedFor() {
        Replay replay = new Replay(network(), prepared, new Films(1_000).begin());
        assertThrows(CancelledException.class, () -> replay.at(Place.after(12), () -> true));
    }

    @Test
    void aStepTheRunNeverHadIsRefused() {
        Replay replay = new Replay(network(), prepared, new Films(1_000).begin());
        assertThrows(Refusal.class, () -> replay.at(Place.after(13), () -> false));
    }

    @Test
    void whoeverWatchesAFilmedRunSeesAllOfIt() {
        List<String> told = new ArrayList<>();
        Watcher watcher =
                new Watcher() {
                    @Override
                    public void see(TrainingEvent event) {
                        told.add(event.getClass().getSimpleName());
                    }

                    @Override
                    public boolean wantsBatches() {
                        return true;
                    }

                    @Override
                    public void pause(int step, int batch, int batches) {
                        told.add("pause");
                    }

                    @Override
                    public void remember(int step, int batch, Supplier<Moment> moment) {
                        Moment first = moment.get();
                        told.add("remember " + moment.get().equals(first));
                    }
                };
        List<String> unfilmed = new ArrayList<>();
        network().runOn(prepared, watcher);
        unfilmed.addAll(told);
        told.clear();
        network().runOn(prepared, new Filming(new Films(9_000).begin(), watcher));
        assertEquals(
                unfilmed.stream().map(it -> it.replace("false", "true")).toList(),
                told,
                "and a moment is made once for both");
    }

    private Film film(Experiment experiment, long budget) {
        return filmed(experiment, new Films(budget));
    }

    private Film filmed(Experiment experiment, Films films) {
        Film film = films.begin();
        experiment.runOn(prepared, new Filming(film, Watcher.NOBODY));
        return film;
    }

    private static Experiment network() {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", "8,4");
        network = Knobs.with(network, "batchSize", "8");
        network = Knobs.with(network, "epochs", "12");
        return new Experiment(network, JUDGING, SEED, 1);
    }

    /// Every model there was, after each batch and each step.
    private static final class Seen implements Training {
        private final Map<Place, byte[]> models = new TreeMap<>();

        @Override
        public Chance chance(String name, long... index) {
            return Chance.of(SEED).named(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            models.put(Place.after(step), soFar.get().saved());
            return step < steps;
        }

        @Override
        public void batchDone(
                int step, int batch, int batches, Supplier<? extends Model<?>> soFar) {
            models.put(new Place(step, batch), soFar.get().saved());
        }
    }
}

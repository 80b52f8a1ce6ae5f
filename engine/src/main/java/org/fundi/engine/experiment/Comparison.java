package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;

/// Several algorithms on the same rows, prepared the same way, with the same seed. What each learns
/// depends neither on the others nor on the number of threads.
///
/// @param algorithms from the simplest to the most flexible, each with its settings
/// @param by the metric that orders them
public record Comparison(
        Prepared prepared, List<Algorithm> algorithms, Judging judging, Metric by, long seed) {
    private static final int THREADS_EACH = 1;

    public Comparison {
        algorithms = List.copyOf(algorithms);
        if (algorithms.isEmpty()) throw new IllegalArgumentException("nothing to compare");
    }

    /// Sees results as they come; called on training threads, several at a time.
    public interface Listener {
        /// A guess of the time a model will take, before it begins.
        ///
        /// @param model its place in [Comparison#algorithms]
        void guessed(int model, TimeGuess guess);

        /// What happens to one model; [TrainingEvent.Ended] carries its run.
        void saw(int model, TrainingEvent event);

        /// Who watches one model's run: for whoever keeps runs, to put a recorder around it.
        ///
        /// @param watcher hands on to [#saw] and to the wishes of whoever began the comparison
        default Watcher around(int model, Watcher watcher) {
            return watcher;
        }
    }

    /// Nobody listens.
    public static final Listener UNHEARD =
            new Listener() {
                @Override
                public void guessed(int model, TimeGuess guess) {}

                @Override
                public void saw(int model, TrainingEvent event) {}
            };

    /// Starts all on the workers: first a tiny fit of each to guess its time, then each in turn.
    /// Returns at once.
    public Underway begin(Workers workers, Listener listener) {
        Underway underway = new Underway(this);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int model = 0; model < algorithms.size(); model++) {
            int current = model;
            guesses.add(workers.begin(() -> guess(current, underway, listener)));
        }
        List<Future<Outcome>> runs = new ArrayList<>();
        for (int model = 0; model < algorithms.size(); model++) {
            int current = model;
            Future<Boolean> guess = guesses.get(model);
            runs.add(
                    workers.begin(
                            () -> {
                                Workers.await(guess); // begun before, so never behind this one
                                return run(current, underway, listener);
                            }));
        }
        underway.runs(runs);
        return underway;
    }

    /// Runs all and waits: best first.
    public List<Standing> run(Workers workers, Listener listener) {
        return begin(workers, listener).await();
    }

    private boolean guess(int model, Underway underway, Listener listener) {
        if (underway.wish(model) != Watcher.Wish.GO_ON) return false;
        Optional<TimeGuess> guess = TimeGuess.of(algorithms.get(model), prepared, seed);
        guess.ifPresent(time -> listener.guessed(model, time));
        return guess.isPresent();
    }

    private Outcome run(int model, Underway underway, Listener listener) {
        Watcher watcher = listener.around(model, watcher(model, underway, listener));
        if (underway.wish(model) != Watcher.Wish.GO_ON) {
            Outcome never = new Outcome.Cancelled();
            watcher.see(new TrainingEvent.Ended(never));
            return never;
        }
        return new Experiment(algorithms.get(model), judging, seed, THREADS_EACH)
                .runOn(prepared, watcher);
    }

    private static Watcher watcher(int model, Underway underway, Listener listener) {
        return new Watcher() {
            @Override
            public void see(TrainingEvent event) {
                listener.saw(model, event);
            }

            @Override
            public Wish wish() {
                return underway.wish(model);
            }
        };
    }
}

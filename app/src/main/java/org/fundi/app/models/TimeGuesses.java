package org.fundi.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.learning.Algorithm;

/// Guesses in the background how long each model would take, before the person decides.
final class TimeGuesses {
    private static final double LONG = 1;

    private final Jobs jobs;
    private final Workspace workspace;
    private final Preparing preparing;

    TimeGuesses(Jobs jobs, Workspace workspace, Preparing preparing) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.preparing = preparing;
    }

    /// Fills the choices' guesses, once they are known.
    void fill(List<ModelChoice> choices) {
        preparing.begin(basis -> guess(choices, basis));
    }

    /// A long guess is made twice: the first one may have met code that was not compiled yet.
    private static Optional<TimeGuess> guess(Algorithm algorithm, Basis basis) {
        long seed = basis.study().seed();
        Optional<TimeGuess> first = TimeGuess.of(algorithm, basis.prepared(), seed);
        if (first.isEmpty() || first.get().seconds() < LONG) return first;
        return TimeGuess.of(algorithm, basis.prepared(), seed)
                .filter(second -> second.seconds() < first.get().seconds())
                .or(() -> first);
    }

    private void guess(List<ModelChoice> choices, Basis basis) {
        List<Algorithm> algorithms = choices.stream().map(ModelChoice::settings).toList();
        jobs.begin(
                Words.of("job.guessing"),
                progress -> {
                    List<Optional<TimeGuess>> guesses = new ArrayList<>();
                    for (Algorithm algorithm : algorithms) {
                        if (progress.stopAsked()) break;
                        progress.at(guesses.size(), algorithms.size(), "");
                        guesses.add(guess(algorithm, basis));
                    }
                    return guesses;
                },
                end -> {
                    if (end instanceof Job.Done<List<Optional<TimeGuess>>>(var guesses)
                            && workspace.study().filter(basis::answers).isPresent()) {
                        for (int i = 0; i < guesses.size(); i++) {
                            choices.get(i).guessProperty().set(guesses.get(i));
                        }
                    }
                });
    }
}

package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;

/// Tells a person on standard error how a comparison goes: a guess of the time each model takes,
/// how far the long ones are, and each result as it comes.
final class CompareProgress implements Comparison.Listener {
    private static final int QUARTERS = 4;
    private static final double WORTH_TELLING = 2;

    private final List<Algorithm> algorithms;
    private final Metric metric;
    private final PrintWriter err;
    private final double[] guesses;
    private final long[] began;
    private final int[] quarter;
    private final Optional<Folding> folding;
    private final int[] ended;

    /// @param folding where each model is fitted once in every fold
    CompareProgress(
            List<Algorithm> algorithms, Metric metric, Optional<Folding> folding, PrintWriter err) {
        this.folding = folding;
        this.ended = new int[algorithms.size()];
        this.algorithms = algorithms;
        this.metric = metric;
        this.err = err;
        this.guesses = new double[algorithms.size()];
        this.began = new long[algorithms.size()];
        this.quarter = new int[algorithms.size()];
    }

    @Override
    public synchronized void guessed(int model, TimeGuess guess) {
        guesses[model] = guess.seconds();
        tell(model, guess.sentence());
    }

    @Override
    public synchronized void saw(int model, TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Began _ -> began[model] = System.nanoTime();
            case TrainingEvent.Stepped(int steps, var point) -> step(model, steps, point.step());
            case TrainingEvent.Batched _, TrainingEvent.Inside _ -> {}
            case TrainingEvent.Ended(Outcome outcome) -> ended(model, outcome);
        }
    }

    /// Of folds each one is told, of repeated ones each repeat.
    private void ended(int model, Outcome outcome) {
        ended[model]++;
        if (folding.isEmpty()) {
            tell(model, sentence(outcome));
            return;
        }
        Folding cut = folding.get();
        if (cut.repeats() == 1 || ended[model] % cut.folds() == 0)
            tell(
                    model,
                    "%s (%d of %d folds)".formatted(sentence(outcome), ended[model], cut.count()));
    }

    private void step(int model, int steps, int step) {
        int now = steps == 0 ? 0 : QUARTERS * step / steps;
        if (guesses[model] < WORTH_TELLING || now <= quarter[model] || step >= steps) return;
        quarter[model] = now;
        double elapsed = (System.nanoTime() - began[model]) * 1e-9;
        tell(
                model,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d %s, about %.0f s left",
                        step,
                        steps,
                        algorithms.get(model).steps().name().toLowerCase(Locale.ROOT),
                        TimeGuess.left(step, steps, elapsed)));
    }

    private String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed(Run run) -> sentence(run);
            case Outcome.Stopped(Run run, int step) -> sentence(run) + ", stopped after " + step;
            case Outcome.Diverged(int step, String culprit, var _) ->
                    "diverged after step %d: %s".formatted(step, culprit);
            case Outcome.Cancelled _ -> "cancelled";
            case Outcome.Refused(var refusal) -> refusal.what() + "; " + refusal.remedy();
            case Outcome.Broken(RuntimeException mistake) -> "broke: " + mistake;
        };
    }

    private String sentence(Run run) {
        var scored = run.scores().get(metric.key());
        return String.format(
                Locale.ROOT,
                "%s %s, fitted in %.3f s",
                metric.key(),
                scored == null ? "–" : ScoreText.plain(scored.score()),
                run.seconds());
    }

    private void tell(int model, String what) {
        err.println("  " + algorithms.get(model).key() + ": " + what);
        err.flush();
    }
}

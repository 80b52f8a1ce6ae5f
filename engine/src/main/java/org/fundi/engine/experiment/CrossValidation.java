package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.FoldScores;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;

/// Several algorithms, each learnt and scored once in every fold; the preparation is fitted anew on
/// each fold's own training rows, and the sealed rows take part in none.
///
/// @param folds prepared, those of the first repeat first
public record CrossValidation(
        Folding folding,
        List<Prepared> folds,
        List<Algorithm> algorithms,
        Judging judging,
        Metric by,
        long seed) {

    private static final long HEARING_MILLISECONDS = 50;

    public CrossValidation {
        folds = List.copyOf(folds);
        algorithms = List.copyOf(algorithms);
    }

    /// @throws org.fundi.engine.setting.Refusal where the rows cannot be cut or prepared this way
    public static CrossValidation of(
            Plan plan,
            Table table,
            Folding folding,
            List<Algorithm> algorithms,
            Judging judging,
            Metric by,
            long seed) {
        List<Prepared> folds = plan.folds(table, folding, seed);
        return new CrossValidation(folding, folds, algorithms, judging, by, seed);
    }

    /// Runs all and waits: best mean first.
    ///
    /// @param wish what the person wishes of all of it, asked on training threads
    /// @param listener hears of each fold's run; [TrainingEvent.Ended] comes once a fold
    public List<Folded> run(
            Workers workers, Supplier<Watcher.Wish> wish, Comparison.Listener listener) {
        List<Callable<Outcome>> tasks = new ArrayList<>();
        for (int model = 0; model < algorithms.size(); model++) {
            for (Prepared fold : folds) tasks.add(fit(model, fold, wish, listener));
        }
        List<Future<Outcome>> begun = tasks.stream().map(workers::begin).toList();
        List<Outcome> outcomes = begun.stream().map(fold -> await(fold, wish)).toList();
        // A worker may still be inside a step that hears nothing: then scoring does not wait for
        // it.
        boolean left = wish.get() == Watcher.Wish.CANCEL;
        List<Folded> folded =
                left
                        ? scoring(outcomes).map(Supplier::get).toList()
                        : workers.all(
                                scoring(outcomes).<Callable<Folded>>map(one -> one::get).toList());
        return Folded.bestFirst(folded, by);
    }

    /// What to tell the person of the folded models, best first, and what that rests on.
    ///
    /// @param findings of the data and the problem; a leak among them stops the praise
    public List<Verdict.Advice> advice(List<Folded> folded, List<Finding> findings) {
        Verdict verdict = Verdict.of(this, folded, findings);
        List<Verdict.Advice> advice = new ArrayList<>(verdict.advice());
        if (verdict.leak().isPresent() || verdict.scored().size() < 2) return List.copyOf(advice);
        advice.add(
                new Verdict.Advice(
                        "What this rests on",
                        "Differences of the mean over %s, paired fold by fold, with the corrected resampled t interval: folds share most of the rows they learn from, so a plain one would be too narrow. That a lead is no luck is claimed where it also holds with the rows inside each fold drawn anew, for all models compared together.%s"
                                .formatted(over(), chosenByFolds(folded))));
        return List.copyOf(advice);
    }

    private String over() {
        return folding.repeats() == 1
                ? "%d folds".formatted(folding.folds())
                : "%d repeats of %d folds".formatted(folding.repeats(), folding.folds());
    }

    /// What keeps the epoch that was best on the rows judged is a little flattered.
    private static String chosenByFolds(List<Folded> folded) {
        boolean any =
                folded.stream()
                        .flatMap(one -> runs(one).stream())
                        .anyMatch(run -> run.kept().byValidation());
        return any
                ? " Networks keep the epoch that was best on the rows judged, which flatters them a little."
                : "";
    }

    /// Empty where a fold came to nothing or has no score.
    Optional<FoldScores> scores(Folded folded) {
        return folded.values(by)
                .map(
                        values ->
                                new FoldScores(
                                        values,
                                        folding.repeats(),
                                        FoldScoring.of(this, runs(folded)).resampled(by)));
    }

    private static List<Run> runs(Folded folded) {
        List<Run> runs = new ArrayList<>();
        for (Outcome outcome : folded.outcomes()) {
            new Standing(folded.algorithm(), outcome).run().ifPresent(runs::add);
        }
        return runs;
    }

    /// Waits for one fold; once the person gives up, not even for a step that hears nothing.
    private static Outcome await(Future<Outcome> fold, Supplier<Watcher.Wish> wish) {
        while (!fold.isDone()) {
            try {
                return fold.get(HEARING_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (wish.get() == Watcher.Wish.CANCEL) return new Outcome.Cancelled();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a listener failed", e.getCause());
            }
        }
        return Workers.await(fold);
    }

    private Stream<Supplier<Folded>> scoring(List<Outcome> outcomes) {
        int k = folds.size();
        return IntStream.range(0, algorithms.size())
                .mapToObj(
                        model -> {
                            int from = model * k;
                            List<Outcome> own = List.copyOf(outcomes.subList(from, from + k));
                            return () -> folded(algorithms.get(model), own);
                        });
    }

    private Callable<Outcome> fit(
            int model, Prepared fold, Supplier<Watcher.Wish> wish, Comparison.Listener listener) {
        Watcher watcher =
                new Watcher() {
                    @Override
                    public void see(TrainingEvent event) {
                        listener.saw(model, event);
                    }

                    @Override
                    public Wish wish() {
                        return wish.get();
                    }
                };
        Judging plain = judging.withMetrics(List.of(by));
        Experiment experiment = new Experiment(algorithms.get(model), plain, seed, 1);
        return () ->
                wish.get() == Watcher.Wish.GO_ON
                        ? experiment.runOn(fold, watcher)
                        : new Outcome.Cancelled();
    }

    private Folded folded(Algorithm algorithm, List<Outcome> outcomes) {
        List<Run> runs = runs(new Folded(algorithm, outcomes, Map.of()));
        Map<String, FoldScore> scores = new LinkedHashMap<>();
        if (runs.size() == outcomes.size()) {
            FoldScoring scoring = FoldScoring.of(this, runs);
            for (Metric metric : judging.metrics()) scores.put(metric.key(), scoring.of(metric));
        }
        return new Folded(algorithm, outcomes, scores);
    }
}

package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;

/// Several algorithms, each learnt and scored once in every fold; the preparation is fitted anew on
/// each fold's own training rows, and the sealed rows take part in none.
///
/// @param folds prepared, at least two
public record CrossValidation(
        List<Prepared> folds, List<Algorithm> algorithms, Judging judging, Metric by, long seed) {

    public CrossValidation {
        folds = List.copyOf(folds);
        algorithms = List.copyOf(algorithms);
    }

    /// @param k how many folds
    public static CrossValidation of(
            Plan plan,
            Table table,
            int k,
            List<Algorithm> algorithms,
            Judging judging,
            Metric by,
            long seed) {
        return new CrossValidation(plan.folds(table, k, seed), algorithms, judging, by, seed);
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
        List<Outcome> outcomes = workers.all(tasks);
        List<Callable<Folded>> scoring = new ArrayList<>();
        for (int model = 0; model < algorithms.size(); model++) {
            Algorithm algorithm = algorithms.get(model);
            int from = model * folds.size();
            List<Outcome> own = List.copyOf(outcomes.subList(from, from + folds.size()));
            scoring.add(() -> folded(algorithm, own));
        }
        return Folded.bestFirst(workers.all(scoring), by);
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
        List<Run> runs = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            new Standing(algorithm, outcome).run().ifPresent(runs::add);
        }
        Map<String, Folded.FoldScore> scores = new LinkedHashMap<>();
        if (runs.size() == outcomes.size()) {
            FoldScoring scoring = FoldScoring.of(folds, runs, judging, seed);
            for (Metric metric : judging.metrics()) scores.put(metric.key(), scoring.of(metric));
        }
        return new Folded(algorithm, outcomes, scores);
    }
}

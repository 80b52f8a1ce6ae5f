package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;
import org.junit.jupiter.api.Test;

/// Where labels were drawn without a look at the features, a cross-validation seldom claims that
/// something was learnt, with repeats neither.
///
/// When this was written 0 of 200 seeds claimed success by accuracy, 2 by ROC AUC and none by ROC
/// AUC with three repeats; the exact 95 % interval of 2 in 200 reaches up to 3.6 %.
class ShuffledFoldsTest {
    private static final int SEEDS = 200;
    private static final int MOST_CLAIMS = SEEDS / 20;
    private static final List<String> KEYS =
            List.of("most_frequent", "one_rule", "logistic", "naive_bayes", "tree");

    @Test
    void successIsClaimedOnAtMostOneSeedInTwenty() {
        seldomClaimed("accuracy", Folding.once(5));
        seldomClaimed("roc_auc", Folding.once(5));
    }

    @Test
    void norDoRepeatsTalkLuckUp() {
        seldomClaimed("roc_auc", new Folding(5, 3));
    }

    /// One that never claims anything would pass the others.
    @Test
    void whatIsThereIsClaimed() {
        try (Workers workers = new Workers(1)) {
            Metric accuracy = metric("accuracy");
            assertTrue(claims(Puzzle.LINE, 1, accuracy, Folding.once(5), workers));
            assertTrue(claims(Puzzle.LINE, 1, accuracy, new Folding(5, 3), workers));
        }
    }

    private static void seldomClaimed(String key, Folding folding) {
        int claims = 0;
        try (Workers workers = new Workers(1)) {
            for (int seed = 0; seed < SEEDS; seed++) {
                if (claims(Puzzle.NOTHING, seed, metric(key), folding, workers)) claims++;
            }
        }
        assertTrue(claims <= MOST_CLAIMS, claims + " claims by " + key);
    }

    private static boolean claims(
            Puzzle puzzle, long seed, Metric metric, Folding folding, Workers workers) {
        List<Algorithm> algorithms =
                Catalogue.ALGORITHMS.stream().filter(a -> KEYS.contains(a.key())).toList();
        CrossValidation validation =
                CrossValidation.of(
                        puzzle.plan(),
                        puzzle.table(200, seed),
                        folding,
                        algorithms,
                        new Judging(List.of(metric), List.of(), 0.5, 300),
                        metric,
                        seed);
        List<Folded> folded = validation.run(workers, () -> Watcher.Wish.GO_ON, Comparison.UNHEARD);
        return validation.advice(folded, List.of()).stream()
                .map(Verdict.Advice::title)
                .anyMatch(ShuffledFoldsTest::isPraise);
    }

    private static boolean isPraise(String title) {
        return title.endsWith("has learnt something")
                || title.endsWith("earns its complexity")
                || title.equals("The simplest model leads")
                || title.equals("More complexity is not shown to help");
    }

    private static Metric metric(String key) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

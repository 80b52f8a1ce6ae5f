package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;
import org.junit.jupiter.api.Test;

/// Where there is nothing to learn, the coach seldom says that something was.
class ShuffledLabelsTest {
    private static final int SEEDS = 200;
    private static final int MOST_CLAIMS = SEEDS / 20;
    private static final List<String> KEYS =
            List.of("most_frequent", "class_prior", "one_rule", "logistic", "naive_bayes", "tree");

    @Test
    void successIsClaimedOnAtMostOneSeedInTwenty() {
        for (String key : List.of("accuracy", "roc_auc")) seldomClaimed(Puzzle.NOTHING, key);
    }

    /// A rare class is where a metric flatters chance: average precision of random scores lies
    /// above that of a constant one.
    @Test
    void norIsItWhereAClassIsRare() {
        for (String key : List.of("average_precision", "recall_at_10pct")) {
            seldomClaimed(Puzzle.NOTHING_RARE, key);
        }
    }

    private static void seldomClaimed(Puzzle puzzle, String key) {
        int claims = 0;
        try (Workers workers = new Workers(1)) {
            for (int seed = 0; seed < SEEDS; seed++) {
                if (claimsSuccess(puzzle, seed, metric(key), workers)) claims++;
            }
        }
        assertTrue(claims <= MOST_CLAIMS, claims + " claims by " + key);
    }

    private static boolean claimsSuccess(Puzzle puzzle, long seed, Metric metric, Workers workers) {
        List<Algorithm> algorithms =
                Catalogue.ALGORITHMS.stream().filter(a -> KEYS.contains(a.key())).toList();
        Judging judging = new Judging(List.of(metric), List.of(), 0.5, 500);
        Comparison comparison =
                new Comparison(puzzle.prepared(400, seed), algorithms, judging, metric, seed);
        Verdict verdict =
                Verdict.of(comparison, comparison.run(workers, Comparison.UNHEARD), List.of());
        return !verdict.beatsBaseline().isEmpty();
    }

    private static Metric metric(String key) {
        return Catalogue.METRICS.stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

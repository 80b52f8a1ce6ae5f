package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.junit.jupiter.api.Test;

/// Where there is nothing to learn, the coach seldom says that something was.
class ShuffledLabelsTest {
    private static final int SEEDS = 200;
    private static final int MOST_CLAIMS = SEEDS / 20;
    private static final int ROWS = 400;
    private static final List<String> KEYS =
            List.of("most_frequent", "class_prior", "one_rule", "logistic", "naive_bayes", "tree");

    @Test
    void successIsClaimedOnAtMostOneSeedInTwenty() {
        for (String key : List.of("accuracy", "roc_auc")) {
            int claims = 0;
            try (Workers workers = new Workers(1)) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    if (claimsSuccess(seed, metric(key), workers)) claims++;
                }
            }
            assertTrue(claims <= MOST_CLAIMS, claims + " claims by " + key);
        }
    }

    private static boolean claimsSuccess(long seed, Metric metric, Workers workers) {
        List<Algorithm> algorithms =
                Catalogue.ALGORITHMS.stream().filter(a -> KEYS.contains(a.key())).toList();
        Judging judging = new Judging(List.of(metric), List.of(), 0.5, 500);
        Comparison comparison =
                new Comparison(
                        plan().prepare(table(seed), seed), algorithms, judging, metric, seed);
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

    /// Three features and a label, each drawn without a look at the others.
    private static Table table(long seed) {
        Chance.Draws draws = Chance.of(seed).named("nothing").draws();
        double[][] features = new double[3][ROWS];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (double[] feature : features) feature[row] = draws.nextGaussian();
            labels[row] = draws.nextInt(2);
        }
        return new Table(
                List.of(
                        NumberColumn.of("a", features[0]),
                        NumberColumn.of("b", features[1]),
                        NumberColumn.of("c", features[2]),
                        CategoryColumn.of("y", List.of("no", "yes"), labels)));
    }

    private static Plan plan() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String feature : List.of("a", "b", "c")) roles.put(feature, Role.FEATURE);
        roles.put("y", Role.TARGET);
        return new Plan(
                new Problem.Classification(roles, List.of("no", "yes")),
                Splitting.parse("stratified"),
                new Pipeline(List.of()),
                Optional.empty());
    }
}

package org.fundi.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fundi.engine.Catalogue;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.MeanAbsoluteError;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.RocAuc;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Task;
import org.junit.jupiter.api.Test;

class PermutationImportanceTest {
    private static final int ROWS = 600;

    @Test
    void aPlantedColumnMattersAndNoiseDoesNot() {
        var importance = PermutationImportance.USUAL.explain(classes(7), Explainer.UNWATCHED);
        assertEquals("planted", importance.columns().getFirst().column());
        assertTrue(importance.columns().getFirst().matters());
        assertFalse(of(importance, "noise").matters());
        var noise = Objects.requireNonNull(of(importance, "noise").interval());
        assertTrue(noise.low() <= 0 && noise.high() >= 0, noise.toString());
        assertEquals(90, importance.rows()); // ⌈600 · 0.15⌉ validation rows
    }

    @Test
    void aCategoryIsShuffledAsOneColumn() {
        var importance = PermutationImportance.USUAL.explain(classes(7), Explainer.UNWATCHED);
        assertEquals(
                List.of("colour", "noise", "planted"),
                importance.columns().stream().map(Explanation.OfColumn::column).sorted().toList());
    }

    @Test
    void sameSeedSameFiguresAndAnotherSeedOthers() {
        var first = PermutationImportance.USUAL.explain(classes(7), Explainer.UNWATCHED);
        assertEquals(first, PermutationImportance.USUAL.explain(classes(7), Explainer.UNWATCHED));
        assertNotEquals(
                first.columns(),
                PermutationImportance.USUAL.explain(classes(8), Explainer.UNWATCHED).columns());
    }

    @Test
    void anErrorThatGrowsIsALossAboveZero() {
        var importance = PermutationImportance.USUAL.explain(numbers(), Explainer.UNWATCHED);
        assertEquals("planted", importance.columns().getFirst().column());
        // y = 10 · planted, planted standard normal: of two rows taken at random the answers lie
        // 10 · 2/√π ≈ 11.3 apart on average, and the model was nearly right before
        assertEquals(11.3, importance.columns().getFirst().loss().orNaN(), 2.5);
    }

    @Test
    void whoGivesItUpGetsNothing() {
        assertThrows(
                CancelledException.class,
                () -> PermutationImportance.USUAL.explain(classes(7), (done, _) -> done < 2));
    }

    @Test
    void everyExplainerSaysWhatItDoesInTwoSentences() {
        for (Explainer explainer : Catalogue.EXPLAINERS) {
            assertTrue(explainer.help().endsWith("."), explainer.key());
            assertFalse(explainer.title().isBlank());
            assertFalse(explainer.key().isBlank());
        }
    }

    private static Explanation.OfColumn of(Explanation.Importance importance, String column) {
        return importance.columns().stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /// The answer follows `planted`; `noise` and `colour` say nothing.
    private static Subject classes(long seed) {
        var draws = Chance.of(5).named("table").draws();
        double[] planted = new double[ROWS];
        double[] noise = new double[ROWS];
        int[] colour = new int[ROWS];
        int[] answer = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            planted[row] = draws.nextGaussian();
            noise[row] = draws.nextGaussian();
            colour[row] = draws.nextInt(3);
            answer[row] = planted[row] + 0.5 * draws.nextGaussian() > 0 ? 1 : 0;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("planted", planted),
                                NumberColumn.of("noise", noise),
                                CategoryColumn.of(
                                        "colour", List.of("blue", "green", "red"), colour),
                                CategoryColumn.of("answer", List.of("no", "yes"), answer)));
        Problem problem = new Problem.Classification(roles(table), List.of("no", "yes"));
        return subject(problem, table, LogisticRegression.USUAL, new RocAuc(), seed);
    }

    private static Subject numbers() {
        var draws = Chance.of(5).named("table").draws();
        double[] planted = new double[ROWS];
        double[] noise = new double[ROWS];
        double[] answer = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            planted[row] = draws.nextGaussian();
            noise[row] = draws.nextGaussian();
            answer[row] = 10 * planted[row];
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("planted", planted),
                                NumberColumn.of("noise", noise),
                                NumberColumn.of("answer", answer)));
        Problem problem = new Problem.Regression(roles(table));
        return subject(problem, table, RidgeRegression.USUAL, new MeanAbsoluteError(), 7);
    }

    private static Map<String, Role> roles(Table table) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String name : table.names())
            roles.put(name, name.equals("answer") ? Role.TARGET : Role.FEATURE);
        return roles;
    }

    private static Subject subject(
            Problem problem, Table table, Algorithm algorithm, Metric metric, long seed) {
        Plan plan =
                new Plan(
                        problem,
                        Splitting.parse("stratified"),
                        UsualPreparation.of(problem, table).pipeline(),
                        Optional.empty());
        Prepared prepared = plan.prepare(table, seed);
        Task task = problem.task();
        Judging judging = Judging.usual(task, List.of(metric)).withResamples(50);
        Outcome outcome =
                new Experiment(algorithm, judging, seed, 1).runOn(prepared, Watcher.NOBODY);
        Run run = ((Outcome.Completed) outcome).run();
        return new Subject(run, prepared, metric, 0.5);
    }
}

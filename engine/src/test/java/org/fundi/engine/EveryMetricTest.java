package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every metric in the catalogue, and for the next one from the moment it is listed.
class EveryMetricTest {
    private static final int ROWS = 60;
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    record Case(Metric metric, Task task) {
        @Override
        public String toString() {
            return metric.key() + " of " + task.key();
        }
    }

    static Stream<Case> cases() {
        return Catalogue.METRICS.stream()
                .flatMap(
                        metric ->
                                Arrays.stream(Task.values())
                                        .filter(metric::judges)
                                        .map(task -> new Case(metric, task)));
    }

    @Test
    void keysAreUniqueWithinATask() {
        Set<String> seen = new HashSet<>();
        cases().forEach(c -> assertTrue(seen.add(c.toString()), c.toString()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void helpSaysWhatItCountsAndWhenItMisleads(Case c) {
        String help = c.metric().help();
        assertTrue(help.endsWith("."), help);
        assertEquals(2, help.split("\\.(?= [A-Z]|$)").length, help);
        assertTrue(!c.metric().title().isBlank());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void perfectIsBest(Case c) {
        double perfect = value(c, sample(c.task(), 0));
        for (int noise = 1; noise <= 3; noise++) {
            double worse = value(c, sample(c.task(), noise));
            assertTrue(
                    c.metric().better().lead(perfect, worse) >= 0,
                    "%s perfect, %s not".formatted(perfect, worse));
        }
        assertTrue(
                c.metric().better().lead(c.metric().bound(), perfect) >= -1e-12,
                "%s is beyond the bound".formatted(perfect));
        double worst = value(c, sample(c.task(), 3));
        assertTrue(
                c.metric().better().lead(perfect, worst) > 0
                        || c.metric().key().equals("top_3_accuracy"),
                "%s perfect, %s far from it".formatted(perfect, worst));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfRowsDoesNotMatter(Case c) {
        Answers answers = sample(c.task(), 2);
        int[] order = Chance.of(5).shuffled(answers.size());
        assertEquals(value(c, answers), value(c, picked(answers, order)), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countingARowTwiceIsTheRowTwice(Case c) {
        Answers answers = sample(c.task(), 2);
        int[] counts = new int[answers.size()];
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            counts[row] = row % 3; // left out, once, twice
            for (int i = 0; i < counts[row]; i++) rows.add(row);
        }
        int[] repeated = rows.stream().mapToInt(Integer::intValue).toArray();
        assertEquals(value(c, picked(answers, repeated)), value(c, answers.counted(counts)), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noRowsHaveNoScoreAndSayWhy(Case c) {
        Answers answers = sample(c.task(), 1);
        Score score = c.metric().score(answers.counted(new int[answers.size()]));
        Score.Undefined undefined = assertInstanceOf(Score.Undefined.class, score);
        assertTrue(undefined.why().length() > 10, undefined.why());
    }

    private static double value(Case c, Answers answers) {
        return assertInstanceOf(Score.Value.class, c.metric().score(answers)).value();
    }

    /// Answers that are perfect with noise 0 and further from it the more noise there is.
    private static Answers sample(Task task, double noise) {
        Chance.Draws draws = Chance.of(11).named("sample").draws();
        return switch (task) {
            case BINARY -> binary(draws, noise);
            case MULTICLASS -> multiclass(draws, noise);
            case REGRESSION -> regression(draws, noise);
            case RANKING -> ranking(draws, noise);
            case CLUSTERING -> clustering(draws, noise);
        };
    }

    /// Six positives of sixty, so that a budget of 10 % can find them all.
    private static Answers binary(Chance.Draws draws, double noise) {
        boolean[] truth = new boolean[ROWS];
        double[] scores = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            truth[row] = row % 10 == 1;
            double certain = truth[row] ? 1 : 0;
            double luck = draws.nextDouble();
            scores[row] = certain + (luck - certain) * noise / 3;
        }
        return new Answers.Binary(truth, scores, 0.5, Answers.once(ROWS));
    }

    private static Answers multiclass(Chance.Draws draws, double noise) {
        int[] truth = new int[ROWS];
        double[] said = new double[ROWS * 4];
        for (int row = 0; row < ROWS; row++) {
            truth[row] = row % 4;
            double sum = 0;
            for (int c = 0; c < 4; c++) {
                double certain = c == truth[row] ? 1 : 0;
                said[row * 4 + c] = certain + (draws.nextDouble() - certain) * noise / 3;
                sum += said[row * 4 + c];
            }
            for (int c = 0; c < 4; c++) said[row * 4 + c] /= sum;
        }
        return new Answers.Multiclass(
                new Classes(NAMES, truth), new ClassProbabilities(4, said), Answers.once(ROWS));
    }

    private static Answers regression(Chance.Draws draws, double noise) {
        double[] truth = new double[ROWS];
        double[] said = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            truth[row] = 10 * draws.nextDouble() - 5;
            said[row] = truth[row] + noise * draws.nextDouble();
        }
        return new Answers.Regression(truth, said, Answers.once(ROWS));
    }

    private static Answers ranking(Chance.Draws draws, double noise) {
        double[][] relevance = new double[ROWS][8];
        double[][] scores = new double[ROWS][8];
        for (int query = 0; query < ROWS; query++) {
            for (int item = 0; item < 8; item++) {
                relevance[query][item] = item == 0 ? 3 : draws.nextInt(3);
                scores[query][item] = relevance[query][item] + noise * draws.nextGaussian();
            }
        }
        return new Answers.Ranking(relevance, scores, Answers.once(ROWS));
    }

    /// Three heaps far apart; noise puts rows into the wrong cluster.
    private static Answers clustering(Chance.Draws draws, double noise) {
        double[][] points = new double[ROWS][2];
        int[] truth = new int[ROWS];
        int[] clusters = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            truth[row] = row % 3;
            points[row][0] = 10 * truth[row] + draws.nextDouble();
            points[row][1] = draws.nextDouble();
            int elsewhere = draws.nextInt(3);
            clusters[row] = draws.nextDouble() < noise / 3 ? elsewhere : truth[row];
        }
        return new Answers.Clustering(points, truth, clusters, Answers.once(ROWS));
    }

    private static Answers picked(Answers answers, int[] rows) {
        int[] once = Answers.once(rows.length);
        return switch (answers) {
            case Answers.Binary a -> {
                boolean[] truth = new boolean[rows.length];
                for (int i = 0; i < rows.length; i++) truth[i] = a.truth()[rows[i]];
                yield new Answers.Binary(truth, picked(a.scores(), rows), a.threshold(), once);
            }
            case Answers.Multiclass a -> {
                double[] cells = new double[rows.length * 4];
                for (int i = 0; i < cells.length; i++) cells[i] = a.said().at(rows[i / 4], i % 4);
                yield new Answers.Multiclass(
                        a.truth().rows(rows), new ClassProbabilities(4, cells), once);
            }
            case Answers.Regression a ->
                    new Answers.Regression(picked(a.truth(), rows), picked(a.said(), rows), once);
            case Answers.Ranking a ->
                    new Answers.Ranking(
                            picked(a.relevance(), rows), picked(a.scores(), rows), once);
            case Answers.Clustering a ->
                    new Answers.Clustering(
                            picked(a.points(), rows),
                            IntStream.of(rows).map(row -> a.truth()[row]).toArray(),
                            IntStream.of(rows).map(row -> a.clusters()[row]).toArray(),
                            once);
        };
    }

    private static double[] picked(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static double[][] picked(double[][] values, int[] rows) {
        return IntStream.of(rows).mapToObj(row -> values[row]).toArray(double[][]::new);
    }
}

package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.junit.jupiter.api.Test;

/// Edge cases and small cases, the numbers computed with scikit-learn 1.2.1 unless a comment shows
/// the arithmetic.
class FactsTest {
    private static final double EXACT = 1e-12;

    private static final Answers.Classification A =
            several(4, new int[] {0, 0, 0, 0, 1, 1, 2, 2, 2, 3}, 0, 0, 1, 2, 1, 1, 2, 0, 2, 2);

    private static final Answers.Binary B =
            binary("00110101", 0.5, .1, .4, .4, .8, .4, .35, .8, .9);

    @Test
    void severalClassesAreAveragedAsScikitLearnDoes() {
        assertScore(0.6, new Accuracy(), A);
        assertScore(0.4583333333333333, macro(Averaged.Of.PRECISION), A);
        assertScore(0.5416666666666666, macro(Averaged.Of.RECALL), A);
        assertScore(0.4857142857142857, macro(Averaged.Of.F1), A);
        assertScore(0.55, new Averaged(Averaged.Average.WEIGHTED, Averaged.Of.PRECISION), A);
        assertScore(0.6, new Averaged(Averaged.Average.WEIGHTED, Averaged.Of.RECALL), A);
        assertScore(0.56, new Averaged(Averaged.Average.WEIGHTED, Averaged.Of.F1), A);
        for (Averaged.Of of : Averaged.Of.values())
            assertScore(0.6, new Averaged(Averaged.Average.MICRO, of), A);
        assertScore(0.5416666666666666, new BalancedAccuracy(), A);
        assertScore(0.44136741475237473, new MatthewsCorrelation(), A);
        assertScore(0.42857142857142855, new CohenKappa(), A);
    }

    @Test
    void aClassThatIsOnlySaidEntersMacroF1ButNotBalancedAccuracy() {
        Answers answers = several(3, new int[] {0, 0, 1, 1}, 0, 2, 1, 1);
        assertScore(0.5555555555555555, macro(Averaged.Of.F1), answers);
        assertScore(0.75, new BalancedAccuracy(), answers);
    }

    @Test
    void tiedPairsCountOneHalfInRocAuc() {
        assertScore(0.65625, new RocAuc(), B);
        RocCurve curve = RocCurve.of(B).orElseThrow();
        assertArrayEquals(
                new double[] {0, 0, .25, .75, .75, 1},
                curve.points().stream().mapToDouble(RocCurve.Point::falsePositiveRate).toArray());
        assertArrayEquals(
                new double[] {0, .25, .5, .75, 1, 1},
                curve.points().stream().mapToDouble(RocCurve.Point::truePositiveRate).toArray());
        assertArrayEquals(
                new double[] {Double.POSITIVE_INFINITY, .9, .8, .4, .35, .1},
                curve.points().stream().mapToDouble(RocCurve.Point::threshold).toArray());
        assertEquals(0.65625, curve.area(), EXACT);
    }

    @Test
    void averagePrecisionIsNotInterpolated() {
        assertScore(0.6845238095238095, new AveragePrecision(), B);
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(B).orElseThrow();
        // From the highest threshold down: 1 of 1, 2 of 3, 3 of 6, 4 of 7, 4 of 8.
        assertArrayEquals(
                new double[] {1, 1, 2 / 3.0, 0.5, 4 / 7.0, 0.5},
                curve.points().stream()
                        .mapToDouble(PrecisionRecallCurve.Point::precision)
                        .toArray(),
                EXACT);
    }

    @Test
    void aConstantScoreOrdersNothing() {
        Answers constant = binary("0010", 0.5, .3, .3, .3, .3);
        assertScore(0.5, new RocAuc(), constant);
        assertScore(0.25, new AveragePrecision(), constant);
    }

    @Test
    void oneClassAloneHasNoCurveAndNoArea() {
        Answers.Binary ones = binary("111", 0.5, .2, .6, .9);
        assertUndefined("one class", new RocAuc(), ones);
        assertTrue(RocCurve.of(ones).isEmpty());
        Answers.Binary none = binary("000", 0.5, .2, .6, .9);
        assertUndefined("positive", new AveragePrecision(), none);
        assertUndefined("positive", new RecallAtBudget(0.1), none);
        assertUndefined("positive", new Recall(), none);
        assertTrue(PrecisionRecallCurve.of(none).isEmpty());
    }

    @Test
    void withoutAlertsThereIsNoPrecision() {
        Answers quiet = binary("0110", 0.95, .2, .6, .9, .1);
        assertUndefined("no row was called positive", new Precision(), quiet);
        assertScore(0, new FBeta(1), quiet); // 2·0 / (2·0 + 0 false alarms + 2 missed)
        assertScore(0, new MatthewsCorrelation(), quiet);
        assertScore(0, new CohenKappa(), quiet);
    }

    @Test
    void logLossIsNaturalAndClipped() {
        assertScore(0.30809306971190853, new LogLoss(), binary("0110", 0.5, .1, .9, .6, .4));
        assertScore(18.021826694558577, new LogLoss(), binary("11", 0.5, 0, 1));
    }

    @Test
    void brierSumsOverSeveralClasses() {
        assertScore(0.085, new Brier(), binary("0110", 0.5, .1, .9, .6, .4));
        Answers three =
                new Answers.Multiclass(
                        new Classes(List.of("a", "b", "c"), 0, 2, 1),
                        new ClassProbabilities(3, .7, .2, .1, .1, .3, .6, .2, .5, .3),
                        Answers.once(3));
        assertScore(0.26, new Brier(), three);
    }

    @Test
    void calibrationBinsAreRightClosedAndEmptyOnesDropped() {
        Answers.Binary c = binary("0010110111", 0.5, .05, .1, .2, .25, .4, .5, .55, .6, .85, 1);
        assertScore(0.15, new CalibrationError(5), c);
        // The bins end at .2, .4, .6, .8, 1; .05 .1 .2 | .25 .4 | .5 .55 .6 | none | .85 1.
        Calibration calibration = Calibration.of(c, 5);
        assertArrayEquals(
                new double[] {1 / 3.0, 0.5, 2 / 3.0, 1},
                calibration.bins().stream().mapToDouble(Calibration.Bin::observed).toArray(),
                EXACT);
        assertArrayEquals(
                new double[] {.35 / 3, .325, .55, .925},
                calibration.bins().stream().mapToDouble(Calibration.Bin::meanProbability).toArray(),
                EXACT);
        assertTrue(calibration.bins().getFirst().isThin());
    }

    @Test
    void regressionIsAsScikitLearns() {
        Answers answers = numbers(new double[] {3, -.5, 2, 7}, 2.5, 0, 2, 8);
        assertScore(.5, new MeanAbsoluteError(), answers);
        assertScore(.375, new MeanSquaredError(), answers);
        assertScore(.6123724356957945, new RootMeanSquaredError(), answers);
        assertScore(.9486081370449679, new RSquared(), answers);
        assertScore(.9571734475374732, new ExplainedVariance(), answers);
        assertScore(.3273809523809524, new MeanAbsolutePercentageError(), answers);
        assertScore(.5, new MedianAbsoluteError(), answers); // errors 0 .5 .5 1
        assertScore(1, new MaximumError(), answers);
    }

    @Test
    void aConstantTruthGivesROneOrZero() {
        assertScore(1, new RSquared(), numbers(new double[] {2, 2}, 2, 2));
        assertScore(0, new RSquared(), numbers(new double[] {2, 2}, 2, 3));
        assertUndefined("spread", new RSquared(), numbers(new double[] {2}, 3));
    }

    @Test
    void aTruthOfZeroExplodesThePercentage() {
        Answers answers = numbers(new double[] {0, 1}, 1, 1);
        // |0 - 1| / 2^-52 = 4503599627370496, halved.
        assertScore(2251799813685248.0, new MeanAbsolutePercentageError(), answers);
    }

    @Test
    void ndcgNamesItsGainAndSharesTies() {
        double[] relevance = {3, 2, 3, 0, 1, 2};
        double[] inOrder = {6, 5, 4, 3, 2, 1};
        Ndcg linear = new Ndcg(Ndcg.ALL, Ndcg.Gain.LINEAR);
        assertEquals(6.861126688593501, linear.discounted(relevance, Order.of(inOrder)), EXACT);
        assertScore(.9608081943360616, linear, ranking(relevance, inOrder));
        assertScore(.9777813616305048, new Ndcg(3, Ndcg.Gain.LINEAR), ranking(relevance, inOrder));
        assertScore(
                .9488107485678983,
                new Ndcg(Ndcg.ALL, Ndcg.Gain.EXPONENTIAL),
                ranking(relevance, inOrder));
        double[] tied = {1, 1, 1, .5};
        assertScore(.8362754384890422, linear, ranking(new double[] {3, 2, 0, 1}, tied));
        assertScore(0, linear, ranking(new double[] {0, 0, 0, 0}, tied));
    }

    @Test
    void theFirstHitOnPlaceTwoIsWorthOneHalf() {
        Answers answers = ranking(new double[] {0, 1, 0}, new double[] {3, 2, 1});
        assertScore(.5, new MeanReciprocalRank(), answers);
    }

    @Test
    void clustersAreJudgedAsScikitLearnDoes() {
        double[][] line = {{0}, {1}, {10}, {11}};
        assertScore(.899749373433584, new Silhouette(), clusters(line, new int[0], 0, 0, 1, 1));
        Answers split = clusters(line, new int[] {0, 0, 1, 1}, 0, 0, 1, 2);
        assertScore(.5714285714285714, new AdjustedRand(), split);
        assertScore(.8, new NormalisedMutualInformation(), split);
        assertUndefined("not known", new AdjustedRand(), clusters(line, new int[0], 0, 0, 1, 1));
        assertUndefined("2 clusters", new Silhouette(), clusters(line, new int[0], 0, 0, 0, 0));
    }

    @Test
    void aBudgetSharesItsLastPlacesAmongTies() {
        // 5 rows, budget 40 %: 2 places. The first goes to the hit at .9, the second is shared by
        // two rows at .5, one of them positive: 1 + 1/2 found of 3.
        Answers.Binary answers = binary("10110", 0.5, .9, .5, .5, .1, .2);
        assertScore(1.5 / 3, new RecallAtBudget(0.4), answers);
        assertScore(1.5 / 2, new PrecisionAtBudget(0.4), answers);
        assertEquals(2 / 3.0, Alerts.within(0.4, answers).largestRecall(), EXACT);
    }

    @Test
    void aConstantScoreFindsWhatGuessingFinds() {
        Answers.Binary constant = binary("0100100000", 0.5, new double[10]);
        assertScore(0.3, new RecallAtBudget(0.3), constant);
        assertScore(0.2, new PrecisionAtBudget(0.3), constant);
    }

    @Test
    void aBudgetIsRoundedUpButNotByTheLastBit() {
        assertEquals(7, Alerts.places(0.07, 100)); // 0.07 · 100 = 7.000000000000001 in doubles
        assertEquals(3, Alerts.places(0.1, 21));
    }

    @Test
    void equalProbabilitiesGoToTheFirstClass() {
        Answers answers =
                new Answers.Multiclass(
                        new Classes(List.of("a", "b", "c"), 1, 2),
                        new ClassProbabilities(3, .4, .4, .2, .2, .4, .4),
                        Answers.once(2));
        assertScore(0, new Accuracy(), answers);
        assertScore(1, new TopAccuracy(2), answers);
    }

    private static Metric macro(Averaged.Of of) {
        return new Averaged(Averaged.Average.MACRO, of);
    }

    private static void assertScore(double wanted, Metric metric, Answers answers) {
        assertEquals(wanted, metric.score(answers).orNaN(), EXACT, metric.key());
    }

    private static void assertUndefined(String part, Metric metric, Answers answers) {
        Score.Undefined score =
                assertInstanceOf(Score.Undefined.class, metric.score(answers), metric.key());
        assertTrue(score.why().contains(part), score.why());
    }

    /// @param truth a 1 for each positive row
    static Answers.Binary binary(String truth, double threshold, double... scores) {
        boolean[] positive = new boolean[scores.length];
        for (int row = 0; row < scores.length; row++) positive[row] = truth.charAt(row) == '1';
        return new Answers.Binary(positive, scores, threshold, Answers.once(scores.length));
    }

    /// Each row surely said to be of one class.
    static Answers.Multiclass several(int classes, int[] truth, int... said) {
        double[] cells = new double[said.length * classes];
        for (int row = 0; row < said.length; row++) cells[row * classes + said[row]] = 1;
        List<String> names = List.of("a", "b", "c", "d").subList(0, classes);
        return new Answers.Multiclass(
                new Classes(names, truth),
                new ClassProbabilities(classes, cells),
                Answers.once(said.length));
    }

    static Answers.Regression numbers(double[] truth, double... said) {
        return new Answers.Regression(truth, said, Answers.once(said.length));
    }

    static Answers.Ranking ranking(double[] relevance, double[] scores) {
        return new Answers.Ranking(
                new double[][] {relevance}, new double[][] {scores}, Answers.once(1));
    }

    static Answers.Clustering clusters(double[][] points, int[] truth, int... clusters) {
        return new Answers.Clustering(points, truth, clusters, Answers.once(clusters.length));
    }
}

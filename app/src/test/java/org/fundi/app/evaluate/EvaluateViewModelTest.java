package org.fundi.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.MeanValue;
import org.fundi.engine.classical.MedianValue;
import org.fundi.engine.classical.MostFrequent;
import org.fundi.engine.classical.NaiveBayes;
import org.fundi.engine.classical.OneRule;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.FBeta;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Lead;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;
import org.junit.jupiter.api.Test;

class EvaluateViewModelTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final EvaluateViewModel model = new EvaluateViewModel(workspace, jobs);

    @Test
    void theThresholdBeginsWhereTheMetricWantsIt() {
        workspace.open(Made.churn());
        workspace.change(study -> study.withMetric("recall_at_10pct"));
        Made.run(workspace, LogisticRegression.USUAL);
        assertEquals(ThresholdFrom.BUDGET, model.fromProperty().get());
        Answers.Binary answers = (Answers.Binary) model.answers().orElseThrow();
        long alerts = ConfusionMatrix.of(answers).said(1);
        // a budget of 10 % of 60 validation rows is 6 alerts, and whoever ties with the sixth
        assertTrue(alerts >= 6 && alerts <= 14, "alerts: " + alerts);
        workspace.change(study -> study.withMetric("f1"));
        assertEquals(ThresholdFrom.BEST_F1, model.fromProperty().get());
        workspace.change(study -> study.withMetric("roc_auc"));
        assertEquals(0.5, model.thresholdProperty().get());
    }

    @Test
    void eachRunKeepsTheThresholdChosenForIt() {
        workspace.open(Made.churn());
        RunRow first = Made.run(workspace, LogisticRegression.USUAL);
        model.byHand(0.31);
        Made.run(workspace, NaiveBayes.USUAL);
        double own = model.thresholdProperty().get();
        workspace.selectRun(first.number());
        assertEquals(0.31, model.thresholdProperty().get());
        workspace.undo();
        assertEquals(own, model.thresholdProperty().get(), "undone is forgotten");
        workspace.redo();
        workspace.selectRun(2);
        assertEquals(own, model.thresholdProperty().get());
    }

    /// Whether the run's model is brought back before what is remembered or after.
    @Test
    void aThresholdChosenIsThereWhenItsProjectIsOpenedAgain() {
        Map<String, String> kept = new HashMap<>();
        workspace.memory().whenKept(kept::put);
        workspace.open(Made.churn());
        workspace.change(study -> study.withMetric("f1"));
        Made.run(workspace, LogisticRegression.USUAL);
        model.choose(ThresholdFrom.BUDGET);
        double chosen = model.thresholdProperty().get();
        double recall = score("recall");
        for (boolean memoryFirst : new boolean[] {true, false}) {
            workspace.open(Made.churn());
            workspace.change(study -> study.withMetric("f1"));
            if (memoryFirst) workspace.memory().recall(kept);
            Made.run(workspace, LogisticRegression.USUAL);
            if (!memoryFirst) workspace.memory().recall(kept);
            assertEquals(ThresholdFrom.BUDGET, model.fromProperty().get());
            assertEquals(chosen, model.thresholdProperty().get());
            assertEquals(recall, score("recall"));
        }
        kept.replaceAll((name, _) -> name.startsWith("threshold") ? "BUDGET 7" : "");
        workspace.memory().recall(kept);
        assertEquals(ThresholdFrom.BEST_F1, model.fromProperty().get(), "7 is no threshold");
    }

    @Test
    void theSentenceIsMadeOfTheMatrix() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.byHand(0.3);
        Answers.Binary answers = (Answers.Binary) model.answers().orElseThrow();
        ConfusionMatrix matrix = ConfusionMatrix.of(answers);
        String said = PlainSentence.of(model.judged().orElseThrow(), answers).first().plain();
        assertEquals(
                "Of %d alerts, %d are churned = yes; %d are not. Of %d rows that are churned = yes, %d are found and %d missed."
                        .formatted(
                                matrix.said(1),
                                matrix.truePositives(),
                                matrix.falsePositives(),
                                matrix.actual(1),
                                matrix.truePositives(),
                                matrix.falseNegatives()),
                said);
        model.byHand(1);
        said =
                PlainSentence.of(model.judged().orElseThrow(), model.answers().orElseThrow())
                        .first()
                        .plain();
        assertTrue(said.startsWith("No row gets an alert"), said);
    }

    @Test
    void scoresFollowTheThreshold() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.byHand(0);
        // everybody gets an alert, so everybody who leaves is found
        assertEquals(1, score("recall"));
        assertEquals(0, score("specificity"));
        double area = score("roc_auc");
        model.byHand(0.9);
        assertEquals(area, score("roc_auc"));
    }

    @Test
    void costsDecideTheThreshold() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        workspace.change(
                study ->
                        study.withFraming(
                                study.framing()
                                        .with(Question.COST_OF_FALSE_ALARM, "R 60")
                                        .with(Question.COST_OF_MISS, "R 240")));
        model.choose(ThresholdFrom.COSTS);
        // 60 / (60 + 240)
        assertEquals(0.2, model.thresholdProperty().get(), 1e-12);
        model.costs(OptionalDouble.of(1), OptionalDouble.empty());
        assertEquals(0.2, model.thresholdProperty().get(), 1e-12);
    }

    @Test
    void theMarkIsNotCalledCostsWhileNoneAreKnown() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.byHand(0.5);
        model.choose(ThresholdFrom.COSTS);
        assertEquals("p ≥ 0.500", model.mark());
        model.costs(OptionalDouble.of(60), OptionalDouble.of(240));
        assertEquals("costs", model.mark());
    }

    @Test
    void theBestRunIsLookedAtFirst() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        Made.run(workspace, MostFrequent.USUAL);
        workspace.selectRun(99);
        assertTrue(model.judged().isEmpty());
        model.arrive();
        assertEquals(1, model.judged().orElseThrow().row().number());
    }

    @Test
    void aRunOfAnotherQuestionIsSaidToBe() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        assertTrue(model.isOfToday());
        workspace.change(study -> study.withSeed(7));
        assertFalse(model.isOfToday());
    }

    @Test
    void severalClassesAndNumbersHaveTheirSentences() {
        workspace.open(Made.kinds());
        Made.run(workspace, LogisticRegression.USUAL);
        Judged judged = model.judged().orElseThrow();
        String said = PlainSentence.of(judged, judged.answers()).first().plain();
        assertTrue(
                said.matches("Of 60 rows, \\d+ are right; most often [abc] is taken for .*"), said);

        workspace.open(Made.prices());
        Made.run(workspace, RidgeRegression.USUAL);
        judged = model.judged().orElseThrow();
        PlainSentence plain = PlainSentence.of(judged, judged.answers());
        assertTrue(
                plain.first().plain().startsWith("A prediction is off by "), plain.first().plain());
        assertTrue(plain.second().contains("of 60 rows"), plain.second());
        assertEquals(4, Erring.byTruth(judged, (Answers.Regression) judged.answers()).size());
    }

    @Test
    void errorsAreOrderedByHowSureTheyWere() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        Judged judged = model.judged().orElseThrow();
        Answers.Binary answers = (Answers.Binary) model.answers().orElseThrow();
        int[] wrong = HandError.wrong(answers);
        for (int i = 1; i < wrong.length; i++) {
            assertTrue(answers.likelihood(wrong[i - 1]) <= answers.likelihood(wrong[i]));
        }
        RowsShown shown = new RowsShown("errors", wrong);
        assertEquals(wrong.length + 1, shown.table(judged, answers).size());
        assertEquals(
                List.of("Row", "churned, true", "Said: probability of yes", "calls", "plan"),
                RowsShown.heads(judged));
    }

    @Test
    void anErrorSaysWhatItsNumbersAre() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        Judged judged = model.judged().orElseThrow();
        String said = HandError.worst(judged, model.answers().orElseThrow()).getFirst().said();
        assertTrue(
                said.matches("row \\d+: gave yes a probability of 0\\.\\d+, was (yes|no)"), said);
    }

    @Test
    void mistakesThatAreLevelAreAllNamedOrNone() {
        List<String> classes = List.of("a", "b", "c");
        int[] one = {0, 1};
        int[] two = {2, 0};
        assertEquals(
                "Of 9 rows, 3 are right; most often a is taken for b and c is taken for a (2 each).",
                PlainSentence.mistaken(classes, List.of(one, two), 2, "9 rows", "3").plain());
        assertEquals(
                "Of 9 rows, 7 are right; no mistake stands out: none is made more than once.",
                PlainSentence.mistaken(classes, List.of(one, two), 1, "9 rows", "7").plain());
        assertEquals(
                "Of 9 rows, 1 is right; most often a is taken for b (2).",
                PlainSentence.mistaken(classes, List.of(one), 2, "9 rows", "1").plain());
    }

    @Test
    void groupsCountEveryRowOnce() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        Judged judged = model.judged().orElseThrow();
        for (Subgroup.ByColumn column :
                Subgroup.all(judged, (Answers.Classification) judged.answers())) {
            int rows = column.groups().stream().mapToInt(Subgroup::rows).sum();
            assertEquals(60, rows, column.column());
        }
    }

    @Test
    void luckIsJudgedBesideTheBaselineOnTheSameRows() {
        LuckViewModel luck = new LuckViewModel(workspace, jobs);
        workspace.open(Made.prices());
        Made.run(workspace, MedianValue.USUAL);
        Made.run(workspace, RidgeRegression.USUAL);
        luck.look(model.judged());
        Luck only = luck.comparisonsProperty().get().getFirst();
        assertTrue(only.baseline());
        assertEquals(
                org.fundi.engine.metric.PairedDifference.Ahead.FIRST,
                only.lead().difference().ahead());
    }

    @Test
    void anErrorThatIsLowerIsSaidToBeBetterThanTheBestBaselineByTheMetric() {
        LuckViewModel luck = new LuckViewModel(workspace, jobs);
        workspace.open(Made.prices());
        workspace.change(study -> study.withMetric("mae"));
        Made.run(workspace, MeanValue.USUAL);
        Made.run(workspace, OneRule.USUAL);
        RunRow baseline = Made.run(workspace, MedianValue.USUAL);
        Made.run(workspace, RidgeRegression.USUAL);
        luck.look(model.judged());
        Luck only = luck.comparisonsProperty().get().getFirst();
        String said = BesidePane.verdict(model.judged().orElseThrow().metric(), only.lead());
        assertTrue(
                said.matches("MAE [0-9.]+ lower, which is better: paired .* more than luck .*"),
                said);
        double best =
                workspace.runs().stream()
                        .filter(RunRow::baseline)
                        .mapToDouble(row -> mae(row))
                        .min()
                        .orElseThrow();
        RunRow shown =
                workspace.runs().stream()
                        .filter(row -> row.name().equals(only.other()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(best, mae(shown), "the best baseline has the lowest error");
        luck.look(Judged.of(baseline, workspace.study().orElseThrow()));
        Luck simplest = luck.comparisonsProperty().get().getFirst();
        said = BesidePane.verdict(model.judged().orElseThrow().metric(), simplest.lead());
        assertTrue(said.matches("MAE [0-9.]+ higher, which is worse: .*"), said);
    }

    @Test
    void severalClassesAreComparedWithTheBestBaseline() {
        LuckViewModel luck = new LuckViewModel(workspace, jobs);
        workspace.open(Made.kinds());
        Made.run(workspace, OneRule.USUAL);
        Made.run(workspace, MostFrequent.USUAL);
        Made.run(workspace, LogisticRegression.USUAL);
        luck.look(model.judged());
        assertEquals(OneRule.USUAL.title(), luck.comparisonsProperty().get().getFirst().other());
    }

    @Test
    void bothAreComparedAtTheThresholdThatModelsUses() {
        LuckViewModel luck = new LuckViewModel(workspace, jobs);
        workspace.open(Made.churn());
        workspace.change(study -> study.withMetric("f1"));
        RunRow baseline = Made.run(workspace, MostFrequent.USUAL);
        RunRow mine = Made.run(workspace, LogisticRegression.USUAL);
        luck.look(model.judged());
        assertEquals(
                f1(mine) - f1(baseline),
                luck.comparisonsProperty()
                        .get()
                        .getFirst()
                        .lead()
                        .difference()
                        .difference()
                        .orNaN(),
                1e-12);
    }

    @Test
    void aLeadIsOneOfAllThatModelsComparesAndItsThresholdIsNamed() {
        LuckViewModel luck = new LuckViewModel(workspace, jobs);
        workspace.open(Made.churn());
        workspace.change(study -> study.withMetric("f1"));
        Made.run(workspace, MostFrequent.USUAL);
        Made.run(workspace, LogisticRegression.USUAL);
        Made.run(workspace, LogisticRegression.USUAL);
        Made.run(workspace, NaiveBayes.USUAL);
        Made.run(workspace, DecisionTree.USUAL);
        luck.look(model.judged());
        List<Luck> both = luck.comparisonsProperty().get();
        assertEquals(2, both.getFirst().lead().among(), "two models beside the simplest one");
        assertEquals(3, both.getLast().lead().among(), "three models beside the baseline");
        Luck one = both.getFirst();
        assertEquals("Judged at p ≥ 0.500 for both, as in Models.", BesidePane.where(one, 0.5));
        assertTrue(BesidePane.where(one, 0.3).contains("not at the p ≥ 0.300 chosen here"));
    }

    @Test
    void aLeadThatIsClearAloneMayBeLuckAmongMany() {
        PairedDifference difference =
                new PairedDifference(
                        new Score.Value(0.1),
                        new Interval(0.01, 0.19, "bootstrap"),
                        "",
                        0.02,
                        Metric.Better.HIGHER);
        var one = Lead.together(Map.of("mine", difference));
        assertTrue(said(one).endsWith("more than luck of the rows"), said(one));
        // the smallest of three p takes the factor 3: 3 * 0.02 = 0.06 is above 0.05
        var three = Lead.together(Map.of("mine", difference, "b", difference, "c", difference));
        assertTrue(said(three).endsWith("one of 3 such differences may be as large by luck alone"));
    }

    private static String said(Map<String, Lead> leads) {
        return BesidePane.verdict(new FBeta(1), Objects.requireNonNull(leads.get("mine")));
    }

    @Test
    void aStoppedRunSaysWhichOneWasFinishedAndIsNotLookedAtFirst() {
        workspace.open(Made.churn());
        RunRow whole = Made.run(workspace, LogisticRegression.USUAL);
        RunRow early = Made.run(workspace, LogisticRegression.USUAL);
        workspace.showRun(early.with(RunRow.State.STOPPED, "iteration 2 of 100"));
        workspace.selectRun(99);
        model.arrive();
        assertEquals(whole.number(), model.judged().orElseThrow().row().number());
        workspace.selectRun(early.number());
        assertEquals(Optional.of(whole), model.finishedInstead());
        workspace.selectRun(whole.number());
        assertEquals(Optional.empty(), model.finishedInstead());
    }

    private static double mae(RunRow row) {
        return Objects.requireNonNull(row.scores().get("mae")).score().orNaN();
    }

    private static double f1(RunRow row) {
        return Objects.requireNonNull(row.scores().get("f1")).score().orNaN();
    }

    @Test
    void columnsAreShuffledInTheBackground() {
        LeaningViewModel leaning = new LeaningViewModel(workspace, jobs);
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        leaning.look(model.judged(), 0.5);
        leaning.begin();
        var done =
                (org.fundi.app.job.Job.Done<org.fundi.engine.explain.Explanation.Importance>)
                        leaning.stateProperty().get();
        assertEquals("calls", done.result().columns().getFirst().column());
    }

    private double score(String key) {
        return switch (Objects.requireNonNull(model.scoresProperty().get().get(key)).score()) {
            case Score.Value(double value) -> value;
            case Score.Undefined _ -> Double.NaN;
        };
    }
}

package org.fundi.app.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Refit;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Comparing models without a window, on a tiny table.
class ModelsViewModelTest {
    private static final Set<String> FEW =
            Set.of("most_frequent", "class_prior", "logistic", "tree", "own_rule");

    private final Workspace workspace = new Workspace();
    private final Workers workers = new Workers(1);
    private final Jobs jobs = JobsForTests.here();
    private final LiveRuns runs = new LiveRuns(jobs, workspace);
    private final Preparing preparing = new Preparing(jobs, workspace);

    @AfterEach
    void close() {
        workers.close();
    }

    /// Everything Models is made of.
    private final class Desk {
        final ModelsViewModel models =
                new ModelsViewModel(jobs, workers, workspace, preparing, runs);
        final BoardViewModel board = new BoardViewModel(jobs, workspace, runs, models);
        final CrossViewModel cross = new CrossViewModel(jobs, workers, workspace, preparing);
        final ModelsCoach coach = new ModelsCoach(models, board, cross);
        final RuleText rule = new RuleText(workspace);

        Desk(Study study) {
            workspace.open(study);
            for (ModelChoice choice : models.choices()) {
                choice.tickedProperty().set(FEW.contains(choice.key()));
            }
        }

        String title() {
            return coach.cards().getFirst().title();
        }

        IntervalRows picture() {
            return board.pictureProperty().get().orElseThrow();
        }
    }

    @Test
    void onlyWhatAnswersTheProblemIsOffered() {
        Desk desk = new Desk(TinyStudies.churn());
        List<String> keys = desk.models.choices().stream().map(ModelChoice::key).toList();
        assertTrue(keys.containsAll(FEW), keys::toString);
        assertFalse(keys.contains("ridge"), "ridge estimates numbers");
        assertFalse(keys.contains("last_value"), "there is no time");
        assertEquals(4, desk.models.chosen().size(), "no rule of one's own yet");
    }

    @Test
    void ticksAndSettingsAreThoseTheProjectWasLeftWith() {
        Desk desk = new Desk(TinyStudies.churn());
        Map<String, String> kept = new HashMap<>();
        workspace.memory().whenKept(kept::put);
        Algorithm tree =
                Knobs.with(desk.models.choice("tree").orElseThrow().settings(), "depth", 2);
        desk.models.again(tree);
        desk.models.choice("logistic").orElseThrow().tickedProperty().set(false);

        workspace.open(TinyStudies.churn());
        ModelChoice fresh = desk.models.choice("tree").orElseThrow();
        assertEquals(Catalogue.NAMES.algorithm("tree", Map.of()), fresh.settings());
        assertTrue(desk.models.choice("logistic").orElseThrow().isTicked());
        workspace.memory().recall(kept);
        assertEquals(tree, desk.models.choice("tree").orElseThrow().settings());
        assertFalse(desk.models.choice("logistic").orElseThrow().isTicked());
        assertTrue(desk.models.choice("tree").orElseThrow().isTicked());
    }

    @Test
    void praiseWaitsForTheAnswerToTheLeakGuard() {
        Desk desk = new Desk(TinyStudies.leaky());
        desk.models.compare();
        assertTrue(desk.title().contains("known at the moment you predict?"), desk.title());
        workspace.change(
                study ->
                        study.wishing(
                                study.wishes()
                                        .role("calls", org.fundi.engine.problem.Role.FEATURE)));
        assertFalse(desk.title().contains("known at the moment you predict?"), desk.title());
        assertFalse(desk.board.board().runs().isEmpty(), "the runs stay");
    }

    @Test
    void anEmptyRuleIsNotTicked() {
        workspace.open(TinyStudies.churn());
        var models = new ModelsViewModel(jobs, workers, workspace, preparing, runs);
        ModelChoice own = models.choice("own_rule").orElseThrow();
        assertFalse(own.isTicked());
        assertFalse(models.hasRuleProperty().get());
        long ticked = models.choices().stream().filter(ModelChoice::isTicked).count();
        assertEquals(ticked, models.chosen().size());
    }

    @Test
    void whatFrameRequiresIsDrawnForTheMetricItWasAskedOfOnly() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        assertTrue(desk.picture().required().isEmpty(), "nothing was asked");
        workspace.change(
                study ->
                        study.withFraming(
                                study.framing().with(Question.REQUIRED_SCORE, "at least 80 %")));
        assertEquals(0.8, desk.picture().required().orElseThrow());
        var shown = desk.board.metricProperty().get();
        desk.board
                .metricProperty()
                .set(
                        desk.board.metrics().stream()
                                .filter(metric -> !shown.equals(Optional.of(metric)))
                                .findFirst());
        assertTrue(desk.picture().required().isEmpty(), "it was asked of another metric");
    }

    @Test
    void aComparisonFillsTheBoardAndIsJudged() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        assertEquals(4, workspace.runs().size());
        assertTrue(workspace.runs().stream().allMatch(r -> r.state() == RunRow.State.DONE));
        List<IntervalRows.Row> rows = desk.picture().rows();
        assertEquals("Baseline · Most frequent class", rows.getFirst().name());
        assertEquals("Logistic regression", rows.get(2).name());
        assertEquals("the simplest model", rows.get(2).figures().get(1));
        assertTrue(rows.get(3).figures().get(1).matches(".*\\(.* to .*\\).*"), rows::toString);
        assertTrue(rows.get(2).low().isPresent());
        assertTrue(desk.picture().dashed().isPresent(), "the best baseline is drawn");
        assertTrue(desk.coach.cards().size() >= 2, "a verdict and how flattered the best is");
        assertFalse(desk.models.comparingProperty().get());
    }

    @Test
    void everyIntervalOfTheBoardSaysHowItWasMade() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        for (Metric metric : desk.board.metrics()) {
            desk.board.metricProperty().set(Optional.of(metric));
            List<IntervalRows.Row> rows = desk.picture().rows();
            for (int row = 0; row < rows.size(); row++) {
                Optional<String> method = desk.board.method(row);
                assertEquals(rows.get(row).low().isPresent(), method.isPresent());
                method.ifPresent(
                        said -> assertTrue(said.matches("(Wilson|percentile bootstrap).*"), said));
            }
        }
        assertEquals(Optional.empty(), desk.board.method(-1));
        assertEquals(Optional.empty(), desk.board.method(99));
    }

    @Test
    void aModelWithoutAnotherIsNotCalledTheSimplest() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.choice("tree").orElseThrow().tickedProperty().set(false);
        desk.models.compare();
        List<IntervalRows.Row> rows = desk.picture().rows();
        assertEquals("the only model so far", rows.getLast().figures().get(1));
        assertTrue(
                desk.coach.cards().stream().noneMatch(card -> card.text().contains("simplest")),
                () -> desk.coach.cards().toString());
    }

    @Test
    void aRowChosenIsTheRunLookedAt() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        desk.board.select(2);
        assertEquals(
                "Logistic regression",
                workspace.selectedRunProperty().get().map(RunRow::name).orElseThrow());
        assertTrue(desk.picture().rows().get(2).selected());
        desk.board.move(1);
        assertTrue(desk.picture().rows().get(3).selected());
        desk.board.move(1);
        assertTrue(desk.picture().rows().get(3).selected(), "the last stays the last");
    }

    @Test
    void runAgainReplacesThatModelOnly() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        var tree = desk.models.choice("tree").orElseThrow().settings();
        String depth = Knobs.of(tree).getFirst().path();
        desk.models.again(Knobs.with(tree, depth, "2"));
        assertEquals(5, workspace.runs().size());
        assertEquals(4, desk.picture().rows().size());
        assertTrue(desk.picture().rows().get(3).name().startsWith("Decision tree, "));
        assertTrue(desk.board.judgedProperty().get().isPresent());
    }

    @Test
    void aRunStoppedEarlyStandsBelowTheFinishedOneAndIsNotCompared() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        LiveRun whole = desk.board.board().runs().get(2);
        List<IntervalRows.Row> before = desk.picture().rows();
        LiveRun later = stopped(whole, whole);
        List<IntervalRows.Row> rows = desk.picture().rows();
        assertEquals(before.size() + 1, rows.size());
        assertEquals(
                before.get(2).figures(),
                rows.get(2).figures(),
                "the finished run stands as it stood");
        assertTrue(rows.get(3).name().contains("stopped at"), rows.get(3)::name);
        assertTrue(rows.get(2).name().endsWith(" #" + whole.number()), rows.get(2)::name);
        assertTrue(rows.get(3).name().endsWith(" #" + later.number()), rows.get(3)::name);
        assertEquals("stopped early: not compared", rows.get(3).figures().get(1));
        assertFalse(desk.board.board().compared().contains(later));
        assertTrue(desk.board.judgedProperty().get().isPresent());
    }

    @Test
    void aModelThatWasOnlyEverStoppedIsComparedAsItIs() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        LiveRun logistic = desk.board.board().runs().get(2);
        LiveRun tree = desk.board.board().runs().get(3);
        workspace.change(study -> study.withSeed(7));
        desk.models.again(logistic.algorithm());
        LiveRun again = desk.board.board().runs().getFirst();
        LiveRun stopped = stopped(tree, again);
        assertEquals(List.of(again, stopped), desk.board.board().compared());
    }

    @Test
    void theAxisIsChosenByTheScoresAndNotByWhatIsFarAway() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        for (Metric metric : desk.board.metrics()) {
            desk.board.metricProperty().set(Optional.of(metric));
            IntervalRows rows = desk.picture();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (IntervalRows.Row row : rows.rows()) {
                if (row.value().isEmpty()) continue;
                double value = row.value().getAsDouble();
                low = Math.min(low, row.low().orElse(value));
                high = Math.max(high, row.high().orElse(value));
            }
            double share = (high - low) / (rows.axis().high() - rows.axis().low());
            assertTrue(share > 0.5, metric.title() + ": the scores keep " + share);
        }
    }

    /// A later run of this model, made on what the other was made on and stopped by the person.
    private LiveRun stopped(LiveRun model, LiveRun of) {
        LiveRun later = runs.begin(model.algorithm(), of.basis());
        Outcome early = new Outcome.Stopped(model.result().orElseThrow(), 1);
        runs.tell(later, new TrainingEvent.Ended(early));
        jobs.begin("what was told arrives with the end of a job", _ -> true, _ -> {});
        return later;
    }

    @Test
    void aRuleIsCheckedWhileItIsTypedAndComparedWhenTaken() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.rule.typed("calls >= ");
        assertTrue(desk.rule.refusalProperty().get().isPresent());
        desk.rule.typed("cals >= 4");
        assertEquals(
                "there is no column 'cals'",
                desk.rule.refusalProperty().get().orElseThrow().what());
        desk.rule.typed("left = yes");
        assertTrue(desk.rule.refusalProperty().get().orElseThrow().what().contains("predicted"));
        assertEquals(Optional.empty(), workspace.study().flatMap(Study::ownRule));
        desk.rule.take("calls >= 5");
        assertEquals(Optional.empty(), desk.rule.refusalProperty().get());
        desk.models.compare();
        assertTrue(
                desk.picture().rows().stream()
                        .anyMatch(row -> row.name().equals("Baseline · Your own rule")));
    }

    @Test
    void anotherQuestionSetsEarlierRunsAsideUntilUndo() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        workspace.change(study -> study.withSeed(7));
        assertTrue(desk.board.pictureProperty().get().isEmpty());
        assertEquals(4, desk.board.board().others());
        assertTrue(
                desk.coach.cards().stream()
                        .anyMatch(card -> card.title().equals("4 earlier runs are not compared")));
        workspace.undo();
        assertEquals(4, desk.picture().rows().size());
        assertTrue(desk.board.judgedProperty().get().isPresent());
    }

    @Test
    void anotherMetricIsJudgedWithoutTrainingAgain() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.compare();
        Metric accuracy =
                Catalogue.METRICS.stream()
                        .filter(metric -> metric.key().equals("accuracy"))
                        .findFirst()
                        .orElseThrow();
        desk.board.metricProperty().set(Optional.of(accuracy));
        assertEquals(4, workspace.runs().size());
        assertEquals(accuracy, desk.board.judgedProperty().get().orElseThrow().verdict().metric());
        assertEquals(1.0, desk.picture().reachable().orElseThrow());
    }

    @Test
    void fewRowsAreCrossValidatedWithAScoreAFold() {
        Desk desk = new Desk(TinyStudies.prices());
        assertTrue(desk.cross.isProposed());
        desk.models
                .choices()
                .forEach(c -> c.tickedProperty().set(Set.of("mean", "ridge").contains(c.key())));
        desk.cross.begin(desk.models.chosen());
        var found = desk.cross.foundProperty().get().orElseThrow();
        IntervalRows rows = FoldsPicture.of(found).rows();
        assertEquals(2, rows.rows().size());
        assertEquals(CrossViewModel.FOLDS, rows.rows().getFirst().rings().size());
        assertFalse(found.advice().isEmpty());
        workspace.change(study -> study.withSeed(3));
        assertTrue(desk.cross.foundProperty().get().isEmpty(), "of another question");
    }

    /// A ring a fold, those of a repeat on a line of their own; its words and the table name where
    /// it comes from.
    @Test
    void repeatedFoldsAreToldApart() {
        Desk desk = new Desk(TinyStudies.prices());
        desk.models
                .choices()
                .forEach(c -> c.tickedProperty().set(Set.of("mean", "ridge").contains(c.key())));
        desk.cross.repeatsProperty().set(3);
        desk.cross.begin(desk.models.chosen());
        FoldsPicture picture = FoldsPicture.of(desk.cross.foundProperty().get().orElseThrow());
        var rings = picture.rows().rows().getFirst().rings();
        assertEquals(15, rings.size());
        assertEquals(2, rings.get(11).line());
        assertTrue(rings.get(11).told().contains("fold 2 of repeat 3: "), rings.get(11).told());
        assertEquals(1 + 2 * 16, picture.table().size(), "a line a fold, one for the mean");
        assertEquals(List.of("3", "2"), picture.table().get(1 + 12).subList(1, 3));
    }

    /// It stands beside no other run, has no score on rows it has learnt from, and says why.
    @Test
    void theChosenModelLearnsOnceMoreFromAllOpenRows() {
        Desk desk = new Desk(TinyStudies.prices());
        desk.models
                .choices()
                .forEach(c -> c.tickedProperty().set(Set.of("mean", "ridge").contains(c.key())));
        desk.cross.begin(desk.models.chosen());
        CrossFound found = desk.cross.foundProperty().get().orElseThrow();
        assertEquals(1, found.refittable().size(), "a baseline is not refitted");
        RefitViewModel refit = new RefitViewModel(jobs, 1, workspace, runs);
        refit.begin(found, found.refittable().getFirst());
        jobs.frame();
        assertFalse(refit.busyProperty().get());
        RunRow row = workspace.selectedRunProperty().get().orElseThrow();
        assertEquals(refit.begunProperty().get().orElseThrow(), row.number());
        assertEquals("Refitted: Ridge regression", row.name());
        assertTrue(row.isRefit());
        row.scores()
                .values()
                .forEach(it -> assertEquals(new Score.Undefined(Refit.LEARNT), it.score()));
        assertFalse(row.answers(workspace.study().orElseThrow()));
        assertTrue(desk.board.board().runs().isEmpty());
        assertEquals(0, desk.board.board().others());
    }

    @Test
    void timesAreGuessedBeforeAnythingRuns() {
        Desk desk = new Desk(TinyStudies.churn());
        desk.models.guessTimes();
        assertTrue(
                desk.models.chosen().stream()
                        .allMatch(choice -> choice.guessProperty().get().isPresent()));
        assertTrue(workspace.runs().isEmpty());
    }
}

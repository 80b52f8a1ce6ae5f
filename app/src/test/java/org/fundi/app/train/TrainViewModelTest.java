package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.StepState;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// Training without a window.
class TrainViewModelTest {
    private final Workspace workspace = new Workspace();

    /// Everything Train is made of.
    private final class Desk {
        final LiveRuns runs;
        final TrainViewModel train;
        final CurveViewModel curve;
        final TrainCoach coach;

        Desk(Jobs jobs) {
            runs = new LiveRuns(jobs, workspace);
            train = new TrainViewModel(jobs, 1, workspace, new Preparing(jobs, workspace), runs);
            curve = new CurveViewModel(workspace, train, runs);
            coach = new TrainCoach(train, curve, runs, _ -> {});
        }

        LiveRun shown() {
            return curve.runProperty().get().orElseThrow();
        }
    }

    private static Algorithm network(String... settings) {
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        for (String setting : settings) {
            String[] parts = setting.split("=");
            network = Knobs.with(network, parts[0], parts[1]);
        }
        return network;
    }

    @Test
    void theNetworkIsChosenFirst() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        assertEquals("mlp", desk.train.algorithmProperty().get().orElseThrow().key());
        assertTrue(desk.train.choices().stream().noneMatch(a -> a.key().equals("ridge")));
    }

    @Test
    void aRunFillsItsRowAndItsCurve() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("epochs=4", "hidden=4"));
        RunRow row = workspace.runs().getFirst();
        assertEquals(RunRow.State.DONE, row.state());
        assertEquals("4 epochs", row.progress());
        assertEquals(5, row.curve().size(), "before training and after each of 4 epochs");
        assertTrue(row.scores().containsKey("roc_auc"));
        assertTrue(desk.curve.pictureProperty().get().isPresent());
        assertEquals(TrainViewModel.Phase.IDLE, desk.train.phase());
        assertEquals(Optional.of(row), workspace.selectedRunProperty().get());
    }

    @Test
    void theRowKeepsAsMuchOfALongCurveAsCanBeToldApartThere() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("epochs=450", "hidden=2"));
        List<CurveDot> curve = desk.shown().curve();
        List<Double> kept = workspace.runs().getFirst().curve();
        assertEquals(451, curve.size());
        assertEquals(151, kept.size(), "every third");
        assertEquals(curve.getFirst().validation(CurvePoint.LOSS), kept.getFirst());
        assertEquals(curve.getLast().validation(CurvePoint.LOSS), kept.getLast());
    }

    @Test
    void whatNobodySeesIsDrawnWhenItIsSeenAgain() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.curve.seenProperty().set(false);
        desk.train.start(network("epochs=4", "hidden=4"));
        assertEquals(1, desk.shown().number(), "whose run it is, is known to all");
        assertTrue(desk.curve.pictureProperty().get().isEmpty());
        desk.curve.seenProperty().set(true);
        assertTrue(desk.curve.pictureProperty().get().isPresent());
    }

    @Test
    void aRunThatComesToRestHasTheStepsItMade() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(ModelNames.usual("logistic").orElseThrow());
        int made = desk.shown().result().orElseThrow().curve().getLast().step();
        assertTrue(made < 1000, "it converges before the 1,000 iterations planned");
        assertEquals(made, desk.shown().steps());
        assertEquals(made + " iterations", desk.shown().row().progress());
    }

    @Test
    void aCurveSaysWhoseItIsWhereAnotherModelIsChosen() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("epochs=2", "hidden=4"));
        assertEquals("", desk.curve.formerProperty().get());
        desk.train.algorithmProperty().set(ModelNames.usual("tree"));
        String said = desk.curve.formerProperty().get();
        assertTrue(said.startsWith("The curve is that of run #1"), said);
        assertTrue(said.endsWith("Start trains Decision tree."), said);
    }

    @Test
    void whatDiffersIsSaidToItsEndAndWhatIsCommonIsNot() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        String[] settings = {"epochs=2", "hidden=4", "l2=0.1", "learningRate=0.5"};
        desk.train.start(network(settings));
        assertEquals(
                "Neural network (MLP), hidden 4, learning rate 0.5, epochs 2, l2 0.1"
                        + " · run #1 · 2 features · 2 epochs",
                desk.curve.subtitleProperty().get().plain());
        Algorithm next = Knobs.with(network(settings), "learningRate", "0.01");
        desk.train.algorithmProperty().set(Optional.of(Knobs.with(next, "layers.draw", "3")));
        assertEquals(
                "Start takes learning rate 0.01, draw 3. The curve is that of run #1.",
                desk.curve.formerProperty().get());
    }

    @Test
    void aModelWithoutStepsFromElsewhereSaysWhyItHasNoCurve() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(ModelNames.usual("knn").orElseThrow());
        desk.train.start(ModelNames.usual("tree").orElseThrow());
        workspace.selectRun(1);
        String said = desk.curve.emptyProperty().get();
        assertTrue(said.contains("does not learn in steps"), said);
    }

    @Test
    void acceptingTheGuessesTrainsTheNetworkBesideBaselines() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        Navigation navigation = new Navigation();
        new TrainActions(workspace, navigation, desk.train).startUsual();
        List<String> names = workspace.runs().stream().map(RunRow::name).toList();
        assertEquals(
                List.of("Neural network (MLP)", "One rule", "Class shares", "Most frequent class"),
                names);
        assertTrue(workspace.runs().stream().allMatch(r -> r.state() == RunRow.State.DONE));
    }

    @Test
    void pausingWaitsAndABatchGoesOneOnly() {
        workspace.open(TinyStudies.churn());
        var threaded = JobsForTests.threaded();
        Desk desk = new Desk(threaded.jobs());
        desk.train.algorithmProperty().set(Optional.of(network("epochs=50", "hidden=4")));
        desk.train.stepEpoch();
        threaded.await(
                "one epoch",
                () -> desk.curve.runProperty().get().filter(r -> r.done() == 1).isPresent());
        assertEquals(TrainViewModel.Phase.PAUSED, desk.train.phase());
        assertEquals(RunRow.State.PAUSED, desk.shown().row().state());
        desk.train.stepBatch();
        threaded.await("one batch", () -> !desk.shown().curve().getLast().isWholeStep());
        // 140 training rows make 5 batches of 32: one of them done is a fifth of the epoch
        assertEquals(1.2, desk.shown().curve().getLast().at(), 1e-12);
        desk.train.stop();
        threaded.await("the end", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        assertEquals(RunRow.State.STOPPED, desk.shown().row().state());
        String title = desk.shown().row().title();
        assertTrue(title.matches(".*, stopped at epoch \\d of 50"), title);
        assertTrue(desk.shown().result().isPresent(), "Stop keeps the model so far");
    }

    @Test
    void pausingChangesNothingThatIsLearnt() {
        workspace.open(TinyStudies.churn());
        var threaded = JobsForTests.threaded();
        Desk desk = new Desk(threaded.jobs());
        desk.train.algorithmProperty().set(Optional.of(network("epochs=6", "hidden=4")));
        desk.train.stepBatch();
        threaded.await(
                "one batch",
                () ->
                        desk.curve.pictureProperty().get().isPresent()
                                && !desk.shown().curve().getLast().isWholeStep());
        desk.train.resume();
        threaded.await("the end", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        List<Double> stepped = desk.shown().row().curve();
        desk.train.start();
        threaded.await("the end", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        assertEquals(stepped, desk.shown().row().curve());
    }

    @Test
    void aRunThatDivergesIsFrozenAndOffersACalmerRate() {
        workspace.open(TinyStudies.prices());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(
                network("optimiser.kind=sgd", "optimiser.momentum=0.999", "learningRate=1"));
        RunRow row = workspace.runs().getFirst();
        assertEquals(RunRow.State.DIVERGED, row.state());
        assertTrue(desk.shown().outcome().orElseThrow() instanceof Outcome.Diverged);
        assertTrue(
                desk.shown().curve().stream()
                        .allMatch(dot -> Double.isFinite(dot.validation(CurvePoint.LOSS))));
        CoachCard grave = desk.coach.cards().getFirst();
        assertEquals(CoachCard.Tone.GRAVE, grave.tone());
        grave.actions().getFirst().run().run();
        assertEquals(2, workspace.runs().size());
        Algorithm calmer = desk.shown().algorithm();
        assertEquals(0.0001, Knobs.at(calmer, "learningRate").value(), "0.1, a thousand steps far");
    }

    /// Epochs done and the one under way differ by one: both are said.
    @Test
    void withinAnEpochTheFiguresSayThatTheyAreOfTheWholeOneBefore() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("epochs=4", "hidden=4"));
        desk.curve.cursorProperty().set(OptionalDouble.of(2));
        String whole = desk.curve.nowProperty().get().plain();
        assertTrue(whole.startsWith("shown, epoch 2: "), whole);
        desk.curve.cursorProperty().set(OptionalDouble.of(2.4));
        String inside = desk.curve.nowProperty().get().plain();
        assertTrue(inside.startsWith("last judged after epoch 2: "), inside);
    }

    /// A run is kept in whole epochs.
    @Test
    void aRunStoppedWithinItsFirstEpochSaysThatNothingOfItIsKept() {
        workspace.open(TinyStudies.churn());
        var threaded = JobsForTests.threaded();
        Desk desk = new Desk(threaded.jobs());
        desk.train.algorithmProperty().set(Optional.of(network("epochs=50", "hidden=4")));
        desk.train.stepBatch();
        threaded.await(
                "one batch",
                () ->
                        desk.curve.pictureProperty().get().isPresent()
                                && !desk.shown().curve().getLast().isWholeStep());
        desk.train.stop();
        threaded.await("the end", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        List<String> said = desk.coach.cards().stream().map(CoachCard::title).toList();
        assertTrue(said.contains("Stopped before its first epoch was over"), said.toString());
        assertFalse(said.contains(Words.of("train.kept.title")), said.toString());
        assertEquals("epoch 0 of 50", desk.shown().row().progress());
        assertEquals(0, desk.shown().reached(), "the batches of an epoch given up are not drawn");
        assertEquals(1, desk.shown().curve().size());
        TrainMark mark = new TrainMark(workspace, desk.runs);
        assertEquals(StepState.OPEN, mark.of(true), "nothing it has learnt is kept");
    }

    @Test
    void trainIsDoneWithARunThatEndedWell() {
        workspace.open(TinyStudies.prices());
        Desk desk = new Desk(JobsForTests.here());
        TrainMark mark = new TrainMark(workspace, desk.runs);
        assertEquals(StepState.OPEN, mark.of(true), "no run");
        desk.train.start(network("epochs=2", "hidden=4"));
        assertEquals(StepState.DONE, mark.of(true));
        assertEquals(StepState.OPEN, mark.of(false), "nobody has seen it");
        desk.train.start(
                network("optimiser.kind=sgd", "optimiser.momentum=0.999", "learningRate=1"));
        assertEquals(RunRow.State.DIVERGED, desk.shown().row().state());
        assertEquals(StepState.ATTENTION, mark.of(true));
        assertEquals(StepState.OPEN, mark.of(false));
        workspace.selectRun(1);
        assertEquals(StepState.DONE, mark.of(true));
        RunRow row = workspace.run(1).orElseThrow();
        for (var state : List.of(RunRow.State.PAUSED, RunRow.State.RUNNING)) {
            workspace.showRun(row.with(state, "epoch 1 of 2"));
            assertEquals(StepState.OPEN, mark.of(true), "not at its end: " + state);
        }
        workspace.showRun(row.with(RunRow.State.STOPPED, "epoch 1 of 2"));
        assertEquals(StepState.DONE, mark.of(true), "stopped, and kept");
        workspace.change(study -> study.withSeed(7));
        assertEquals(StepState.OPEN, mark.of(true), "another question is asked");
    }

    @Test
    void aForkThatGotMuchWorseIsHeldAgainstItsParentWithBothFigures() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("epochs=20", "hidden=8", "learningRate=0.01"));
        LiveRun parent = desk.shown();
        assertTrue(departure(desk).isEmpty());
        desk.train.fork(parent, 6, network("epochs=20", "hidden=8", "learningRate=30"));
        CoachCard said = departure(desk).orElseThrow();
        assertEquals("This fork got worse than run #1", said.title());
        double own = desk.shown().curve().getLast().validation(CurvePoint.LOSS);
        double its = parent.curve().getLast().validation(CurvePoint.LOSS);
        assertTrue(said.text().contains(Numbers.score(own)), said.text());
        assertTrue(said.text().contains(Numbers.score(its)), said.text());
        assertTrue(said.text().contains("learning rate 30"), said.text());
        assertTrue(said.text().contains("one seed, which may be luck"), said.text());
    }

    /// The same settings twice, once stopped early: what was forked went further.
    @Test
    void aForkComesFromTheRunThatGotSoFarNotFromOneStoppedBefore() {
        workspace.open(TinyStudies.churn());
        var threaded = JobsForTests.threaded();
        Desk desk = new Desk(threaded.jobs());
        Algorithm network = network("epochs=20", "hidden=8", "learningRate=0.01");
        desk.train.algorithmProperty().set(Optional.of(network));
        desk.train.stepEpoch();
        threaded.await(
                "one epoch",
                () -> desk.curve.runProperty().get().filter(r -> r.done() == 1).isPresent());
        desk.train.stop();
        threaded.await("the end", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        desk.train.start();
        threaded.await("a whole one", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        LiveRun parent = desk.shown();
        desk.train.fork(parent, 6, network("epochs=20", "hidden=8", "learningRate=0.01", "l2=0.1"));
        threaded.await("a fork", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        assertEquals(3, desk.shown().number());
        assertEquals(Optional.of(2), desk.runs.shared(desk.shown()).flatMap(Shared::parent));
        var metric = parent.basis().study().metricUsed().orElseThrow();
        assertEquals(Optional.of(parent), desk.runs.rival(desk.shown(), metric));
    }

    private static Optional<CoachCard> departure(Desk desk) {
        return desk.coach.cards().stream()
                .filter(card -> card.title().startsWith("This fork got"))
                .findFirst();
    }

    /// It was watched; there was only nothing to see.
    @Test
    void aForkThatDivergesInItsFirstEpochIsNotCalledSeenFromOutsideOnly() {
        workspace.open(TinyStudies.prices());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("epochs=4", "hidden=4", "optimiser.kind=sgd"));
        Algorithm wild =
                network(
                        "epochs=4",
                        "hidden=4",
                        "optimiser.kind=sgd",
                        "optimiser.momentum=0.999",
                        "learningRate=10",
                        "batchSize=1");
        desk.train.fork(desk.shown(), 2, wild);
        assertEquals(RunRow.State.DIVERGED, workspace.runs().getFirst().state());
        assertEquals(2, desk.shown().done(), "frozen where it was forked");
        assertEquals(List.of(), desk.shown().signs());
        List<String> said = desk.coach.cards().stream().map(CoachCard::title).toList();
        assertFalse(said.contains(Words.of("inside.not-kept.title")), said.toString());
    }

    @Test
    void aModelWithoutStepsShowsItsScoreAgainstTrainingRows() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(ModelNames.usual("knn").orElseThrow());
        assertEquals(TrainViewModel.Phase.IDLE, desk.train.phase());
        var picture = desk.curve.pictureProperty().get().orElseThrow();
        assertTrue(picture.description().contains("training rows"), picture.description());
        assertTrue(picture.table().size() > 4);
        List<String> said = desk.coach.cards().stream().map(CoachCard::title).toList();
        assertEquals(List.of("k nearest neighbours does not learn in steps"), said);
    }

    @Test
    void anotherSeedMakesRunsOfAnotherQuestion() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.train.start(network("epochs=2", "hidden=4"));
        assertTrue(desk.curve.isOfThisQuestion());
        workspace.change(study -> study.withSeed(1));
        assertFalse(desk.curve.isOfThisQuestion());
        String said = desk.curve.formerProperty().get();
        assertTrue(said.startsWith("Run #1 was made on another question"), said);
        assertFalse(workspace.runs().getFirst().answers(workspace.study().orElseThrow()));
        String other = Words.of("train.other.title");
        assertTrue(desk.coach.cards().stream().anyMatch(card -> card.title().equals(other)));
        workspace.undo();
        assertTrue(desk.coach.cards().stream().noneMatch(card -> card.title().equals(other)));
        assertTrue(desk.curve.isOfThisQuestion(), "undo brings the question back");
    }

    @Test
    void otherDataForgetTheRunUnderWay() {
        workspace.open(TinyStudies.churn());
        var threaded = JobsForTests.threaded();
        Desk desk = new Desk(threaded.jobs());
        desk.train.algorithmProperty().set(Optional.of(network("epochs=50", "hidden=4")));
        desk.train.stepEpoch();
        threaded.await("a point", () -> desk.curve.pictureProperty().get().isPresent());
        workspace.open(TinyStudies.prices());
        threaded.await("the end", () -> desk.train.phase() == TrainViewModel.Phase.IDLE);
        assertTrue(workspace.runs().isEmpty());
        assertTrue(desk.curve.runProperty().get().isEmpty());
    }
}

package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.project.ClassCopies;
import org.fundi.app.project.OpenProject;
import org.fundi.app.project.Shelf;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.Framing;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.ProjectShown;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.problem.Role;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project is there again when its window was closed, or killed.
class ReopeningTest {
    private final Path folder;
    private final Path home;
    private final Path table;
    private final List<Desk> desks = new ArrayList<>();

    ReopeningTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        home = folder.resolve("home");
        table = Files.createDirectory(folder.resolve("mine")).resolve("leavers.csv");
        StringBuilder text = new StringBuilder("calls,months,plan,left\n");
        for (int row = 0; row < 200; row++) {
            boolean left = row % 10 > 6 ^ row % 23 == 0;
            text.append(row % 10).append(',').append(row * 7 % 60);
            text.append(row % 3 == 0 ? ",basic," : ",plus,").append(left ? "yes\n" : "no\n");
        }
        Files.writeString(table, text);
    }

    /// A window without its controls.
    private final class Desk {
        final Workspace workspace = new Workspace();
        final OpenProject project;
        final LiveRuns runs;
        final TrainViewModel train;
        final Opener opener;

        Desk(Jobs jobs) {
            this(jobs, true);
        }

        /// @param fetches whether models are brought back when they are looked at
        Desk(Jobs jobs, boolean fetches) {
            opener =
                    new Opener(
                            jobs,
                            workspace,
                            (file, options, _) ->
                                    new DataReader().open(file, options, (_, _) -> {}),
                            Study::proposed,
                            new Recent(home));
            project =
                    new OpenProject(
                            jobs,
                            workspace,
                            opener,
                            (file, options, _) ->
                                    new DataReader().open(file, options, (_, _) -> {}));
            Preparing preparing = new Preparing(jobs, workspace);
            runs = new LiveRuns(jobs, workspace, project);
            Shelf shelf = new Shelf(jobs, workspace, opener, preparing, runs, project);
            if (fetches) shelf.attend();
            train = new TrainViewModel(jobs, 1, workspace, preparing, runs);
            desks.add(this);
        }

        Study study() {
            return workspace.study().orElseThrow();
        }

        RunRow row(int number) {
            return workspace.run(number).orElseThrow();
        }

        /// Of the first run; empty before it begins.
        String progress() {
            return workspace.run(1).map(RunRow::progress).orElse("");
        }

        Path file() {
            return workspace.projectProperty().get().orElseThrow().file();
        }

        ProjectShown.Keeping keeping() {
            return workspace.projectProperty().get().orElseThrow().keeping();
        }
    }

    @AfterEach
    void close() {
        for (Desk desk : desks) desk.project.close();
    }

    private Desk desk() {
        return new Desk(JobsForTests.here());
    }

    private static Algorithm network() {
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        return Knobs.with(Knobs.with(network, "epochs", "5"), "hidden", "4");
    }

    @Test
    void aCopyForAClassOpensWithWhatTheTeacherSettledAndTheProjectStaysFree() {
        Desk teacher = desk();
        teacher.opener.open(table);
        ClassRules rules =
                new ClassRules(Set.of(LifecycleStep.SPLIT), Set.of(), List.of(), List.of());
        Path copy = folder.resolve("monday.fundi");
        new ClassCopies(JobsForTests.here(), teacher.workspace, teacher.project).make(copy, rules);
        assertEquals(ClassRules.NONE, teacher.workspace.rules());
        assertEquals(
                Notice.Kind.DONE, teacher.workspace.notices().getFirst().kind(), copy.toString());
        Desk student = desk();
        student.opener.open(copy);
        assertEquals(rules, student.workspace.rules());
        assertEquals(
                teacher.study().dataset().fingerprint(), student.study().dataset().fingerprint());
        student.workspace.liftRules();
        student.project.close();
        Desk again = desk();
        again.opener.open(copy);
        assertEquals(ClassRules.NONE, again.workspace.rules());
    }

    @Test
    void aTableBeginsAProjectInFundisFolderAndNotBesideIt() throws IOException {
        Desk desk = desk();
        desk.opener.open(table);
        assertEquals(home.resolve("projects/leavers.fundi"), desk.file());
        assertEquals(ProjectShown.Keeping.KEPT, desk.keeping());
        try (var beside = Files.list(folder.resolve("mine"))) {
            assertEquals(List.of(table), beside.toList());
        }
        assertEquals(List.of(desk.file()), new Recent(home).files());
        desk.opener.open(table);
        assertEquals(home.resolve("projects/leavers-2.fundi"), desk.file());
    }

    @Test
    void whatWasAskedAndTrainedIsThereAgain() throws IOException {
        Desk first = desk();
        first.opener.open(table);
        first.workspace.change(s -> s.wishing(s.wishes().role("months", Role.IGNORED)));
        first.workspace.change(s -> s.withMetric("f1").withSeed(7));
        first.workspace.change(
                s -> s.withFraming(Framing.EMPTY.with(Question.WHO_ACTS, "the call centre")));
        first.train.start(network());
        first.train.start(ModelNames.usual("tree").orElseThrow());
        first.workspace.selectRun(1);
        Study asked = first.study();
        RunRow kept = first.row(1);
        first.project.close();
        Files.delete(table); // the project holds the data

        Desk again = desk();
        again.opener.open(first.file());
        Study back = again.study();
        assertEquals(asked.plan(), back.plan());
        assertEquals(asked.seed(), back.seed());
        assertEquals("f1", back.metric());
        assertEquals(asked.framing(), back.framing());
        assertEquals(asked.wishes().roles(), back.wishes().roles());
        for (Guess guess : Guess.values()) {
            assertEquals(asked.isGuessed(guess), back.isGuessed(guess), guess.name());
        }
        assertEquals(2, again.workspace.runs().size());
        RunRow row = again.workspace.selectedRunProperty().get().orElseThrow();
        assertEquals(1, row.number());
        assertEquals(kept.name(), row.name());
        assertEquals(kept.state(), row.state());
        assertEquals(kept.progress(), row.progress());
        assertEquals(kept.curve(), row.curve());
        assertEquals(kept.scores(), row.scores());
        Run before = kept.result().orElseThrow();
        Run now = row.result().orElseThrow();
        assertArrayEquals(before.model().saved(), now.model().saved());
        assertEquals(before.kept(), now.kept());
        assertTrue(row.answers(back), "it stands beside what is trained next");
        again.train.start(network());
        assertEquals(3, again.workspace.runs().getFirst().number());
    }

    /// Whether its model has been fetched yet or not.
    @Test
    void theSettingsOfTheRunLookedAtStandInTheForm() {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        first.project.close();

        Desk again = new Desk(JobsForTests.here(), false);
        again.opener.open(first.file());
        assertTrue(again.row(1).result().isEmpty(), "its model lies in the project alone");
        assertEquals(Optional.of(network()), again.train.algorithmProperty().get());
    }

    @Test
    void whileARunIsBeingFetchedNothingIsSaidOfAFirstCurve() {
        Desk first = desk();
        first.opener.open(table);
        CurveViewModel empty = new CurveViewModel(first.workspace, first.train, first.runs);
        assertEquals(Words.of("train.first.title"), said(first, empty).getFirst().title());
        assertEquals(Words.of("train.empty"), empty.emptyProperty().get());
        first.train.start(network());
        first.project.close();

        Desk again = new Desk(JobsForTests.here(), false);
        again.opener.open(first.file());
        CurveViewModel curve = new CurveViewModel(again.workspace, again.train, again.runs);
        assertEquals(Words.of("train.empty.away", "1"), curve.emptyProperty().get());
        assertEquals(List.of(), said(again, curve));
    }

    @Test
    void settingsChosenForTheNextRunAreThereAgain() {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        Algorithm chosen = Knobs.with(network(), "epochs", "9");
        first.train.algorithmProperty().set(Optional.of(chosen));
        first.project.close();

        for (int time = 0; time < 2; time++) { // opening alone changes nothing
            Desk again = desk();
            again.opener.open(first.file());
            assertEquals(Optional.of(chosen), again.train.algorithmProperty().get());
            again.project.close();
        }
        Desk other = desk();
        other.opener.open(table);
        assertEquals(ModelNames.usual("mlp"), other.train.algorithmProperty().get());
    }

    @Test
    void whatScreensRememberIsThereAgainAndNotInAnotherProject() {
        Desk first = desk();
        first.opener.open(table);
        first.workspace.memory().keep("seen.prepare", "yes");
        first.project.close();

        Desk again = desk();
        again.opener.open(first.file());
        assertEquals("yes", again.workspace.memory().text("seen.prepare"));
        again.workspace.memory().keep("seen.prepare", "");
        again.opener.open(table);
        assertEquals("", again.workspace.memory().text("seen.prepare"));
        again.opener.open(first.file());
        assertEquals("", again.workspace.memory().text("seen.prepare"));
    }

    /// Its parent's curve is drawn behind it, though only the fork is looked at.
    @Test
    void aForkIsDrawnBesideItsParentAgain() {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        LiveRun parent = first.runs.of(1).orElseThrow();
        first.train.fork(parent, 2, Knobs.with(network(), "learningRate", "0.5"));
        first.train.start(Knobs.with(network(), "hidden", "3"));
        first.train.start(Knobs.with(network(), "hidden", "2"));
        first.workspace.selectRun(2);
        first.project.close();

        for (boolean otherQuestion : new boolean[] {false, true}) {
            Desk again = desk();
            if (otherQuestion) {
                again.opener.open(first.file());
                again.workspace.change(s -> s.withSeed(7));
                again.project.close();
                again = desk();
            }
            again.opener.open(first.file());
            LiveRun fork = again.runs.of(2).orElseThrow();
            List<LiveRun> drawn = again.runs.relatives(fork);
            assertEquals(List.of(1), drawn.stream().map(LiveRun::number).toList());
            assertEquals(parent.curve(), drawn.getFirst().curve());
            assertTrue(again.runs.of(3).isEmpty(), "nobody looks at this one");
            again.project.close();
        }
    }

    /// Gradients, updates, silent units, histograms: all that Train draws of the inside.
    @Test
    void howANetworkLookedFromInsideIsThereAgain() {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        LiveRun before = first.runs.of(1).orElseThrow();
        assertEquals(5, before.signs().size());
        first.project.close();

        Desk again = desk();
        again.opener.open(first.file());
        LiveRun run = again.runs.of(1).orElseThrow();
        assertEquals(before.signs(), run.signs());
        assertEquals(CurveTab.of(before), CurveTab.of(run));
    }

    /// As in a project of an earlier version, which kept nothing of what a network looked like.
    @Test
    void aNetworkSeenFromOutsideOnlyIsTrainedAgainAndSeenFromInsideThen() throws SQLException {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        Path file = first.file();
        first.project.close();
        forgetTheInside(file);

        Desk again = desk();
        again.opener.open(file);
        CoachCard card = seenFromOutside(again).orElseThrow();
        card.actions().getFirst().run().run();
        LiveRun before = again.runs.of(1).orElseThrow();
        LiveRun run = again.runs.of(2).orElseThrow();
        assertEquals(List.of(), before.signs());
        assertEquals(5, run.signs().size(), "one for each epoch");
        assertEquals(before.curve(), run.curve(), "the same settings and the same seed");
        assertEquals(
                Optional.of(2), again.workspace.selectedRunProperty().get().map(RunRow::number));
        assertEquals(Optional.empty(), seenFromOutside(again));
    }

    private static Optional<CoachCard> seenFromOutside(Desk desk) {
        CurveViewModel curve = new CurveViewModel(desk.workspace, desk.train, desk.runs);
        return said(desk, curve).stream()
                .filter(it -> it.title().equals(Words.of("inside.not-kept.title")))
                .findFirst();
    }

    private static List<CoachCard> said(Desk desk, CurveViewModel curve) {
        return new TrainCoach(desk.train, curve, desk.runs, _ -> {}).cards();
    }

    /// The step the first run can go on from.
    private static int momentIn(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT max(step) FROM moment WHERE run = 1")) {
            return found.next() ? found.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forgetTheInside(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertEquals(5, statement.executeUpdate("DELETE FROM inside"));
        }
    }

    /// What learnt from the validation rows too comes back so, and what is asked is as it was.
    @Test
    void aRefittedRunComesBackAsOne() {
        Desk first = desk();
        first.opener.open(table);
        Study study = first.study();
        Basis all =
                new Basis(study, study.plan().orElseThrow().prepare(study.table(), study.seed()))
                        .withoutValidation();
        LiveRun run = first.runs.begin(ModelNames.usual("tree").orElseThrow(), all);
        new Experiment(run.algorithm(), all.judging(), study.seed(), 1)
                .runOn(all.prepared(), run.recording(_ -> {}));
        first.train.start(network());
        first.project.close();

        Desk again = desk();
        again.opener.open(first.file());
        assertFalse(again.row(1).answers(again.study()));
        assertTrue(again.row(2).answers(again.study()));
        again.workspace.selectRun(1);
        assertTrue(again.row(1).isRefit());
        assertEquals(
                all.prepared().training().truth().size(),
                again.row(1).basis().orElseThrow().prepared().training().truth().size());
        again.train.start(network());
        assertTrue(again.row(3).answers(again.study()));
        assertFalse(again.row(3).isRefit());
    }

    @Test
    void whatWasWrittenBesideARunIsThereAgain() {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        first.train.start(ModelNames.usual("tree").orElseThrow());
        first.workspace.note(1, RunNote.typed("best, hand in", "two\nlines"));
        first.workspace.note(2, RunNote.typed("never mind", ""));
        first.workspace.undo();
        first.project.close();

        Desk again = desk();
        again.opener.open(first.file());
        assertEquals(RunNote.typed("best, hand in", "two\nlines"), again.workspace.noteOf(1));
        assertEquals(RunNote.NONE, again.workspace.noteOf(2));
        again.opener.open(table);
        assertEquals(RunNote.NONE, again.workspace.noteOf(1), "other data, other runs");
    }

    @Test
    void settingsOfARunOfBeforeAreUsedAgainWithItsSeed() {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        byte[] weights = first.row(1).result().orElseThrow().model().saved();
        first.workspace.change(s -> s.withSeed(9));
        first.train.start(ModelNames.usual("tree").orElseThrow());
        first.project.close();

        Desk again = desk();
        again.opener.open(first.file());
        Navigation navigation = new Navigation();
        new TrainActions(again.workspace, navigation, again.train).again(again.row(1));
        assertEquals(Optional.of(network()), again.train.algorithmProperty().get());
        assertEquals(42, again.study().seed());
        String said = again.workspace.notices().getFirst().what();
        assertTrue(said.contains("run 1") && said.contains("seed 42"), said);
        again.train.start();
        assertArrayEquals(weights, again.row(3).result().orElseThrow().model().saved());
        again.workspace.undo();
        assertEquals(9, again.study().seed());
    }

    @Test
    void aRunThatAnswersNothingAskedNowIsNotUsedAgain() {
        Desk desk = desk();
        desk.opener.open(table);
        desk.train.start(ModelNames.usual("logistic").orElseThrow());
        desk.workspace.change(s -> s.wishing(s.wishes().target("months")));
        new TrainActions(desk.workspace, new Navigation(), desk.train).again(desk.row(1));
        String said = desk.workspace.notices().getFirst().what();
        assertTrue(said.contains("can't answer what is asked now"), said);
    }

    @Test
    void aRunOnAnotherQuestionComesBackOnItsOwnRows() {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        Run before = first.row(1).result().orElseThrow();
        first.workspace.change(s -> s.withSeed(9));
        first.train.start(network());
        first.project.close();

        Desk again = desk();
        again.opener.open(first.file());
        assertFalse(again.row(1).answers(again.study()));
        assertTrue(again.row(2).answers(again.study()));
        again.workspace.selectRun(1);
        RunRow row = again.row(1);
        assertFalse(row.answers(again.study()));
        assertArrayEquals(before.model().saved(), row.result().orElseThrow().model().saved());
        assertEquals(42, row.basis().orElseThrow().study().seed());
    }

    @Test
    void theSecondWindowReadsOnlyAndSaysSo() throws IOException {
        Desk first = desk();
        first.opener.open(table);
        first.train.start(network());
        Desk second = desk();
        second.opener.open(first.file());
        assertEquals(ProjectShown.Keeping.READ_ONLY, second.keeping());
        Notice said = second.workspace.notices().getFirst();
        assertTrue(said.what().startsWith("leavers.fundi is open in another window"), said.what());
        assertEquals(Set.of("Save as…"), said.remedies().keySet());
        assertEquals(1, second.workspace.runs().size());
        second.train.start(network());
        second.workspace.change(s -> s.withSeed(3));
        assertEquals(2, second.workspace.runs().size(), "work goes on");
        second.project.close();
        first.project.close();
        try (ProjectFile project = ProjectFile.look(first.file(), Catalogue.NAMES)) {
            assertEquals(1, project.runs().all().size());
            assertEquals(42, project.questions().latest().orElseThrow().seed());
        }
    }

    @Test
    void whereTheDiskIsFullWorkGoesOnAndThePersonIsTold() {
        Desk desk = desk();
        desk.opener.open(table);
        desk.project.fillDisk();
        desk.train.start(Knobs.with(network(), "hidden", "400"));
        assertEquals(RunRow.State.DONE, desk.row(1).state());
        assertEquals(ProjectShown.Keeping.FAILED, desk.keeping());
        assertEquals(1, desk.workspace.notices().size());
        String what = desk.workspace.notices().getFirst().what();
        assertTrue(what.contains("no room left"), what);
        desk.workspace.change(s -> s.withSeed(3));
        assertEquals(1, desk.workspace.notices().size(), "told once");
    }

    @Test
    void whatIsNoProjectIsToldAndWhatWasOpenStays() throws IOException {
        Path other = folder.resolve("other.fundi");
        Files.writeString(other, "a,b\n1,2\n");
        Desk desk = desk();
        desk.opener.open(table);
        desk.opener.open(other);
        assertEquals("leavers.csv", desk.study().dataset().name());
        assertEquals(ProjectShown.Keeping.KEPT, desk.keeping());
        assertTrue(desk.workspace.notices().getFirst().what().contains("no project of Fundi"));
        assertEquals("a,b\n1,2\n", Files.readString(other));
    }

    @Test
    void anotherTableLeavesTheProjectBeforeClosed() throws IOException {
        Desk desk = desk();
        desk.opener.open(table);
        Path former = desk.file();
        desk.opener.open(table);
        try (ProjectFile project = ProjectFile.openToWrite(former, Catalogue.NAMES)) {
            assertEquals(List.of(), project.runs().all());
            assertTrue(
                    project.data()
                            .entry(desk.study().dataset().fingerprint())
                            .orElseThrow()
                            .inside());
        }
    }

    @Test
    void manyModelsAreLeftToTheProjectAndComeBackWhenLookedAt() {
        Desk desk = desk();
        desk.opener.open(table);
        desk.train.start(network());
        byte[] first = desk.row(1).result().orElseThrow().model().saved();
        for (int seed = 1; seed <= 60; seed++) {
            desk.train.start(Knobs.with(network(), "epochs", "" + (1 + seed % 3)));
        }
        long atHand =
                desk.workspace.runs().stream().filter(row -> row.result().isPresent()).count();
        assertTrue(atHand <= 41, () -> "" + atHand);
        assertFalse(desk.row(1).result().isPresent());
        assertTrue(desk.row(1).answers(desk.study()));
        desk.workspace.selectRun(1);
        assertArrayEquals(first, desk.row(1).result().orElseThrow().model().saved());
        assertEquals(Set.of(), java.util.Set.copyOf(desk.workspace.notices()));
    }

    /// The window is not closed: what is on the disk in the middle of a step is all there is.
    @Test
    void afterAKillTheRunIsInterruptedAndGoesOnToTheSameBits() throws IOException {
        JobsForTests.Threaded threads = JobsForTests.threaded();
        Desk killed = new Desk(threads.jobs());
        killed.opener.open(table);
        threads.await("the project", () -> killed.workspace.projectProperty().get().isPresent());
        killed.train.algorithmProperty().set(java.util.Optional.of(network()));
        for (int epoch = 1; epoch <= 3; epoch++) {
            int asked = epoch;
            killed.train.stepEpoch();
            threads.await(
                    "epoch " + epoch,
                    () ->
                            killed.progress().equals("epoch %d of 5".formatted(asked))
                                    && killed.train.phase() == TrainViewModel.Phase.PAUSED);
        }
        threads.await("the third epoch on the disk", () -> momentIn(killed.file()) == 3);
        Path left = copied(killed.file());

        Desk again = desk();
        again.opener.open(left);
        again.workspace.selectRun(1);
        assertEquals(RunRow.State.INTERRUPTED, again.row(1).state());
        assertEquals("epoch 3 of 5", again.row(1).progress());
        assertEquals(4, again.row(1).curve().size());
        assertEquals(TrainViewModel.Phase.IDLE, again.train.phase());
        again.train.goOn();
        assertEquals(RunRow.State.DONE, again.row(1).state());
        assertEquals("5 epochs", again.row(1).progress());

        again.train.start(network());
        Run resumed = again.row(1).result().orElseThrow();
        Run whole = again.row(2).result().orElseThrow();
        assertArrayEquals(whole.model().saved(), resumed.model().saved());
        assertEquals(again.row(2).curve(), again.row(1).curve());
        assertEquals(whole.scores(), resumed.scores());
        again.project.close();
        try (ProjectFile project = ProjectFile.look(left, Catalogue.NAMES)) {
            StoredRun stored = project.runs().at(1).orElseThrow();
            assertEquals(StoredRun.State.COMPLETED, stored.state());
            assertEquals(resumed.model().sha256(), stored.sha256());
        }
    }

    @Test
    void closingWhileTrainingKeepsTheRunToBeResumed() {
        JobsForTests.Threaded threads = JobsForTests.threaded();
        Desk closed = new Desk(threads.jobs());
        closed.opener.open(table);
        threads.await("the project", () -> closed.workspace.projectProperty().get().isPresent());
        closed.train.algorithmProperty().set(java.util.Optional.of(network()));
        closed.train.stepEpoch();
        threads.await("a step", () -> closed.progress().equals("epoch 1 of 5"));
        Path file = closed.file();
        closed.opener.open(table); // the run under way is given up here, not in its project
        threads.await("another", () -> !closed.workspace.runs().stream().findAny().isPresent());
        threads.await("the name", () -> closed.workspace.projectProperty().get().isPresent());

        Desk again = desk();
        again.opener.open(file);
        again.workspace.selectRun(1);
        assertEquals(ProjectShown.Keeping.KEPT, again.keeping());
        assertEquals(RunRow.State.INTERRUPTED, again.row(1).state());
        again.train.goOn();
        assertEquals(RunRow.State.DONE, again.row(1).state());
    }

    @Test
    void savedAsItGoesOnInTheCopy() throws IOException {
        Desk desk = desk();
        desk.opener.open(table);
        desk.train.start(network());
        Path former = desk.file();
        desk.project.saveAs(folder.resolve("handed in")); // the ending is added
        Path copy = folder.resolve("handed in.fundi");
        assertEquals(copy, desk.file());
        desk.train.start(network());
        desk.project.close();
        try (ProjectFile before = ProjectFile.look(former, Catalogue.NAMES);
                ProjectFile after = ProjectFile.look(copy, Catalogue.NAMES)) {
            assertEquals(1, before.runs().all().size());
            assertEquals(2, after.runs().all().size());
        }
    }

    @Test
    void savingAsNeverWritesOverWhatIsNoProject() {
        Desk desk = desk();
        desk.opener.open(table);
        Path other = folder.resolve("thesis.fundi");
        assertTrue(other.toFile().mkdir());
        desk.project.saveAs(other);
        assertTrue(Files.isDirectory(other));
        assertEquals(home.resolve("projects/leavers.fundi"), desk.file());
        assertEquals(1, desk.workspace.notices().size());
    }

    @Test
    void aReadOnlyWindowSavesUnderAnotherNameAndIsKeptThere() {
        Desk first = desk();
        first.opener.open(table);
        Desk second = desk();
        second.opener.open(first.file());
        second.workspace.change(s -> s.withSeed(3));
        second.project.saveAs(folder.resolve("mine.fundi"));
        assertEquals(ProjectShown.Keeping.KEPT, second.keeping());
        second.project.close();
        try (ProjectFile project =
                ProjectFile.look(folder.resolve("mine.fundi"), Catalogue.NAMES)) {
            assertEquals(3, project.questions().latest().orElseThrow().seed());
        }
    }

    @Test
    void dataThatAreNotInsideAreAskedForAndOthersRefused() throws IOException {
        Path file = folder.resolve("large.fundi");
        Desk first = desk();
        first.opener.open(table);
        Asked asked;
        try (ProjectFile project = ProjectFile.look(first.file(), Catalogue.NAMES)) {
            asked = project.questions().latest().orElseThrow();
        }
        try (ProjectFile project = ProjectFile.create(file, Catalogue.NAMES)) {
            project.data().mention("leavers.csv", asked.fingerprint(), Files.size(table));
            project.questions().keep(asked);
        }
        Path other = folder.resolve("other.csv");
        Files.writeString(other, Files.readString(table) + "1,2,plus,no\n");
        List<Path> answers = new ArrayList<>(List.of(other, table));

        Desk desk = desk();
        desk.project.whenAsking(open -> open.accept(answers.removeFirst()), () -> {});
        desk.opener.open(file);
        Notice missing = desk.workspace.notices().getFirst();
        assertTrue(missing.remedy().contains("leavers.csv"), missing.remedy());
        assertTrue(missing.remedy().contains(asked.fingerprint().substring(0, 12)));
        missing.remedies().values().iterator().next().run();
        assertTrue(desk.workspace.study().isEmpty());
        Notice refused = desk.workspace.notices().getFirst();
        assertTrue(refused.what().startsWith("other.csv holds other bytes"), refused.what());
        refused.remedies().values().iterator().next().run();
        assertEquals(200, desk.study().dataset().rows());
        assertEquals(file, desk.file());
    }

    private Path copied(Path file) throws IOException {
        Path copy = folder.resolve("left.fundi");
        Files.copy(file, copy);
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        Files.copy(log, copy.resolveSibling(copy.getFileName() + "-wal"));
        return copy;
    }
}

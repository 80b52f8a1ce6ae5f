package org.fundi.app.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fundi.app.cli.FundiCommand;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.project.OpenProject;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.FileReader;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window without its controls, from which runs are shared and in which shared runs are opened.
class SharedRunsTest {
    private final Path folder;
    private final Path table;
    private final Path kept;
    private final Path file;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean waits = true;
    private final List<OpenProject> windows = new ArrayList<>();
    private final List<String> proposed = new ArrayList<>();
    private Optional<Path> data = Optional.empty();

    SharedRunsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        table = Files.writeString(folder.resolve("leavers.csv"), leavers(7));
        kept = folder.resolve("leavers.fundi");
        file = folder.resolve("handed on.fundirun");
    }

    private static String leavers(int apart) {
        StringBuilder text = new StringBuilder("calls,months,plan,left\n");
        for (int row = 0; row < 200; row++) {
            boolean left = row % 10 > 6 ^ row % 23 == 0;
            text.append(row % 10).append(',').append(row * apart % 60);
            text.append(row % 3 == 0 ? ",basic," : ",plus,").append(left ? "yes\n" : "no\n");
        }
        return text.toString();
    }

    /// One window: what is open in it, and its shared runs.
    private record Window(
            Workspace workspace,
            Opener opener,
            OpenProject project,
            SharedRuns shared,
            LiveRuns runs,
            Navigation navigation) {
        Notice latest() {
            return workspace.notices().getFirst();
        }

        void open(Path file) {
            opener.open(file);
        }
    }

    private Window window(Jobs jobs) {
        Workspace workspace = new Workspace();
        FileReader reader = (at, options, _) -> new DataReader().open(at, options, (_, _) -> {});
        Opener opener =
                new Opener(
                        jobs,
                        workspace,
                        reader,
                        Study::proposed,
                        new Recent(folder.resolve("home" + windows.size())));
        OpenProject project = new OpenProject(jobs, workspace, opener, reader);
        windows.add(project);
        AskedFiles asked = new AskedFiles(this::place, choose -> data.ifPresent(choose));
        SharedRuns shared = new SharedRuns(jobs, workspace, project, opener, asked);
        LiveRuns runs = new LiveRuns(jobs, workspace, project);
        Navigation navigation = new Navigation();
        navigation.hereProperty().addListener((_, _, _) -> workspace.goOn()); // as the window does
        Preparing preparing = new Preparing(jobs, workspace);
        new BroughtRuns(jobs, workspace, preparing, opener, project, runs, navigation)
                .attend(shared);
        return new Window(workspace, opener, project, shared, runs, navigation);
    }

    private Optional<Path> place(String name) {
        proposed.add(name);
        return Optional.of(file);
    }

    private void later(Runnable task) {
        if (waits) waiting.add(task);
        else task.run();
    }

    private Window window() {
        return window(JobsForTests.here());
    }

    @AfterEach
    void close() {
        windows.forEach(OpenProject::close);
    }

    private Window withRun(String... settings) {
        List<String> words = new ArrayList<>(List.of("train", "" + table, "--target", "left"));
        words.addAll(List.of("--project", "" + kept));
        words.addAll(List.of(settings));
        assertEquals(0, FundiCommand.run(Optional::empty, words.toArray(String[]::new)));
        Window window = window();
        window.open(kept);
        window.workspace().selectRun(1);
        return window;
    }

    private Window withNetwork() {
        return withRun("--model", "mlp", "--epochs", "6", "--set", "hidden=4");
    }

    @Test
    void aRunSharedWithItsDataIsIdenticalInAnotherWindow() {
        Window mine = withNetwork();
        mine.shared().share(true);
        assertEquals(List.of("leavers-1.fundirun"), proposed);
        assertEquals(Notice.Kind.DONE, mine.latest().kind(), mine.latest().what());
        assertTrue(mine.latest().what().contains("with its data"), mine.latest().what());
        Window other = window();
        other.open(file);
        assertEquals(Notice.Kind.DONE, other.latest().kind(), other.latest().what());
        assertTrue(other.latest().what().startsWith("Identical"), other.latest().what());
        assertTrue(
                other.latest().what().contains("before training and after each of 6 epochs"),
                other.latest().what());
        assertTrue(other.workspace().study().isEmpty(), "nothing else was opened");
    }

    @Test
    void whatTheWindowSharesTheCommandLineRepeatsAndTheOtherWayRound() {
        withNetwork().shared().share(true);
        assertEquals(0, FundiCommand.run(Optional::empty, "replay", "" + file));
        Path other = folder.resolve("b.fundirun");
        String project = "" + folder.resolve("leavers.fundi");
        windows.forEach(OpenProject::close);
        windows.clear();
        String[] words = {"share", project, "--run", "1", "-o", "" + other, "--embed"};
        assertEquals(0, FundiCommand.run(Optional::empty, words));
        Window window = window();
        window.open(other);
        assertTrue(window.latest().what().startsWith("Identical"), window.latest().what());
    }

    @Test
    void withoutItsDataTheyAreAskedForByFingerprint() throws IOException {
        withNetwork().shared().share(false);
        Window other = window();
        other.open(file);
        Notice asks = other.latest();
        assertEquals(Notice.Kind.REFUSED, asks.kind());
        assertTrue(asks.what().contains("leavers.csv"), asks.what());
        assertTrue(asks.remedy().contains("fingerprint"), asks.remedy());

        data = Optional.of(Files.writeString(folder.resolve("wrong.csv"), leavers(11)));
        other.workspace().notices().clear();
        asks.remedies().values().forEach(Runnable::run);
        Notice wrong = other.latest();
        assertTrue(wrong.what().contains("wrong.csv holds other bytes"), wrong.what());

        data = Optional.of(table);
        wrong.remedies().values().forEach(Runnable::run);
        assertTrue(other.latest().what().startsWith("Identical"), other.latest().what());
    }

    @Test
    void theTableThatIsOpenIsTakenWhereItIsTheOne() {
        withNetwork().shared().share(false);
        Window other = window();
        other.open(table);
        other.open(file);
        assertTrue(other.latest().what().startsWith("Identical"), other.latest().what());
        assertEquals("leavers.csv", other.workspace().study().orElseThrow().dataset().name());
    }

    /// Beside the verdict its curve, its scores, and where it is from; kept like any other run.
    @Test
    void onTheTableThatIsOpenTheRunOfAnotherStandsAmongOnesOwn() {
        Window mine = withNetwork();
        mine.shared().share(false);
        RunRow elsewhere = mine.workspace().runs().getFirst();
        Window other = window();
        other.open(table);
        other.workspace().change(study -> study.wishing(study.wishes().target("left")));
        for (long seed : new long[] {42, 7}) { // the same question, and another one
            other.workspace().change(study -> study.withSeed(seed));
            other.open(file);
            assertTrue(other.latest().what().startsWith("Identical"), other.latest().what());
            RunRow here = other.workspace().selectedRunProperty().get().orElseThrow();
            assertEquals(RunRow.State.DONE, here.state());
            assertEquals(elsewhere.curve(), here.curve());
            assertEquals(elsewhere.scores(), here.scores());
            assertEquals(seed == 42, here.answers(other.workspace().study().orElseThrow()));
            RunNote note = other.workspace().noteOf(here.number());
            assertEquals(List.of("from elsewhere"), note.tags());
            assertTrue(note.text().startsWith("handed on.fundirun: Identical"), note.text());
            assertEquals(Optional.of(LifecycleStep.TRAIN), other.navigation().here());
        }
        Path project = other.workspace().projectProperty().get().orElseThrow().file();
        other.project().close();
        Window again = window();
        again.open(project);
        assertEquals(2, again.workspace().runs().size());
        assertEquals(List.of("from elsewhere"), again.workspace().noteOf(2).tags());
    }

    @Test
    void whatDiffersIsNamedByEpochAndLayer() throws IOException {
        withNetwork().shared().share(true);
        String text = Files.readString(file);
        int fourth = text.indexOf("\"step\" : 3");
        int layer = text.indexOf("layer2.weight", fourth);
        int letters = text.indexOf(": \"", layer) + 3;
        String forged = text.substring(0, letters) + "0123456789abcdef";
        Files.writeString(file, forged + text.substring(letters + 16));
        Window other = window();
        other.open(file);
        Notice notice = other.latest();
        assertEquals(Notice.Kind.WRONG, notice.kind(), "it stays until it is closed");
        assertTrue(notice.what().contains("after epoch 3, in layer2.weight"), notice.what());
        assertTrue(notice.remedy().startsWith("All versions are the same"), notice.remedy());
        Files.writeString(
                file,
                text.replaceFirst("\"java\" : \"[^\"]*", "\"java\" : \"1.1")
                        .replace("\"seed\" : 42", "\"seed\" : 43"));
        other.open(file);
        assertTrue(other.latest().remedy().contains("1.1 there"), other.latest().remedy());
    }

    @Test
    void whatCannotBeOpenedIsRefusedOnACard() throws IOException {
        withNetwork().shared().share(true);
        String text = Files.readString(file);
        Window other = window();
        for (String damaged :
                List.of(text.substring(0, 900), "", text.replace("\"mlp\"", "\"no such\""))) {
            Files.writeString(file, damaged);
            other.open(file);
            assertEquals(Notice.Kind.REFUSED, other.latest().kind(), other.latest().what());
        }
        Files.writeString(file, text.replace("\"fundirun\" : 1", "\"fundirun\" : 2"));
        other.open(file);
        assertTrue(other.latest().what().contains("newer version"), other.latest().what());
        assertEquals(1, other.workspace().notices().size(), "one card at a time");
        other.open(folder.resolve("gone.fundirun"));
        assertTrue(other.latest().what().contains("there is no"), other.latest().what());
    }

    @Test
    void whileItRunsACardOffersStop() throws IOException {
        withNetwork().shared().share(true);
        Window other = window(JobsForTests.when(this::later));
        other.open(file);
        Notice card = other.latest();
        assertEquals(Notice.Kind.UNDER_WAY, card.kind());
        assertTrue(card.what().contains("handed on.fundirun"), card.what());
        card.job().orElseThrow().stop();
        waits = false;
        waiting.forEach(Runnable::run);
        assertEquals(List.of(), other.workspace().notices());
    }

    @Test
    void aRunWithoutEndIsNotShared() {
        Window window = window();
        window.shared().share(false);
        assertEquals(Notice.Kind.REFUSED, window.latest().kind());
        assertTrue(proposed.isEmpty());
        assertFalse(window.shared().possibleProperty().get());
    }

    @Test
    void aModelWithoutStepsIsComparedAtItsEnd() {
        withRun("--model", "tree").shared().share(true);
        Window other = window();
        other.open(file);
        assertTrue(
                other.latest().what().endsWith("is the same to the bit."), other.latest().what());
    }
}

package org.fundi.app.handin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundi.app.cli.FundiCommand;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.project.OpenProject;
import org.fundi.app.project.Shelf;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.seal.SealBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window without its controls, from which reports and exports are asked for.
class HandInTest {
    private final Path folder;
    private final Path table;
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final Opener opener;
    private final OpenProject project;
    private final HandIn handIn;
    private final List<String> proposed = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();

    HandInTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        table = Files.writeString(folder.resolve("leavers.csv"), leavers());
        opener =
                new Opener(
                        jobs,
                        workspace,
                        (file, options, _) -> new DataReader().open(file, options, (_, _) -> {}),
                        Study::proposed,
                        new Recent(folder.resolve("home")));
        project =
                new OpenProject(
                        jobs,
                        workspace,
                        opener,
                        (file, options, _) -> new DataReader().open(file, options, (_, _) -> {}));
        Preparing preparing = new Preparing(jobs, workspace);
        LiveRuns runs = new LiveRuns(jobs, workspace, project);
        new Shelf(jobs, workspace, opener, preparing, runs, project).attend();
        handIn =
                new HandIn(
                        jobs,
                        workspace,
                        project,
                        opener,
                        SealBook.in(folder.resolve("seal")),
                        new WhereTo(this::ask, () -> chosen, Optional.of(shown::add)));
    }

    private static String leavers() {
        StringBuilder text = new StringBuilder("calls,months,plan,left\n");
        for (int row = 0; row < 200; row++) {
            boolean left = row % 10 > 6 ^ row % 23 == 0;
            text.append(row % 10).append(',').append(row * 7 % 60);
            text.append(row % 3 == 0 ? ",basic," : ",plus,").append(left ? "yes\n" : "no\n");
        }
        return text.toString();
    }

    private Optional<Path> ask(String name) {
        proposed.add(name);
        return chosen;
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void trainOnLeavers() {
        Path kept = folder.resolve("leavers.fundi");
        for (String model : List.of("logistic", "tree")) {
            fundi(
                    "train",
                    "" + table,
                    "--target",
                    "left",
                    "--model",
                    model,
                    "--project",
                    "" + kept);
        }
        project.open(kept);
        workspace.selectRun(1);
    }

    private static void fundi(String... arguments) {
        assertEquals(0, FundiCommand.run(Optional::empty, arguments));
    }

    private Notice latest() {
        return workspace.notices().getFirst();
    }

    @Test
    void theReportIsTheSameAsThatOfTheCommandLine() throws IOException {
        trainOnLeavers();
        chosen = Optional.of(folder.resolve("mine"));
        handIn.report();
        assertEquals(List.of("leavers-run-1.html"), proposed);
        Path page = folder.resolve("mine.html");
        assertEquals(Notice.Kind.DONE, latest().kind(), latest().what());
        assertTrue(latest().what().contains("mine.html"), latest().what());
        latest().remedies().values().forEach(Runnable::run);
        assertEquals(List.of(page), shown);

        Path other = folder.resolve("other.html");
        String file = "" + workspace.projectProperty().get().orElseThrow().file();
        fundi("report", file, "--run", "1", "-o", "" + other);
        assertEquals(withoutTime(other), withoutTime(page));
    }

    private static String withoutTime(Path page) throws IOException {
        return Files.readString(page).replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "now");
    }

    /// A file lock goes with the first time this process closes the file, so it is asked from
    /// another one.
    @Test
    void theProjectIsStillHeldAfterTheReport() throws Exception {
        trainOnLeavers();
        chosen = Optional.of(folder.resolve("r.html"));
        handIn.report();
        Path lock = Path.of(workspace.projectProperty().get().orElseThrow().file() + "-lock");
        assertEquals(1, askedElsewhere(lock), "another window may write to it now");
    }

    /// @return 0 where another process gets the lock, 1 where it does not
    private int askedElsewhere(Path lock) throws Exception {
        Path program =
                Files.writeString(
                        folder.resolve("Ask.java"),
                        """
                        import java.nio.channels.FileChannel;
                        import java.nio.file.*;
                        class Ask {
                            public static void main(String[] a) throws Exception {
                                try (var lock = FileChannel.open(Path.of(a[0]), StandardOpenOption.WRITE)) {
                                    System.exit(lock.tryLock() == null ? 1 : 0);
                                }
                            }
                        }
                        """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "" + program, "" + lock).inheritIO().start().waitFor();
    }

    @Test
    void theExportIsAFolderOfTheRunsOwn() throws IOException {
        trainOnLeavers();
        chosen = Optional.of(folder);
        handIn.export();
        assertEquals(Notice.Kind.DONE, latest().kind(), latest().what());
        try (Stream<Path> files = Files.list(folder.resolve("leavers-run-1"))) {
            assertEquals(
                    List.of("predictions.csv", "repeat.py", "rows.csv"),
                    files.map(file -> "" + file.getFileName()).sorted().toList());
        }
        handIn.export();
        assertEquals(Notice.Kind.DONE, latest().kind(), "an earlier export is written over");
    }

    @Test
    void whoThinksBetterOfItIsLeftAlone() {
        trainOnLeavers();
        handIn.report();
        handIn.export();
        assertTrue(workspace.notices().isEmpty());
        assertEquals(List.of(), jobs.running());
    }

    @Test
    void withoutAFinishedRunNobodyIsAskedWhereTo() {
        opener.open(table);
        assertFalse(handIn.possibleProperty().get());
        handIn.report();
        assertEquals("No run is finished yet", latest().what());
        RunRow cancelled =
                workspace.beginRun("Forest", false).with(RunRow.State.CANCELLED, "stopped");
        workspace.showRun(cancelled);
        workspace.selectRun(cancelled.number());
        assertTrue(handIn.possibleProperty().get());
        handIn.export();
        assertEquals("Run #1 has no model to tell of", latest().what());
        assertEquals(Notice.Kind.REFUSED, latest().kind());
        assertEquals(List.of(), proposed);
    }

    @Test
    void aFileOfTheirsIsNotWrittenOver() throws IOException {
        trainOnLeavers();
        Path letter = Files.writeString(folder.resolve("letter.html"), "<p>Dear Thandi</p>");
        chosen = Optional.of(letter);
        handIn.report();
        assertTrue(latest().what().contains("is no report of Fundi"), latest().what());
        assertEquals("<p>Dear Thandi</p>", Files.readString(letter));
    }

    @Test
    void aRunThatLearntFromTheValidationRowsTooIsRefused() {
        Path refitted = folder.resolve("refitted.fundi");
        String asked = "compare %s --target left --models tree --cv 3 --refit tree --project %s";
        fundi(asked.formatted(table, refitted).split(" "));
        project.open(refitted);
        workspace.selectRun(1);
        chosen = Optional.of(folder);
        handIn.export();
        assertTrue(latest().what().contains("run 1"), latest().what());
        handIn.report();
        assertEquals(Notice.Kind.REFUSED, latest().kind(), latest().what());
        assertEquals("", latest().details(), "no mistake of ours");
    }

    @Test
    void aRunThatIsNotKeptIsRefused() {
        trainOnLeavers();
        workspace.showRun(
                workspace
                        .beginRun("elsewhere", false)
                        .with(RunRow.State.DONE, "")
                        .withResult(workspace.run(1).orElseThrow().result().orElseThrow()));
        workspace.selectRun(3);
        chosen = Optional.of(folder.resolve("r.html"));
        handIn.report();
        assertEquals("run 3 is not kept in the project", latest().what());
    }
}

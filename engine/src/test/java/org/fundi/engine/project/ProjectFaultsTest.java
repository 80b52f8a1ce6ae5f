package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may happen to a project from outside while it is open.
class ProjectFaultsTest {
    private static final int KILLS = 50;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Path folder;

    ProjectFaultsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /// What is written lies in SQLite's log until it is closed, one after the other; a process that
    /// is killed leaves the beginning of it, cut off anywhere.
    @Test
    void killedAtFiftyMomentsARunGoesOnToTheSameBits() throws IOException {
        Path file = folder.resolve("whole.fundi");
        byte[] table;
        byte[] log;
        int begun;
        Run whole;
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            int number = Small.begin(project, Small.network());
            begun = Files.readAllBytes(log(file)).length;
            table = Files.readAllBytes(file);
            whole = completed(project, number, Small.network());
            log = Files.readAllBytes(log(file));
            assertArrayEquals(table, Files.readAllBytes(file), "all of it lies in the log");
        }
        Chance.Draws draws = Chance.of(50).draws();
        Path left = folder.resolve("left.fundi");
        boolean[] stepped = new boolean[7];
        for (int kill = 0; kill < KILLS; kill++) {
            int bytes = begun + draws.nextInt(log.length - begun);
            Files.write(left, table);
            Files.write(log(left), java.util.Arrays.copyOf(log, bytes));
            stepped[goesOnTo(whole, left)] = true;
        }
        for (int step = 0; step < 7; step++) {
            assertTrue(stepped[step], "none of the moments was after step " + step);
        }
    }

    /// @return after which step it was cut off
    private static int goesOnTo(Run whole, Path left) {
        try (ProjectFile project = ProjectFile.open(left, Small.NAMES)) {
            StoredRun run = project.runs().at(1).orElseThrow();
            if (run.state() == StoredRun.State.COMPLETED) {
                assertEquals(whole.model().sha256(), run.sha256());
                return run.step();
            }
            assertEquals(StoredRun.State.INTERRUPTED, run.state());
            var from = project.runs().interrupted(run);
            project.runs().resume(1);
            Run resumed = goneOn(project, from);
            assertArrayEquals(whole.model().saved(), resumed.model().saved());
            assertEquals(whole.scores(), resumed.scores());
            assertEquals(whole.curve(), project.runs().curve(1));
            assertEquals(List.of(), JournalCheck.of(project.journal()));
            return run.step();
        }
    }

    private static Run goneOn(ProjectFile project, java.util.Optional<Interrupted> from) {
        var experiment = Small.experiment(Small.network());
        Recorder recorder = recorder(project, 1);
        Outcome outcome =
                from.map(it -> experiment.resumeOn(Small.prepared(), it, recorder))
                        .orElseGet(() -> experiment.runOn(Small.prepared(), recorder));
        return assertInstanceOf(Outcome.Completed.class, outcome).run();
    }

    @Test
    void aProjectRemovedWhileItIsOpenIsToldAndCanBeKeptElsewhere() throws IOException {
        Path file = folder.resolve("a.fundi");
        List<Refusal> told = new ArrayList<>();
        Path other = folder.resolve("b.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            completed(project, Small.begin(project, Small.network()), Small.network());
            int second = Small.begin(project, Small.network());
            removed(file);
            Recorder recorder = new Recorder(project.runs(), second, Watcher.NOBODY, told::add);
            Outcome outcome = Small.experiment(Small.network()).runOn(Small.prepared(), recorder);
            assertInstanceOf(Outcome.Completed.class, outcome, "the run itself goes on");
            assertEquals(1, told.size());
            assertTrue(told.getFirst().what().contains("removed"), told.getFirst().what());
            assertThrows(Refusal.class, () -> Small.begin(project, Small.network()));
            project.moveTo(other);
            assertEquals(3, Small.begin(project, DecisionTree.USUAL));
        }
        try (ProjectFile project = ProjectFile.open(other, Small.NAMES)) {
            assertEquals(3, project.runs().all().size());
            assertTrue(project.runs().model(project.runs().at(1).orElseThrow()).isPresent());
            assertEquals(List.of(), JournalCheck.of(project.journal()));
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void aProjectReplacedWhileItIsOpenIsNotWrittenTo() throws IOException {
        Path file = folder.resolve("a.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            removed(file);
            Files.writeString(file, "mine");
            Refusal refusal =
                    assertThrows(Refusal.class, () -> project.questions().keep(Small.asked()));
            assertTrue(refusal.what().contains("replaced"), refusal.what());
        }
        assertEquals("mine", Files.readString(file));
    }

    private static void removed(Path file) {
        try {
            Files.delete(file);
        } catch (IOException windows) {
            assumeTrue(false, "what is open can't be removed here: " + windows);
        }
    }

    @Test
    void whereTheClockIsSetBackTheOrderStaysAndItIsSaid() {
        Path file = folder.resolve("a.fundi");
        Asked second = withSeed(Small.asked(), 7);
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES, at(NOON))) {
            project.questions().keep(Small.asked());
            assertEquals(List.of(), project.journal().setBack());
        }
        Instant before = NOON.minusSeconds(86_400);
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES, at(before))) {
            project.questions().keep(second);
            assertEquals(second, project.questions().latest().orElseThrow());
            project.questions().keep(Small.asked());
            assertEquals(Small.asked(), project.questions().latest().orElseThrow());
            completed(project, Small.begin(project, DecisionTree.USUAL), DecisionTree.USUAL);
            assertEquals(before, project.runs().at(1).orElseThrow().began());
            List<Journal.Line> back = project.journal().setBack();
            assertEquals(1, back.size(), "named once, where it happened");
            assertEquals(Journal.Event.BEGAN, back.getFirst().event());
            assertEquals(List.of(), JournalCheck.of(project.journal()));
        }
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static Asked withSeed(Asked asked, long seed) {
        return new Asked(
                asked.fingerprint(),
                asked.reading(),
                asked.wishes(),
                asked.pipeline(),
                asked.metric(),
                seed,
                asked.rule(),
                asked.answers(),
                asked.confirmed());
    }

    @Test
    void aRunThatRanAwayIsKeptWithWhatRanAwayAndItsCurve() {
        NeuralNetwork wild =
                new NeuralNetwork(
                        List.of(8),
                        Activation.RELU,
                        Knobs.with(OptimiserSettings.USUAL, "kind", "sgd"),
                        1e30,
                        8,
                        60,
                        0);
        Path file = folder.resolve("a.fundi");
        Outcome outcome;
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            int number = Small.begin(project, wild);
            outcome = Small.experiment(wild).runOn(Small.prepared(), recorder(project, number));
        }
        var diverged = assertInstanceOf(Outcome.Diverged.class, outcome);
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            StoredRun run = project.runs().at(1).orElseThrow();
            assertEquals(StoredRun.State.DIVERGED, run.state());
            assertTrue(run.why().contains(diverged.culprit()), run.why());
            assertTrue(run.why().contains("step " + diverged.step()), run.why());
            assertEquals(diverged.curve(), project.runs().curve(1));
            assertTrue(project.runs().model(run).isEmpty());
        }
    }

    @Test
    void whereACopyCanNotBeWrittenNothingIsLeftOfIt() throws IOException {
        Path file = folder.resolve("a.fundi");
        Path other = folder.resolve("no such folder").resolve("b.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            completed(project, Small.begin(project, DecisionTree.USUAL), DecisionTree.USUAL);
            assertThrows(Refusal.class, () -> project.copyTo(other));
            assertThrows(Refusal.class, () -> project.moveTo(other));
            assertFalse(Files.exists(other));
            assertEquals(2, Small.begin(project, DecisionTree.USUAL), "it goes on as it was");
        }
    }

    @Test
    void whereNothingMayBeMadeAProjectIsRefused() {
        for (String place : List.of("/proc", "/sys")) {
            assumeTrue(Files.isDirectory(Path.of(place)), "only Linux has " + place);
            Path file = Path.of(place, "a.fundi");
            Refusal refusal =
                    assertThrows(Refusal.class, () -> ProjectFile.create(file, Small.NAMES));
            assertTrue(refusal.remedy().contains("where you may write"), refusal.remedy());
        }
    }

    /// A project that was killed and copied without the file by which its log is read.
    @Test
    void whereALogCantBeReadItIsSaidWhatToCopy() throws IOException {
        Path whole = folder.resolve("whole.fundi");
        Path file = folder.resolve("copied.fundi");
        try (ProjectFile project = ProjectFile.create(whole, Small.NAMES)) {
            Small.begin(project, Small.network());
            Files.copy(whole, file);
            Files.copy(folder.resolve("whole.fundi-wal"), folder.resolve("copied.fundi-wal"));
        }
        Refusal refusal = assertThrows(Refusal.class, () -> LogCheck.refuseUnreadable(file, false));
        assertTrue(refusal.what().contains("was broken off"), refusal.what());
        assertTrue(refusal.remedy().contains("'copied.fundi-wal' together"), refusal.remedy());
        LogCheck.refuseUnreadable(file, true);
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            assertEquals(1, project.runs().all().size());
        }
        Files.writeString(folder.resolve("copied.fundi-shm"), "as it was left");
        LogCheck.refuseUnreadable(file, false);
    }

    /// To read from a pipe would be to wait for ever.
    @Test
    void whatIsNoFileIsNoProjectAndIsNotReadFrom() {
        for (String place : List.of("/dev/zero", "/proc")) {
            assumeTrue(Files.exists(Path.of(place)), "only Linux has " + place);
            Refusal refusal =
                    assertThrows(
                            Refusal.class, () -> ProjectFile.open(Path.of(place), Small.NAMES));
            assertTrue(refusal.what().contains("a folder, a pipe or a device"), refusal.what());
        }
    }

    private static Run completed(
            ProjectFile project, int number, org.fundi.engine.learning.Algorithm algorithm) {
        Outcome outcome =
                Small.experiment(algorithm).runOn(Small.prepared(), recorder(project, number));
        return assertInstanceOf(Outcome.Completed.class, outcome).run();
    }

    /// Writes each step by itself.
    private static Recorder recorder(ProjectFile project, int number) {
        return new Recorder(
                project.runs(),
                number,
                Watcher.NOBODY,
                refusal -> {
                    throw refusal;
                },
                () -> false,
                Scribe.AT_ONCE,
                Duration.ZERO);
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }
}

package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Validated;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    private final Path folder;

    ProjectFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatWasKeptIsThereWhenItIsOpenedAgain() {
        Path file = folder.resolve("parcels.fundi");
        Run run;
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            project.data().keep("parcels.csv", Small.FINGERPRINT, Small.CSV);
            run = trained(project, Watcher.NOBODY);
        }
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            assertFalse(project.isReadOnly());
            StoredRun kept = project.runs().at(1).orElseThrow();
            assertEquals(StoredRun.State.COMPLETED, kept.state());
            assertEquals(run.scores(), kept.scores());
            assertEquals(run.seconds(), kept.seconds());
            assertEquals(run.curve(), project.runs().curve(1));
            assertEquals(run.algorithm(), project.runs().algorithm(kept));
            assertArrayEquals(
                    run.model().saved(), project.runs().model(kept).orElseThrow().saved());
            assertEquals(Small.asked(), project.questions().latest().orElseThrow());
            assertArrayEquals(Small.CSV, project.data().content(Small.FINGERPRINT).orElseThrow());
        }
        assertFalse(Files.exists(folder.resolve("parcels.fundi-wal")), "closed without remains");
        assertFalse(Files.exists(folder.resolve("parcels.fundi-lock")));
    }

    /// As after `kill -9`: what is on the disk at some moment is all there is.
    @Test
    void aRunBrokenOffAnywhereGoesOnToTheSameBits() throws IOException {
        Path file = folder.resolve("whole.fundi");
        List<Path> copies = new ArrayList<>();
        Run whole;
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            Chance.Draws draws = Chance.of(3).draws();
            whole =
                    trained(
                            project,
                            new Watcher() {
                                @Override
                                public void see(TrainingEvent event) {
                                    if (event instanceof TrainingEvent.Stepped) maybeCopy();
                                }

                                @Override
                                public void remember(int s, int b, Supplier<Moment> moment) {
                                    maybeCopy();
                                }

                                private void maybeCopy() {
                                    if (draws.nextInt(3) > 0) return;
                                    copies.add(copied(file, copies.size()));
                                }
                            });
        }
        assertTrue(copies.size() > 10, () -> "" + copies.size());
        for (Path copy : copies) assertGoesOnTo(whole, copy);
    }

    private static void assertGoesOnTo(Run whole, Path copy) {
        try (ProjectFile project = ProjectFile.open(copy, Small.NAMES)) {
            StoredRun run = project.runs().at(1).orElseThrow();
            assertEquals(StoredRun.State.INTERRUPTED, run.state());
            Interrupted from =
                    project.runs().interrupted(run).orElse(new Interrupted(nothing(), List.of()));
            Recorder recorder =
                    new Recorder(project.runs(), 1, Watcher.NOBODY, ProjectFileTest::fail);
            project.runs().resume(1);
            var experiment = Small.experiment(project.runs().algorithm(run));
            Outcome outcome =
                    from.moment().state().length == 0
                            ? experiment.runOn(Small.prepared(), recorder)
                            : experiment.resumeOn(Small.prepared(), from, recorder);
            Run resumed = assertInstanceOf(Outcome.Completed.class, outcome).run();
            assertArrayEquals(whole.model().saved(), resumed.model().saved());
            assertEquals(whole.curve(), project.runs().curve(1));
            assertEquals(StoredRun.State.COMPLETED, project.runs().at(1).orElseThrow().state());
        }
    }

    private static Moment nothing() {
        return new Moment(new byte[0], java.util.Optional.empty(), 0);
    }

    @Test
    void theSecondWindowMayOnlyRead() {
        Path file = folder.resolve("a.fundi");
        try (ProjectFile first = ProjectFile.create(file, Small.NAMES)) {
            trained(first, Watcher.NOBODY);
            try (ProjectFile second = ProjectFile.open(file, Small.NAMES)) {
                assertTrue(second.isReadOnly());
                assertEquals(first.runs().all(), second.runs().all());
                assertThrows(Refusal.class, () -> second.questions().keep(Small.asked()));
            }
        }
        try (ProjectFile again = ProjectFile.open(file, Small.NAMES)) {
            assertFalse(again.isReadOnly());
        }
    }

    @Test
    void whoeverLooksChangesNothingAndSeesWhatIsUnderWay() throws IOException {
        Path file = folder.resolve("a.fundi");
        try (ProjectFile writer = ProjectFile.create(file, Small.NAMES)) {
            Small.begin(writer, Small.network());
            try (ProjectFile looking = ProjectFile.look(file, Small.NAMES)) {
                assertEquals(StoredRun.State.RUNNING, looking.runs().at(1).orElseThrow().state());
                assertThrows(Refusal.class, () -> looking.questions().keep(Small.asked()));
            }
            assertThrows(Refusal.class, () -> ProjectFile.openToWrite(file, Small.NAMES));
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectFile looking = ProjectFile.look(file, Small.NAMES)) {
            StoredRun left = looking.runs().all().getFirst();
            assertEquals(StoredRun.State.INTERRUPTED, left.state(), "nobody trains it any more");
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var beside = Files.list(folder)) {
            assertEquals(List.of(file), beside.toList());
        }
    }

    @Test
    void closingTwiceLeavesTheNextOnesLockAlone() {
        Path file = folder.resolve("a.fundi");
        ProjectFile first = ProjectFile.create(file, Small.NAMES);
        first.close();
        try (ProjectFile second = ProjectFile.openToWrite(file, Small.NAMES)) {
            first.close();
            assertTrue(Files.exists(folder.resolve("a.fundi-lock")));
            assertFalse(second.isReadOnly());
        }
    }

    @Test
    void whatIsNoProjectIsRefusedAndLeftAsItIs() throws IOException {
        refuses(bytes -> {}, "no project", "width,height\n1,2\n".getBytes(StandardCharsets.UTF_8));
        refuses(bytes -> {}, "no project", new byte[0]);
        refuses(bytes -> {}, "no project", new byte[5000]);
        byte[] project = projectBytes();
        refuses(bytes -> bytes.putInt(68, 12345), "no project", project);
        refuses(bytes -> bytes.putInt(60, Schema.VERSION + 1), "newer version", project);
        refuses(bytes -> bytes.putInt(60, 0), "damaged", project);
        refuses(bytes -> bytes.put(16, (byte) 3), "damaged", project);
        byte[] half = java.util.Arrays.copyOf(project, project.length / 2);
        refuses(bytes -> {}, "damaged", half);
    }

    private void refuses(Consumer<ByteBuffer> change, String what, byte[] bytes)
            throws IOException {
        byte[] changed = bytes.clone();
        if (changed.length > 100) change.accept(ByteBuffer.wrap(changed));
        Path file = folder.resolve("refused.fundi");
        Files.write(file, changed);
        Refusal refusal =
                assertThrows(Refusal.class, () -> ProjectFile.open(file, Small.NAMES).close());
        assertTrue(refusal.what().contains(what), refusal.what());
        assertArrayEquals(changed, Files.readAllBytes(file));
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(it -> it.getFileName().toString().contains("-")).toList());
        }
    }

    @Test
    void aFileIsNeverWrittenOver() throws IOException {
        Path file = folder.resolve("there.fundi");
        Files.writeString(file, "mine");
        assertThrows(Refusal.class, () -> ProjectFile.create(file, Small.NAMES));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFullDiskEndsTheRecordingAndNotTheRun() {
        Path file = folder.resolve("full.fundi");
        List<Refusal> told = new ArrayList<>();
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            var wide = Knobs.with(Small.network(), "hidden", "400"); // moments above a page's size
            int number = Small.begin(project, wide);
            project.limitToItsSize();
            Recorder recorder = new Recorder(project.runs(), number, Watcher.NOBODY, told::add);
            Outcome outcome = Small.experiment(wide).runOn(Small.prepared(), recorder);
            assertInstanceOf(Outcome.Completed.class, outcome);
        }
        assertEquals(1, told.size());
        assertTrue(told.getFirst().what().contains("no room"), told.getFirst().what());
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            assertEquals(StoredRun.State.INTERRUPTED, project.runs().at(1).orElseThrow().state());
        }
    }

    /// Such as a terminal whose reader has gone.
    @Test
    void whereALookerOnFailsTheRunIsInterruptedAndGoesOn() throws IOException {
        Path file = folder.resolve("a.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            int number = Small.begin(project, Small.network());
            Watcher gone =
                    event -> {
                        if (event instanceof TrainingEvent.Stepped stepped
                                && stepped.point().step() == 3) {
                            throw new IllegalStateException("nobody reads");
                        }
                    };
            Recorder recorder = new Recorder(project.runs(), number, gone, ProjectFileTest::fail);
            Outcome outcome = Small.experiment(Small.network()).runOn(Small.prepared(), recorder);
            assertInstanceOf(Outcome.Broken.class, outcome);
        }
        Run whole;
        try (ProjectFile other = ProjectFile.create(folder.resolve("b.fundi"), Small.NAMES)) {
            whole = trained(other, Watcher.NOBODY);
        }
        assertGoesOnTo(whole, file);
    }

    @Test
    void aCopyHoldsTheSame() {
        Path copy = folder.resolve("copy.fundi");
        List<Object> all;
        try (ProjectFile project = ProjectFile.create(folder.resolve("a.fundi"), Small.NAMES)) {
            trained(project, Watcher.NOBODY);
            all = Small.everything(project);
            project.copyTo(copy);
        }
        try (ProjectFile project = ProjectFile.open(copy, Small.NAMES)) {
            assertEquals(all, Small.everything(project));
        }
    }

    @Test
    void aRunReadBackIsTheRunThatWasTrained() {
        Path file = folder.resolve("a.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            Run run = trained(project, Watcher.NOBODY);
            StoredRun stored = project.runs().at(1).orElseThrow();
            Restored restored = Restored.of(project.runs(), stored, Small.prepared());
            Run back =
                    assertInstanceOf(Outcome.Completed.class, restored.outcome().orElseThrow())
                            .run();
            ClassProbabilities before = (ClassProbabilities) run.said();
            assertArrayEquals(before.of(1), ((ClassProbabilities) back.said()).of(1));
            assertEquals(run.kept(), back.kept());
            assertEquals(run.scores(), back.scores());
            assertEquals(run.curve(), restored.curve());
        }
    }

    /// To the bit, also what was seen before it was broken off.
    @Test
    void howANetworkLookedFromInsideIsThereAgain() {
        Path file = folder.resolve("a.fundi");
        List<Signs> told = new ArrayList<>();
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            trained(
                    project,
                    Small.looking(
                            event -> {
                                if (event instanceof TrainingEvent.Inside(Signs signs))
                                    told.add(signs);
                            }));
            int number = Small.begin(project, Small.network());
            Watcher gone =
                    Small.looking(
                            event -> {
                                boolean third =
                                        event instanceof TrainingEvent.Stepped stepped
                                                && stepped.point().step() == 3;
                                if (third) throw new IllegalStateException("nobody reads");
                            });
            Small.experiment(Small.network())
                    .runOn(
                            Small.prepared(),
                            new Recorder(project.runs(), number, gone, ProjectFileTest::fail));
        }
        assertEquals(6, told.size());
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            assertEquals(told, project.runs().signs(1));
            List<Signs> half = project.runs().signs(2);
            assertTrue(!half.isEmpty() && half.size() < 6, "steps: " + half.size());
            assertEquals(told.subList(0, half.size()), half);
        }
    }

    @Test
    void whatACrossValidationCameToIsThereAgain() {
        Path file = folder.resolve("a.fundi");
        Validated validated = Small.validated();
        assertEquals(2, validated.models().getFirst().score().orElseThrow().folds().size());
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            int asked = project.questions().keep(Small.asked());
            project.validations().keep(asked, validated);
            project.validations().keep(asked, validated); // once more: the latest counts
        }
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            assertEquals(Map.of(1, validated), project.validations().all());
        }
    }

    @Test
    void aRunUnderWayGoesOnInTheFileItIsMovedTo() {
        Path other = folder.resolve("b.fundi");
        Run run;
        try (ProjectFile project = ProjectFile.create(folder.resolve("a.fundi"), Small.NAMES)) {
            Watcher moving =
                    event -> {
                        if (event instanceof TrainingEvent.Stepped stepped
                                && stepped.point().step() == 3) {
                            project.moveTo(other);
                        }
                    };
            run = trained(project, moving);
            assertEquals(other, project.file());
        }
        try (ProjectFile former = ProjectFile.open(folder.resolve("a.fundi"), Small.NAMES)) {
            assertEquals(StoredRun.State.INTERRUPTED, former.runs().at(1).orElseThrow().state());
        }
        try (ProjectFile moved = ProjectFile.open(other, Small.NAMES)) {
            StoredRun stored = moved.runs().at(1).orElseThrow();
            assertEquals(run.model().sha256(), stored.sha256());
            assertEquals(run.curve(), moved.runs().curve(1));
        }
    }

    @Test
    void whoMayOnlyReadSavesUnderAnotherNameAndWritesThere() {
        Path file = folder.resolve("a.fundi");
        try (ProjectFile first = ProjectFile.create(file, Small.NAMES)) {
            Small.begin(first, Small.network());
            try (ProjectFile second = ProjectFile.open(file, Small.NAMES)) {
                second.moveTo(folder.resolve("mine.fundi"));
                assertFalse(second.isReadOnly());
                second.lookedAt().keep(1);
                assertEquals(1, second.lookedAt().run().orElseThrow());
                assertEquals(
                        StoredRun.State.INTERRUPTED, second.runs().at(1).orElseThrow().state());
            }
            assertTrue(first.lookedAt().run().isEmpty());
            assertEquals(StoredRun.State.RUNNING, first.runs().at(1).orElseThrow().state());
        }
    }

    @Test
    void whatIsWrongWithAFileIsSaidInOneLine() throws IOException {
        byte[] whole = projectBytes();
        byte[] zeros = whole.clone();
        java.util.Arrays.fill(zeros, 4096, 3 * 4096, (byte) 0);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        for (byte[] bytes :
                List.of(
                        zeros,
                        half,
                        new byte[0],
                        "Dear teacher".getBytes(StandardCharsets.UTF_8))) {
            Path file = Files.write(folder.resolve("wrong.fundi"), bytes);
            Refusal refusal =
                    assertThrows(Refusal.class, () -> ProjectFile.open(file, Small.NAMES));
            assertTrue(refusal.what().length() < 90, refusal.what());
            assertFalse(refusal.what().contains("SQLITE") || refusal.what().contains("\n"));
            assertArrayEquals(bytes, Files.readAllBytes(file));
        }
    }

    @Test
    void whatIsRememberedComesBackAndCanBeForgotten() {
        Path file = folder.resolve("a.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            assertEquals(Map.of(), project.remembered().all());
            project.remembered().keep("seen.data", "yes");
            project.remembered().keep("seen.split", "yes");
            project.remembered().keep("seen.data", "no");
            project.remembered().keep("seen.split", "");
        }
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            assertEquals(Map.of("seen.data", "no"), project.remembered().all());
        }
    }

    private byte[] projectBytes() throws IOException {
        Path file = folder.resolve("model.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            project.data().keep("parcels.csv", Small.FINGERPRINT, Small.CSV);
            trained(project, Watcher.NOBODY);
        }
        return Files.readAllBytes(file);
    }

    private static Run trained(ProjectFile project, Watcher watcher) {
        int number = Small.begin(project, Small.network());
        Recorder recorder = new Recorder(project.runs(), number, watcher, ProjectFileTest::fail);
        Outcome outcome = Small.experiment(Small.network()).runOn(Small.prepared(), recorder);
        return assertInstanceOf(Outcome.Completed.class, outcome).run();
    }

    private Path copied(Path file, int number) {
        Path copy = folder.resolve("copy%d.fundi".formatted(number));
        try {
            Files.copy(file, copy);
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            Files.copy(log, copy.resolveSibling(copy.getFileName() + "-wal"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return copy;
    }

    private static void fail(Refusal refusal) {
        throw refusal;
    }
}

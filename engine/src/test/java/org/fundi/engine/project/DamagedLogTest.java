package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log beside a project that was killed, with bytes changed, cut off, swapped, or of another
/// project: refused, or read whole as it was at some moment before; never half of it.
class DamagedLogTest {
    private static final int MUTATIONS = 1_000;
    private static final int PAGE = 4_096;

    /// Of the log, and of each page in it: *Database File Format*, sqlite.org, section 4.
    private static final int LOG_HEAD = 32;

    private static final int FRAME = 24 + PAGE;

    private final Path folder;

    DamagedLogTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /// A project with its log, as a kill leaves them.
    private record Left(byte[] table, byte[] log) {}

    @Test
    void aDamagedLogIsRefusedOrReadWholeAsFarAsItGoes() throws IOException {
        Left left = left("a.fundi", List.of(Small.network(), DecisionTree.USUAL));
        Chance.Draws draws = Chance.of(12).draws();
        Path file = folder.resolve("damaged.fundi");
        Set<Integer> runs = new TreeSet<>();
        for (int i = 0; i < MUTATIONS; i++) {
            put(file, left.table(), mutated(left.log(), draws));
            runs.add(runsOf(file, left.table(), "mutation " + i));
        }
        assertEquals(Set.of(0, 1, 2), runs, "read as it was before each of its runs");
    }

    /// As where somebody puts a copy from a backup in the place of a project that was killed, and
    /// leaves the log beside it.
    @Test
    void theLogOfAnotherProjectIsNeverMixedIn() throws IOException {
        List<Left> others =
                List.of(
                        left("a.fundi", List.of(Small.network())),
                        left("b.fundi", List.of(DecisionTree.USUAL, DecisionTree.USUAL)),
                        closed("c.fundi", List.of(DecisionTree.USUAL)),
                        closed("d.fundi", List.of(Small.network(), Small.network())),
                        addedTo("e.fundi", List.of(Small.network()), DecisionTree.USUAL),
                        addedTo("f.fundi", List.of(DecisionTree.USUAL), Small.network()));
        Path file = folder.resolve("mixed.fundi");
        for (int table = 0; table < others.size(); table++) {
            for (int log = 0; log < others.size(); log++) {
                byte[] mine = others.get(table).table();
                put(file, mine, others.get(log).log());
                runsOf(file, mine, "project %d with the log of %d".formatted(table, log));
            }
        }
    }

    /// @return how many runs were read, or -1 where it was refused
    private static int runsOf(Path file, byte[] table, String which) throws IOException {
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            Small.everything(project);
            assertEquals(List.of(), JournalCheck.of(project.journal()), which);
            for (StoredRun run : project.runs().all()) {
                List<Integer> steps =
                        project.runs().curve(run.number()).stream().map(CurvePoint::step).toList();
                for (int step = 1; step < steps.size(); step++) {
                    assertEquals(steps.get(step - 1) + 1, steps.get(step), which);
                }
                if (!steps.isEmpty()) assertEquals(run.step(), steps.getLast(), which);
            }
            return project.runs().all().size();
        } catch (Refusal told) {
            assertArrayEquals(table, Files.readAllBytes(file), which);
            return -1;
        }
    }

    private static byte[] mutated(byte[] whole, Chance.Draws draws) {
        byte[] log = whole.clone();
        int frames = (log.length - LOG_HEAD) / FRAME;
        switch (draws.nextInt(5)) {
            case 0 -> log[draws.nextInt(log.length)] ^= (byte) (1 << draws.nextInt(8));
            case 1 -> log = Arrays.copyOf(log, draws.nextInt(log.length));
            case 2 -> {
                int from = LOG_HEAD + draws.nextInt(frames) * FRAME;
                Arrays.fill(log, from, from + FRAME, (byte) 0);
            }
            case 3 -> {
                int one = LOG_HEAD + draws.nextInt(frames) * FRAME;
                int other = LOG_HEAD + draws.nextInt(frames) * FRAME;
                System.arraycopy(whole, one, log, other, FRAME);
                System.arraycopy(whole, other, log, one, FRAME);
            }
            default -> {
                int from = draws.nextInt(log.length);
                int to = Math.min(log.length, from + 1 + draws.nextInt(64));
                for (int i = from; i < to; i++) log[i] = (byte) draws.nextInt(256);
            }
        }
        return log;
    }

    private static void put(Path file, byte[] table, byte[] log) throws IOException {
        Files.deleteIfExists(beside(file, "-shm"));
        Files.write(file, table);
        Files.write(beside(file, "-wal"), log);
    }

    /// Killed while it was open for the first time.
    private Left left(String name, List<Algorithm> algorithms) throws IOException {
        Path file = folder.resolve(name);
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            for (Algorithm algorithm : algorithms) train(project, algorithm);
            return new Left(Files.readAllBytes(file), Files.readAllBytes(beside(file, "-wal")));
        }
    }

    /// Closed, so that nothing is left beside it.
    private Left closed(String name, List<Algorithm> algorithms) throws IOException {
        left(name, algorithms);
        return new Left(Files.readAllBytes(folder.resolve(name)), new byte[0]);
    }

    /// Closed, opened again and then killed.
    private Left addedTo(String name, List<Algorithm> before, Algorithm then) throws IOException {
        closed(name, before);
        Path file = folder.resolve(name);
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            train(project, then);
            return new Left(Files.readAllBytes(file), Files.readAllBytes(beside(file, "-wal")));
        }
    }

    private static void train(ProjectFile project, Algorithm algorithm) {
        int number = Small.begin(project, algorithm);
        Recorder recorder =
                new Recorder(
                        project.runs(),
                        number,
                        Watcher.NOBODY,
                        refusal -> {
                            throw refusal;
                        });
        assertInstanceOf(
                Outcome.Completed.class,
                Small.experiment(algorithm).runOn(Small.prepared(), recorder));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}

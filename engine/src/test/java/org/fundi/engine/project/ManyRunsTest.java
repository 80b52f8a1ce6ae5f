package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundi.engine.Catalogue;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hundred runs in one sitting, all kept in a project: what they needed is given back.
class ManyRunsTest {
    private static final int COMPARISONS = 100;

    /// By then everything is loaded, and what is kept for later is there.
    private static final int SETTLED = 25;

    /// A network of 512 and 64 units has 34,000 weights, 137 kB. Were one kept of each comparison
    /// after the first 25, it would come to 10 MB.
    private static final long MOST = 3L << 20;

    @Test
    void twoHundredRunsLeaveNeitherMemoryNorThreadsBehind(@TempDir Path folder) {
        Set<Thread> before = threads();
        long settled = 0;
        try (ProjectFile project = ProjectFile.create(folder.resolve("a.fundi"), Small.NAMES)) {
            for (int i = 1; i <= COMPARISONS; i++) {
                compare(project);
                if (i == SETTLED) settled = used();
            }
            long growth = used() - settled;
            assertTrue(growth < MOST, "the heap grew by %d kB".formatted(growth >> 10));
            assertEquals(2 * COMPARISONS, project.runs().last());
            for (StoredRun run : project.runs().all()) {
                assertEquals(StoredRun.State.COMPLETED, run.state());
            }
        }
        Set<Thread> left = threads();
        left.removeAll(before);
        for (Thread thread : left) ended(thread);
    }

    private static void compare(ProjectFile project) {
        NeuralNetwork wide = Knobs.with(Small.network(), "hidden", "512,64");
        List<Algorithm> algorithms = List.of(DecisionTree.USUAL, Knobs.with(wide, "epochs", "1"));
        List<Integer> numbers = new ArrayList<>();
        for (Algorithm algorithm : algorithms) numbers.add(Small.begin(project, algorithm));
        var prepared = Small.prepared();
        Judging judging =
                Judging.usual(prepared.problem().task(), Catalogue.METRICS).withResamples(20);
        try (Workers workers = new Workers(2)) {
            new Comparison(prepared, algorithms, judging, judging.metrics().getFirst(), 42)
                    .run(workers, recording(project, numbers));
        }
    }

    private static Comparison.Listener recording(ProjectFile project, List<Integer> numbers) {
        return new Comparison.Listener() {
            @Override
            public void guessed(int model, TimeGuess guess) {}

            @Override
            public void saw(int model, TrainingEvent event) {}

            @Override
            public Watcher around(int model, Watcher watcher) {
                return new Recorder(
                        project.runs(),
                        numbers.get(model),
                        watcher,
                        refusal -> {
                            throw refusal;
                        });
            }
        };
    }

    /// Workers are told to end and not waited for: each has a moment.
    private static void ended(Thread thread) {
        try {
            assertTrue(thread.join(Duration.ofMinutes(1)), () -> thread + " was left behind");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Those of the Java machine come and go as they like.
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fundi"))
                .collect(Collectors.toSet());
    }
}

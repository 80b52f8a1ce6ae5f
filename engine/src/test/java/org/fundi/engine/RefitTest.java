package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Refit;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.problem.Task;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The model that was chosen learns once more, from all rows that are not sealed.
class RefitTest {
    private static final long SEED = 42;
    private static final Judging JUDGING =
            Judging.usual(Task.BINARY, Catalogue.METRICS).withResamples(200);

    @Test
    void itLearnsFromAllRowsThatAreNotSealed() {
        Prepared prepared = Puzzle.LINE.prepared(200, SEED);
        Prepared all = prepared.withoutValidation();
        assertArrayEquals(prepared.split().openRows(), all.split().trainingRows());
        assertArrayEquals(prepared.split().testRows(), all.split().testRows());
        assertFalse(all.split().hasValidation());
        assertNotEquals(
                prepared.pipeline().steps().getFirst().learnt(),
                all.pipeline().steps().getFirst().learnt(),
                "its preparation looks at the validation rows too");
    }

    @Test
    void itHasNoScoreButOnTheSealedRows(@TempDir Path folder) {
        Prepared all = Puzzle.LINE.prepared(200, SEED).withoutValidation();
        Run run = fit(algorithm("logistic"), all);
        assertFalse(run.scores().isEmpty());
        for (Scored scored : run.scores().values()) {
            assertEquals(new Score.Undefined(Refit.LEARNT), scored.score());
        }
        var opening = all.split().open(SealBook.in(folder), "f".repeat(64), "logistic, refitted");
        TestScores test = TestScores.of(run, all, JUDGING, opening);
        Scored accuracy = Objects.requireNonNull(test.test().get("accuracy"));
        assertTrue(accuracy.score().orNaN() > 0.7, accuracy.toString());
        assertEquals(30, opening.rows(), "ceil(0.15 · 200)");
    }

    @Test
    void everyModelLearnsWithoutRowsToChooseBy() {
        Prepared all = Puzzle.LINE.prepared(120, SEED).withoutValidation();
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            if (!all.plan().suits(algorithm)) continue;
            Outcome outcome =
                    new Experiment(algorithm, JUDGING, SEED, 1).runOn(all, Watcher.NOBODY);
            assertEquals(Outcome.Completed.class, outcome.getClass(), algorithm.key());
        }
    }

    /// Without validation rows no epoch can be called the best, so the last one is kept: after the
    /// median of the epochs that were best in the folds.
    @Test
    void aNetworkLearnsForTheMedianOfTheFoldsBestEpochs() {
        Algorithm mlp = Knobs.with(algorithm("mlp"), "epochs", "12");
        CrossValidation validation =
                CrossValidation.of(
                        Puzzle.LINE.plan(),
                        Puzzle.LINE.table(150, SEED),
                        Folding.once(3),
                        List.of(mlp),
                        JUDGING,
                        JUDGING.metrics().getFirst(),
                        SEED);
        Folded folded;
        try (Workers workers = new Workers(1)) {
            folded =
                    validation
                            .run(workers, () -> Watcher.Wish.GO_ON, Comparison.UNHEARD)
                            .getFirst();
        }
        int[] best =
                folded.outcomes().stream()
                        .mapToInt(it -> new Standing(mlp, it).run().orElseThrow().kept().step())
                        .sorted()
                        .toArray();
        Refit refit = Refit.of(folded);
        assertEquals(
                Integer.toString(best[1]),
                Knobs.texts(refit.algorithm()).get("epochs"),
                Arrays.toString(best));
        assertTrue(
                refit.why().startsWith("It learns for %d epochs, the median".formatted(best[1])),
                refit.why());
        Prepared all = Puzzle.LINE.prepared(150, SEED).withoutValidation();
        Run run = fit(refit.algorithm(), all);
        assertEquals(best[1], run.kept().step());
        assertFalse(run.kept().byValidation());
    }

    private static Run fit(Algorithm algorithm, Prepared prepared) {
        Experiment experiment = new Experiment(algorithm, JUDGING, SEED, 1);
        return new Standing(algorithm, experiment.runOn(prepared, Watcher.NOBODY))
                .run()
                .orElseThrow();
    }

    private static Algorithm algorithm(String key) {
        return Catalogue.ALGORITHMS.stream()
                .filter(algorithm -> algorithm.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

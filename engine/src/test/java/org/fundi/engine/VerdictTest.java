package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fundi.engine.data.Finding;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.LearningBySize;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made of real models on problems whose truth is known.
class VerdictTest {
    private static final Metric ACCURACY =
            Catalogue.METRICS.stream()
                    .filter(metric -> metric.key().equals("accuracy"))
                    .findFirst()
                    .orElseThrow();
    private static final Judging JUDGING = new Judging(List.of(ACCURACY), List.of(), 0.5, 500);
    private static final long SEED = 42;

    @Test
    void whereALineTellsAllComplexityIsNotShownToHelp() {
        Verdict verdict =
                verdict(Puzzle.LINE, List.of("most_frequent", "logistic", "tree"), List.of());
        assertTrue(verdict.beatsSimplest().isEmpty());
        assertEquals(2, verdict.beatsBaseline().size());
        Verdict.Advice first = verdict.advice().getFirst();
        assertTrue(
                List.of("The simplest model leads", "More complexity is not shown to help")
                        .contains(first.title()),
                first.title());
        assertTrue(
                first.text()
                        .contains(
                                "Logistic regression beats the baseline 'most frequent class': accuracy 0."),
                first.text());
    }

    @Test
    void noModelIsSaidToTrainInNoTime() {
        Verdict verdict = verdict(Puzzle.LINE, List.of("most_frequent", "logistic"), List.of());
        String told = verdict.advice().getFirst().text();
        assertTrue(told.matches("(?s).*It trains in (under 0\\.1|\\d+\\.\\d) s\\..*"), told);
    }

    @Test
    void theSameModelTwiceIsToldApartByWhatDiffers() {
        Algorithm deep = algorithm("tree");
        Algorithm flat = Knobs.with(deep, "depth", "1");
        Comparison comparison =
                new Comparison(
                        Puzzle.LINE.prepared(1000, SEED),
                        List.of(algorithm("most_frequent"), deep, flat),
                        JUDGING,
                        ACCURACY,
                        SEED);
        try (Workers workers = new Workers(2)) {
            Verdict verdict =
                    Verdict.of(comparison, comparison.run(workers, Comparison.UNHEARD), List.of());
            String told = verdict.advice().getFirst().text();
            String depth = Knobs.at(deep, "depth").text();
            assertTrue(told.contains("tree with depth " + depth), told);
            assertTrue(told.contains("tree with depth 1"), told);
        }
    }

    @Test
    void everyFigureOfASentenceIsTheOneComputed() {
        Verdict verdict =
                verdict(Puzzle.LINE, List.of("most_frequent", "logistic", "tree"), List.of());
        Algorithm logistic = algorithm("logistic");
        PairedDifference lead = Objects.requireNonNull(verdict.toBaseline().get(logistic));
        Interval interval = Objects.requireNonNull(lead.interval());
        String told =
                String.format(
                        Locale.ROOT,
                        "accuracy %.3f higher (+%.3f to +%.3f)",
                        lead.difference().orNaN(),
                        interval.low(),
                        interval.high());
        assertTrue(verdict.advice().getFirst().text().contains(told), told);
    }

    @Test
    void ofAnErrorThatIsLargerItIsSaidThatItIsHigherWithTheSignOfTheTables() {
        Metric loss =
                Catalogue.METRICS.stream()
                        .filter(metric -> metric.key().equals("log_loss"))
                        .findFirst()
                        .orElseThrow();
        Verdict verdict =
                verdict(Puzzle.LINE, List.of("most_frequent", "logistic", "tree"), List.of(), loss);
        PairedDifference tree = Objects.requireNonNull(verdict.toSimplest().get(algorithm("tree")));
        Interval interval = Objects.requireNonNull(tree.interval());
        assertTrue(interval.low() > 0, "a tree's log loss is higher where a line tells all");
        String worse =
                String.format(
                        Locale.ROOT,
                        "Decision tree is worse: log loss %.3f higher (+%.3f to +%.3f).",
                        tree.difference().orNaN(),
                        interval.low(),
                        interval.high());
        String told = verdict.advice().getFirst().text();
        assertTrue(told.contains(worse), told);
        PairedDifference line =
                Objects.requireNonNull(verdict.toBaseline().get(algorithm("logistic")));
        String better =
                String.format(Locale.ROOT, "log loss %.2f lower (−", -line.difference().orNaN());
        assertTrue(told.contains(better), told);
    }

    @Test
    void whereNoLineTellsItComplexityEarnsItsKeep() {
        Verdict verdict =
                verdict(Puzzle.CORNERS, List.of("most_frequent", "logistic", "tree"), List.of());
        assertEquals(List.of(algorithm("tree")), verdict.beatsSimplest());
        assertEquals("Decision tree earns its complexity", verdict.advice().getFirst().title());
    }

    @Test
    void whereThereIsNothingToLearnNoPraiseIsGiven() {
        Verdict verdict =
                verdict(Puzzle.NOTHING, List.of("most_frequent", "logistic", "tree"), List.of());
        String title = verdict.advice().getFirst().title();
        assertEquals("No model is shown to beat the baseline 'most frequent class'", title);
    }

    @Test
    void aLeakStopsThePraise() {
        Finding leak =
                new Finding("leak", "a", Finding.Severity.GRAVE, "a alone tells it.", List.of());
        Verdict verdict = verdict(Puzzle.LINE, List.of("most_frequent", "logistic"), List.of(leak));
        Verdict.Advice first = verdict.advice().getFirst();
        assertEquals("Is 'a' known at the moment you predict?", first.title());
        assertFalse(first.text().contains("beats"));
    }

    @Test
    void theBestOfSeveralIsSaidToBeFlattered() {
        Verdict verdict =
                verdict(Puzzle.NOTHING, List.of("most_frequent", "logistic", "tree"), List.of());
        Verdict.Advice last = verdict.advice().getLast();
        assertEquals("The best of three is a little flattered", last.title());
        assertTrue(last.text().contains("resamples the winner scored"), last.text());
    }

    @Test
    void whereNoModelWasPickedNoneIsFlattered() {
        Verdict verdict = verdict(Puzzle.NOTHING, List.of("most_frequent", "one_rule"), List.of());
        assertEquals(List.of(), verdict.advice());
    }

    /// Each fold has its own mean of a, so its preparation was fitted anew; each open row is judged
    /// in exactly one fold, and no sealed row in any.
    @Test
    void foldsPrepareAnewAndLeaveTheSealAlone() {
        var table = Puzzle.LINE.table(200, SEED);
        CrossValidation folds =
                CrossValidation.of(
                        Puzzle.LINE.plan(),
                        table,
                        Folding.once(5),
                        List.of(algorithm("logistic"), algorithm("most_frequent")),
                        JUDGING,
                        ACCURACY,
                        SEED);
        assertEquals(
                5,
                folds.folds().stream()
                        .map(fold -> fold.pipeline().steps().getFirst().learnt())
                        .distinct()
                        .count());
        int judged = 0;
        for (Prepared fold : folds.folds()) judged += fold.validation().truth().size();
        assertEquals(200 - folds.folds().getFirst().split().testRows().length, judged);
        try (Workers workers = new Workers(2)) {
            List<Folded> best = folds.run(workers, () -> Watcher.Wish.GO_ON, Comparison.UNHEARD);
            assertEquals("logistic", best.getFirst().algorithm().key());
            assertEquals(5, best.getFirst().outcomes().size());
        }
    }

    @Test
    void theSealedRowsAreJudgedOnceOpened(@TempDir Path folder) {
        Prepared prepared = Puzzle.LINE.prepared(300, SEED);
        Run run = fit("logistic", prepared);
        SealBook book = SealBook.in(folder);
        var opening = prepared.split().open(book, "f".repeat(64), "logistic regression");
        TestScores scores = TestScores.of(run, prepared, JUDGING, opening);
        assertEquals(45, scores.truth().size(), "ceil(0.15 · 300)");
        assertTrue(
                Objects.requireNonNull(scores.test().get("accuracy")).score()
                        instanceof Score.Value);
        assertEquals(run.scores(), scores.validation());
        assertEquals(45, prepared.split().seen(book).seen());
    }

    @Test
    void moreRowsAreShownForWhatDoesNotLearnInSteps() {
        Prepared prepared = Puzzle.CORNERS.prepared(1000, SEED);
        Judging onCurve = JUDGING.showing(List.of(ACCURACY));
        List<LearningBySize.Size> sizes =
                LearningBySize.of(
                        new Experiment(algorithm("knn"), onCurve, SEED, 1),
                        prepared,
                        Watcher.NOBODY);
        // 700 training rows: 5, 10, 20, 40, 70 and 100 % of them
        assertEquals(
                List.of(35, 70, 140, 280, 490, 700),
                sizes.stream().map(LearningBySize.Size::rows).toList());
        assertTrue(
                sizes.getLast().validation().getOrDefault("accuracy", 0.0)
                        > sizes.getFirst().validation().getOrDefault("accuracy", 1.0));
    }

    @Test
    void provenanceSaysWhichPromiseHolds() {
        assertEquals(
                Provenance.Promise.SAME_BITS_EVERYWHERE,
                Provenance.of(algorithm("logistic"), SEED).promise());
        Provenance boosting = Provenance.of(algorithm("boosting"), SEED);
        assertEquals(Provenance.Promise.SAME_BITS_HERE, boosting.promise());
        assertFalse(boosting.libraries().getOrDefault("xgboost4j_2.12", "").isEmpty());
    }

    private static Run fit(String key, Prepared prepared) {
        return new Standing(
                        algorithm(key),
                        new Experiment(algorithm(key), JUDGING, SEED, 1)
                                .runOn(prepared, Watcher.NOBODY))
                .run()
                .orElseThrow();
    }

    private static Verdict verdict(Puzzle puzzle, List<String> keys, List<Finding> findings) {
        return verdict(puzzle, keys, findings, ACCURACY);
    }

    private static Verdict verdict(
            Puzzle puzzle, List<String> keys, List<Finding> findings, Metric by) {
        Judging judging = new Judging(List.of(by), List.of(), 0.5, 500);
        List<Algorithm> algorithms =
                Catalogue.ALGORITHMS.stream().filter(a -> keys.contains(a.key())).toList();
        Comparison comparison =
                new Comparison(puzzle.prepared(1000, SEED), algorithms, judging, by, SEED);
        try (Workers workers = new Workers(2)) {
            return Verdict.of(comparison, comparison.run(workers, Comparison.UNHEARD), findings);
        }
    }

    private static Algorithm algorithm(String key) {
        return Catalogue.ALGORITHMS.stream()
                .filter(algorithm -> algorithm.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

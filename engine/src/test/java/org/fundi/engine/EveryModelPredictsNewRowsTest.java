package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.predict.NewFile;
import org.fundi.engine.predict.Predicted;
import org.fundi.engine.predict.Predictor;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every model of the catalogue, kept and loaded again, asked about a file.
final class EveryModelPredictsNewRowsTest {
    private static final String PROBLEMS = "org.fundi.engine.EasyProblem#all";
    private static final int ROWS = 120;

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void theFileLearntFromGivesTheBitsOfTheRunAndSoDoesAnotherWayOfWritingIt(EasyProblem problem)
            throws IOException {
        assumeTrue(looksAtColumns(problem.algorithm()));
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, csv(problem.classes()));
        Dataset data = new DataReader().read(file);
        Prepared prepared = prepared(data);
        Run run = run(problem.algorithm(), prepared);
        Predictor kept =
                Predictor.of(prepared, run.algorithm(), run.algorithm().load(run.model().saved()));
        double[] said = numbers(run.said());
        int[] validation = prepared.split().validationRows();
        assertArrayEquals(said, at(validation, predict(kept, file, data).said()));

        Path other = folder.resolve("other.csv");
        Files.writeString(other, otherwise(csv(problem.classes())));
        Predicted again = predict(kept, other, data);
        assertArrayEquals(said, at(validation, again.said()));
        assertTrue(
                again.rows().findings().stream()
                        .anyMatch(
                                finding ->
                                        finding.kind().equals("extra-column")
                                                && finding.column().equals("remark")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void whatLooksAtNoColumnSaysSo(EasyProblem problem) throws IOException {
        assumeTrue(!looksAtColumns(problem.algorithm()));
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, csv(problem.classes()));
        Prepared prepared = prepared(new DataReader().read(file));
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                Predictor.of(
                                        prepared,
                                        problem.algorithm(),
                                        problem.fit(
                                                problem.inputs(20, 1, 1),
                                                problem.truth(problem.inputs(20, 1, 1)),
                                                org.fundi.engine.learning.Training.quiet(42))));
        assertTrue(refusal.what().contains("earlier answer"), refusal.what());
    }

    private static boolean looksAtColumns(Algorithm algorithm) {
        return algorithm.inputs() == Algorithm.Inputs.FEATURES
                || algorithm.inputs() == Algorithm.Inputs.RULE;
    }

    private static Predicted predict(Predictor kept, Path file, Dataset learnt) {
        NewFile read =
                NewFile.read(
                        file,
                        kept.known(),
                        new NewFile.Learnt(learnt.fingerprint(), ReadingOptions.USUAL),
                        ReadingOptions.USUAL,
                        new DataReader(),
                        ReadingWatcher.NONE);
        assertEquals(ROWS, read.data().rows());
        return kept.predict(read.data().table());
    }

    private static Prepared prepared(Dataset data) {
        Proposal proposal = Proposal.of(data, Wishes.NONE.target("answer"), 42);
        Plan plan =
                new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        UsualPreparation.of(proposal.problem(), proposal.table()).pipeline(),
                        Optional.of(Rule.parse("size >= 5")));
        return plan.prepare(proposal.table(), 42);
    }

    private static Run run(Algorithm algorithm, Prepared prepared) {
        Algorithm quick =
                Knobs.of(algorithm).stream().anyMatch(knob -> knob.path().equals("epochs"))
                        ? Knobs.with(algorithm, "epochs", "3")
                        : algorithm;
        Judging judging = Judging.usual(prepared.problem().task(), java.util.List.of());
        Outcome outcome = new Experiment(quick, judging, 42, 1).runOn(prepared, Watcher.NOBODY);
        return outcome instanceof Outcome.Completed(Run run) ? run : fail(outcome);
    }

    private static Run fail(Outcome outcome) {
        throw new AssertionError(outcome.toString());
    }

    /// Sizes with a decimal point and some missing, a plan, yes or no, and an answer of one, two or
    /// three words or a number.
    private static String csv(int classes) {
        StringBuilder text = new StringBuilder("size,plan,member,answer\n");
        for (int row = 0; row < ROWS; row++) {
            double size = row * 37 % 101 / 10.0;
            String answer =
                    classes == 0
                            ? String.valueOf(row * 7 % 90 + 0.5)
                            : "abc".substring((row + row / 7) % classes).substring(0, 1);
            text.append(row % 11 == 3 ? "" : String.valueOf(size)).append(',');
            text.append(row % 3 == 0 ? "gold" : row % 5 == 0 ? "silver" : "tin").append(',');
            text.append(row % 4 < 2 ? "yes" : "no").append(',').append(answer).append('\n');
        }
        return text.toString();
    }

    /// The same rows without the answer, the columns the other way round, with semicolons, decimal
    /// commas and a column more.
    private static String otherwise(String csv) {
        StringBuilder text = new StringBuilder();
        csv.lines()
                .forEach(
                        line -> {
                            String[] cells = line.split(",", -1);
                            text.append(cells[2]).append(';').append(cells[1]).append(';');
                            boolean names = cells[0].equals("size");
                            text.append(names ? "remark" : "well, well").append(';');
                            text.append(cells[0].replace('.', ',')).append('\n');
                        });
        return text.toString();
    }

    private static double[] at(int[] rows, Prediction prediction) {
        double[] all = numbers(prediction);
        int width = all.length / ROWS;
        return Arrays.stream(rows)
                .flatMap(row -> java.util.stream.IntStream.range(row * width, (row + 1) * width))
                .mapToDouble(cell -> all[cell])
                .toArray();
    }

    private static double[] numbers(Prediction prediction) {
        return switch (prediction) {
            case Estimates estimates -> estimates.toArray();
            case ClassProbabilities said -> {
                double[] all = new double[said.size() * said.classes()];
                for (int i = 0; i < all.length; i++) {
                    all[i] = said.at(i / said.classes(), i % said.classes());
                }
                yield all;
            }
        };
    }
}

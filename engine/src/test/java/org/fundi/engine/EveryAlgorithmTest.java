package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every algorithm of the catalogue times every property an algorithm must have.
final class EveryAlgorithmTest {
    private static final String PROBLEMS = "org.fundi.engine.EasyProblem#all";

    /// Lets a run take so many steps, then presses Stop, and counts what it was asked after that.
    private static class Stopping implements Training {
        private final int after;
        private final int threads;
        private final Chance root;
        private int last = -1;
        private int askedAgain;

        Stopping(int after, int threads, long seed) {
            this.after = after;
            this.threads = threads;
            this.root = Chance.of(seed);
        }

        @Override
        public Chance chance(String name, long... index) {
            return root.named(name, index);
        }

        @Override
        public int threads() {
            return threads;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            if (last >= after) askedAgain++;
            last = step;
            return step < steps && step < after;
        }
    }

    private static Training quiet() {
        return new Stopping(30, 1, 42);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void sameSeedSameBytes(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 1);
        Target truth = problem.truth(inputs);
        assertArrayEquals(
                problem.fit(inputs, truth, quiet()).saved(),
                problem.fit(inputs, truth, quiet()).saved());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void oneThreadOrTwoSameBytes(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 2);
        Target truth = problem.truth(inputs);
        assertArrayEquals(
                problem.fit(inputs, truth, new Stopping(30, 1, 7)).saved(),
                problem.fit(inputs, truth, new Stopping(30, 2, 7)).saved());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void inputsAreUntouched(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 3);
        float[] before = inputs.cells().clone();
        problem.fit(inputs, problem.truth(inputs), quiet()).predict(inputs);
        assertArrayEquals(before, inputs.cells());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void answersEveryRowSensibly(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 4);
        Model<?> model = problem.fit(inputs, problem.truth(inputs), quiet());
        assertSensible(model.predict(problem.inputs(25, 4, 5)), 25);
        assertSensible(model.predict(problem.inputs(0, 4, 5)), 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void aRowIsAnsweredTheSameAloneAndAmongOthers(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 6);
        Model<?> model = problem.fit(inputs, problem.truth(inputs), quiet());
        double[] all = numbers(model.predict(inputs));
        double[] one = numbers(model.predict(inputs.rows(new int[] {17})));
        for (int i = 0; i < one.length; i++) assertEquals(all[17 * one.length + i], one[i], 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void survivesSaveAndLoad(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 8);
        Model<?> model = problem.fit(inputs, problem.truth(inputs), quiet());
        Model<?> again = problem.algorithm().load(model.saved());
        Matrix asked = problem.inputs(40, 4, 9);
        assertArrayEquals(numbers(model.predict(asked)), numbers(again.predict(asked)));
        assertArrayEquals(model.saved(), again.saved());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void damagedBytesAreRefused(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 8);
        byte[] saved = problem.fit(inputs, problem.truth(inputs), quiet()).saved();
        byte[] half = java.util.Arrays.copyOf(saved, saved.length / 2);
        assertRemedy(assertThrows(Refusal.class, () -> problem.algorithm().load(half)));
        assertRemedy(assertThrows(Refusal.class, () -> problem.algorithm().load(new byte[0])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void awkwardTrainingRowsWorkOrAreRefusedWithARemedy(EasyProblem problem) {
        Matrix one = problem.inputs(1, 4, 10);
        worksOrIsRefused(problem, one, problem.truth(one));
        Matrix wide = problem.inputs(12, 40, 11);
        worksOrIsRefused(problem, wide, problem.truth(wide));
        Matrix some = problem.inputs(40, 3, 12);
        worksOrIsRefused(problem, some, allTheSame(problem, 40));
        Matrix constant = Matrix.of(40, some.columns(), new float[40 * some.columns()]);
        worksOrIsRefused(problem, constant, problem.truth(some));
        Matrix widest = Matrix.of(40, 0, new float[0]);
        worksOrIsRefused(problem, widest, problem.truth(some));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void everyKnobWorksAtItsEndsOrItIsSaidWhyNot(EasyProblem problem) {
        Matrix inputs = problem.inputs(40, 3, 13);
        Target truth = problem.truth(inputs);
        for (Algorithm turned : ends(problem.algorithm())) {
            try {
                Model<?> model = problem.with(turned).fit(inputs, truth, new Stopping(3, 1, 42));
                assertSensible(model.predict(inputs), 40);
            } catch (Refusal refusal) {
                assertRemedy(refusal);
            } catch (DivergedException ranAway) {
                assertFalse(ranAway.culprit().isBlank());
            }
        }
    }

    private static List<Algorithm> ends(Algorithm algorithm) {
        List<Algorithm> ends = new ArrayList<>();
        for (Setting setting : Knobs.of(algorithm)) {
            for (Object end : KnobEnds.of(setting)) {
                ends.add(Knobs.with(algorithm, setting.path(), end));
            }
        }
        return ends;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void obeysStop(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 4, 14);
        Stopping stopping = new Stopping(2, 1, 42);
        Model<?> model = problem.fit(inputs, problem.truth(inputs), stopping);
        assertSensible(model.predict(inputs), 60);
        assertEquals(0, stopping.askedAgain, "went on after it was told to stop");
        boolean stepwise = problem.algorithm().steps() != Algorithm.Steps.NONE;
        if (stepwise) assertTrue(stopping.last >= 0, "never asked whether to go on");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void cancelEndsTheRun(EasyProblem problem) {
        assumeTrue(problem.algorithm().steps() != Algorithm.Steps.NONE);
        Matrix inputs = problem.inputs(60, 4, 15);
        Training cancelling =
                new Stopping(5, 1, 42) {
                    @Override
                    public boolean keepGoing(
                            int step, int steps, Supplier<? extends Model<?>> soFar) {
                        throw new CancelledException();
                    }
                };
        assertThrows(
                CancelledException.class,
                () -> problem.fit(inputs, problem.truth(inputs), cancelling));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void theModelAfterEachStepAnswersAsIfItHadStoppedThere(EasyProblem problem) {
        assumeTrue(problem.algorithm().steps() != Algorithm.Steps.NONE);
        Matrix inputs = problem.inputs(60, 4, 16);
        List<double[]> said = new ArrayList<>();
        Training watching =
                new Stopping(4, 1, 42) {
                    @Override
                    public boolean keepGoing(
                            int step, int steps, Supplier<? extends Model<?>> soFar) {
                        said.add(numbers(soFar.get().predict(inputs)));
                        return super.keepGoing(step, steps, soFar);
                    }
                };
        Model<?> model = problem.fit(inputs, problem.truth(inputs), watching);
        assertArrayEquals(said.getLast(), numbers(model.predict(inputs)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void modelsBeatTheBaselineOnAnEasyProblem(EasyProblem problem) {
        assumeTrue(problem.algorithm().kind() == Algorithm.Kind.MODEL);
        Matrix inputs = problem.inputs(300, 3, 17);
        Model<?> model = problem.fit(inputs, problem.truth(inputs), Training.quiet(42));
        Matrix fresh = problem.inputs(200, 3, 18);
        double error = error(model.predict(fresh), problem.truth(fresh));
        double constant = problem.isClassification() ? 1 - 1.0 / problem.classes() : 400 / 3.0;
        assertTrue(error < constant / 2, "error " + error + ", a constant has about " + constant);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(PROBLEMS)
    void whatCanBeReadCanBeRead(EasyProblem problem) {
        Matrix inputs = problem.inputs(60, 3, 19);
        Model<?> model = problem.fit(inputs, problem.truth(inputs), quiet());
        List<String> names = List.of("tenure", "calls", "age").subList(0, inputs.columns());
        if (model instanceof Readable readable) {
            assertFalse(readable.read(names).toString().isBlank());
        }
    }

    @Test
    void helpHasTwoSentencesAndKeysAreUnique() {
        Set<String> keys = new HashSet<>();
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            assertTrue(keys.add(algorithm.key()), algorithm.key() + " stands twice");
            assertTrue(algorithm.key().matches("[a-z_]+"), algorithm.key());
            int sentences = algorithm.help().split("(?<=[.?!])\\s+").length;
            assertEquals(2, sentences, algorithm.key() + ": " + algorithm.help());
            assertTrue(algorithm.help().endsWith("."), algorithm.key());
            for (Setting setting : Knobs.of(algorithm)) {
                assertFalse(setting.help().isBlank(), algorithm.key() + " " + setting.path());
            }
        }
    }

    private static void worksOrIsRefused(EasyProblem problem, Matrix inputs, Target truth) {
        try {
            Model<?> model = problem.fit(inputs, truth, quiet());
            assertSensible(model.predict(inputs), inputs.rows());
        } catch (Refusal refusal) {
            assertRemedy(refusal);
        }
    }

    private static Target allTheSame(EasyProblem problem, int rows) {
        double[] values = new double[rows];
        java.util.Arrays.fill(values, 3);
        return problem.isClassification()
                ? new Classes(problem.names(), new int[rows])
                : new Values(values);
    }

    private static void assertRemedy(Refusal refusal) {
        assertFalse(refusal.what().isBlank());
        assertFalse(refusal.remedy().isBlank());
    }

    private static void assertSensible(Prediction prediction, int rows) {
        assertEquals(rows, prediction.size());
        for (double number : numbers(prediction)) assertTrue(Double.isFinite(number));
        if (prediction instanceof ClassProbabilities said) {
            for (int row = 0; row < rows; row++) {
                double sum = 0;
                for (int c = 0; c < said.classes(); c++) {
                    assertTrue(said.at(row, c) >= 0, "a probability below 0");
                    sum += said.at(row, c);
                }
                assertEquals(1, sum, 1e-9);
            }
        }
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

    private static double error(Prediction prediction, Target truth) {
        double sum = 0;
        for (int row = 0; row < truth.size(); row++) {
            sum +=
                    switch (truth) {
                        case Classes classes ->
                                ((ClassProbabilities) prediction).likeliest(row) == classes.at(row)
                                        ? 0
                                        : 1;
                        case Values values -> {
                            double off = ((Estimates) prediction).at(row) - values.at(row);
                            yield off * off;
                        }
                    };
        }
        return sum / truth.size();
    }
}

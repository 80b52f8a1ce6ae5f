package org.fundi.engine.classical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GradientBoostingTest {
    private static final Matrix FOUR = Matrix.ofRows(new double[][] {{1}, {2}, {3}, {4}});

    private static GradientBoosting boosting(
            int rounds, double rate, double penalty, GradientBoosting.Library library) {
        return new GradientBoosting(rounds, 1, rate, 0, penalty, 1, library);
    }

    /// Keeps what the model said after each round.
    private static final class Watching implements Training {
        final List<double[]> said = new ArrayList<>();
        final List<Model<?>> kept = new ArrayList<>();
        private final Matrix inputs;

        Watching(Matrix inputs) {
            this.inputs = inputs;
        }

        @Override
        public Chance chance(String name, long... index) {
            return Chance.of(1).named(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            kept.add(soFar.get());
            said.add(((Estimates) kept.getLast().predict(inputs)).toArray());
            return step < steps;
        }
    }

    @ParameterizedTest
    @EnumSource(GradientBoosting.Library.class)
    void oneFullRoundOnANumberSaysTheMeansOfBothSides(GradientBoosting.Library library) {
        assumeTrue(boosting(1, 1, 0, library).unavailable().isEmpty());
        Values target = new Values(1, 1, 5, 5);
        Estimates said =
                boosting(1, 1, 0, library).fit(FOUR, target, Training.quiet(1)).predict(FOUR);
        assertArrayEquals(new double[] {1, 1, 5, 5}, said.toArray(), 1e-5);
    }

    @ParameterizedTest
    @EnumSource(GradientBoosting.Library.class)
    void thePenaltyAndTheRateShrinkACorrection(GradientBoosting.Library library) {
        assumeTrue(boosting(1, 1, 0, library).unavailable().isEmpty());
        // mean 3; each side is 2 off on 2 rows: Σ residuals / (rows + λ) = 4 / (2 + 2) = 1, half
        // of it is taken: 3 - .5 and 3 + .5
        Values target = new Values(1, 1, 5, 5);
        Estimates said =
                boosting(1, .5, 2, library).fit(FOUR, target, Training.quiet(1)).predict(FOUR);
        assertArrayEquals(new double[] {2.5, 2.5, 3.5, 3.5}, said.toArray(), 1e-5);
    }

    @ParameterizedTest
    @EnumSource(GradientBoosting.Library.class)
    void oneRoundOnTwoClassesTakesANewtonStep(GradientBoosting.Library library) {
        assumeTrue(boosting(1, 1, 0, library).unavailable().isEmpty());
        // log-odds begin at 0; a side's step is Σ(y - .5) / Σ(.5·.5) = ±1 / .5 = ±2
        Classes target = new Classes(List.of("no", "yes"), 0, 0, 1, 1);
        ClassProbabilities said =
                boosting(1, 1, 0, library).fit(FOUR, target, Training.quiet(1)).predict(FOUR);
        assertEquals(1 / (1 + Math.exp(2)), said.at(0, 1), 1e-6);
        assertEquals(1 / (1 + Math.exp(-2)), said.at(3, 1), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(GradientBoosting.Library.class)
    void aModelKeptEarlierStaysAsItWasWhileOthersAreAdded(GradientBoosting.Library library) {
        GradientBoosting boosting = boosting(6, .3, 1, library);
        assumeTrue(boosting.unavailable().isEmpty());
        Watching watching = new Watching(Cross.INPUTS);
        boosting.fit(Cross.INPUTS, new Values(Cross.NUMBERS), watching);
        for (int round = 0; round <= 6; round++) {
            Model<?> kept = watching.kept.get(round);
            double[] now = ((Estimates) kept.predict(Cross.INPUTS)).toArray();
            assertArrayEquals(watching.said.get(round), now, "round " + round);
            Estimates again = (Estimates) boosting.load(kept.saved()).predict(Cross.INPUTS);
            assertArrayEquals(now, again.toArray(), "saved at round " + round);
        }
        assertTrue(watching.said.getFirst()[0] != watching.said.getLast()[0]);
    }

    @Test
    void ourOwnBoostingIsAlwaysAvailable() {
        assertTrue(boosting(1, 1, 1, GradientBoosting.Library.BUILT_IN).unavailable().isEmpty());
    }

    @Test
    void rowSharesBelowOneDrawRowsBySeed() {
        GradientBoosting half =
                new GradientBoosting(5, 2, .3, 0, 1, .5, GradientBoosting.Library.BUILT_IN);
        Values target = new Values(Cross.NUMBERS);
        byte[] one = half.fit(Cross.INPUTS, target, Training.quiet(1)).saved();
        byte[] two = half.fit(Cross.INPUTS, target, Training.quiet(2)).saved();
        assertFalse(java.util.Arrays.equals(one, two));
    }

    /// Asked in a process of its own, on what claims to be a machine XGBoost was not built for.
    @Test
    void whereTheNativeLibraryDoesNotLoadTheRemedyIsSaid() throws Exception {
        Process process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-Dos.arch=abacus",
                                "--add-modules=jdk.incubator.vector",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Asking.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("does not load here"), said);
        assertTrue(said.contains("set library = built_in"), said);
        assertTrue(said.contains("our own says 1.0"), said);
    }

    /// What that process does.
    static final class Asking {
        private Asking() {}

        public static void main(String[] arguments) {
            Values target = new Values(1, 1, 5, 5);
            try {
                GradientBoosting.USUAL.fit(FOUR, target, Training.quiet(1));
            } catch (Refusal refusal) {
                System.out.println(refusal.what() + ": " + refusal.remedy());
            }
            GradientBoosting own = boosting(1, 1, 0, GradientBoosting.Library.BUILT_IN);
            Estimates said = own.fit(FOUR, target, Training.quiet(1)).predict(FOUR);
            System.out.println("our own says " + said.at(0));
        }
    }
}

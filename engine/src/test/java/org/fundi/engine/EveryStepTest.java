package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.math.Chance;
import org.fundi.engine.prepare.Impute;
import org.fundi.engine.prepare.LeaveOut;
import org.fundi.engine.prepare.OneHot;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every preparation step in the catalogue.
class EveryStepTest {
    private static final int ROWS = 60;

    static Stream<Step> steps() {
        return Catalogue.STEPS.stream();
    }

    /// Columns of every type that a step may meet, with holes; the rows from `from` on are wild.
    private static Table table(long seed, int from, boolean wild) {
        Chance.Draws draws = Chance.of(seed).named("rows").draws();
        Chance.Draws strange = Chance.of(99).named("rows").draws();
        double[] x = new double[ROWS];
        double[] holes = new double[ROWS];
        String[] plan = new String[ROWS];
        byte[] member = new byte[ROWS];
        String[] note = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            boolean odd = wild && row >= from;
            x[row] = odd ? 1e9 * strange.nextDouble() : draws.nextGaussian();
            holes[row] = draws.nextInt(5) == 0 ? Double.NaN : odd ? -1e7 : draws.nextInt(9);
            plan[row] = odd ? "wild" + row : List.of("a", "b", "c", "").get(draws.nextInt(4));
            member[row] = (byte) (odd ? -1 : draws.nextInt(3) - 1);
            note[row] = "row " + row;
        }
        return new Table(
                List.of(
                        NumberColumn.of("x", x),
                        NumberColumn.of("holes", holes),
                        Tables.words("plan", plan),
                        BooleanColumn.of("member", "no", "yes", member),
                        TextColumn.of("note", note),
                        Tables.counting("time", ROWS),
                        Tables.counting("y", ROWS)));
    }

    private static Pipeline.Fitted fit(Table table, Step step) {
        Problem problem = Tables.asking(table, "y");
        Split split = Chronological.on("time").cut(table, problem, Chance.of(42));
        assertEquals(42, split.trainingRows().length);
        return around(step).fit(split.training(), problem);
    }

    /// The step, with what it takes to make numbers of its columns.
    private static Pipeline around(Step step) {
        List<Step> steps = new ArrayList<>(List.of(step));
        for (Step other : List.of(LeaveOut.USUAL, Impute.USUAL, OneHot.USUAL)) {
            if (!other.equals(step)) steps.add(other);
        }
        return new Pipeline(steps);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void validationAndTestRowsCanNotChangeWhatItLearnt(Step step) {
        for (long seed = 1; seed <= 5; seed++) {
            Table tame = table(seed, 42, false);
            Pipeline.Fitted one = fit(tame, step);
            Pipeline.Fitted other = fit(table(seed, 42, true), step);
            assertEquals(one.learnt(), other.learnt());
            assertEquals(one.features(), other.features());
            assertArrayEquals(one.apply(tame).cells(), other.apply(tame).cells());
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachRowIsPreparedByItself(Step step) {
        Table table = table(3, 42, true);
        Pipeline.Fitted fitted = fit(table, step);
        float[] all = fitted.apply(table).row(50);
        assertArrayEquals(all, fitted.apply(table.rows(new int[] {50})).row(0));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyFeatureComesFromAColumnOfTheProblem(Step step) {
        Table table = table(3, 42, false);
        Pipeline.Fitted fitted = fit(table, step);
        assertEquals(fitted.features(), List.copyOf(fitted.sourceOf().keySet()));
        assertTrue(fitted.inputs().containsAll(fitted.sourceOf().values()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void inputsStayUntouched(Step step) {
        Table table = table(3, 42, true);
        fit(table, step).apply(table);
        Table fresh = table(3, 42, true);
        for (Column column : table.columns()) {
            assertEquals(texts(fresh.column(column.name())), texts(column));
        }
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void noRowsAtAllArePreparedToo(Step step) {
        Table table = table(3, 42, false);
        assertEquals(0, fit(table, step).apply(table.rows(new int[0])).rows());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void itSaysWhatItIs(Step step) {
        assertTrue(step.getClass().isRecord());
        assertTrue(step.key().matches("[a-z_]+"));
        assertFalse(step.title().isBlank());
        assertTrue(step.help().length() > 40 && step.help().endsWith("."));
    }

    @Test
    void keysAreDifferent() {
        assertEquals(
                Catalogue.STEPS.size(), Catalogue.STEPS.stream().map(Step::key).distinct().count());
    }
}

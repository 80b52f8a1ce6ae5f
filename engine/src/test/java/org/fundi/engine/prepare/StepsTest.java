package org.fundi.engine.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Tables;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

/// Expected numbers are those of scikit-learn 1.2.1, each with its arithmetic.
class StepsTest {

    /// These columns as the features of a problem about numbers, and the steps that looked at them.
    private static Pipeline.Fitted fit(List<? extends Column> columns, Step... steps) {
        List<Column> with = new ArrayList<>(columns);
        with.add(Tables.counting("y", columns.getFirst().size()));
        Problem problem = Tables.asking(new Table(with), "y");
        return new Pipeline(List.of(steps)).fit(Tables.learning(problem, with), problem);
    }

    private static double[] cells(Column column, Step step) {
        Pipeline.Fitted fitted = fit(List.of(column), step);
        return doubles(fitted.apply(new Table(List.of(column))), 0);
    }

    private static double[] doubles(Matrix matrix, int column) {
        double[] cells = new double[matrix.rows()];
        for (int row = 0; row < cells.length; row++) cells[row] = matrix.at(row, column);
        return cells;
    }

    @Test
    void standardiseDividesByThePopulationSpread() {
        // mean 7/3, spread sqrt(((4/3)² + (1/3)² + (5/3)²) / 3) = 1.247219128924647
        double spread = 1.247219128924647;
        double mean = 7.0 / 3;
        assertArrayEquals(
                new double[] {(1 - mean) / spread, (2 - mean) / spread, (4 - mean) / spread},
                cells(NumberColumn.of("x", 1, 2, 4), Standardise.USUAL),
                1e-7);
    }

    @Test
    void aConstantColumnBecomesNothingButZeros() {
        // 0.1 + 0.1 + 0.1 is not 3 · 0.1: the rounded spread of a constant need not be 0
        Column constant = NumberColumn.of("x", 0.1, 0.1, 0.1);
        for (Step step : List.of(Standardise.USUAL, MinMax.USUAL, Robust.USUAL)) {
            assertArrayEquals(new double[3], cells(constant, step), 0, step.key());
        }
    }

    @Test
    void robustTakesMedianAndQuartiles() {
        // sorted 1 2 4 100: median 3; quartiles 1.75 and 28, so width 26.25
        assertArrayEquals(
                new double[] {-2 / 26.25, -1 / 26.25, 1 / 26.25, 97 / 26.25},
                cells(NumberColumn.of("x", 1, 2, 4, 100), Robust.USUAL),
                1e-6);
    }

    @Test
    void minMaxRunsFromZeroToOneInTrainingAndBeyondElsewhere() {
        Pipeline.Fitted fitted = fit(List.of(NumberColumn.of("x", 10, 20, 30)), MinMax.USUAL);
        Matrix said = fitted.apply(new Table(List.of(NumberColumn.of("x", 10, 25, 40))));
        assertArrayEquals(new double[] {0, 0.75, 1.5}, doubles(said, 0));
    }

    @Test
    void theMedianOfFourIsTheMeanOfTheMiddleTwo() {
        // 1 2 4 9: (2 + 4) / 2 = 3
        double[] cells = cells(NumberColumn.of("x", 1, Double.NaN, 2, 4, 9), Impute.USUAL);
        assertEquals(3, cells[1]);
    }

    @Test
    void theMeanAndTheConstantCanBeFilledIn() {
        Column column = NumberColumn.of("x", 1, Double.NaN, 2, 6);
        assertEquals(3, cells(column, with(Impute.Numbers.MEAN))[1]);
        assertEquals(-7, cells(column, with(Impute.Numbers.CONSTANT))[1]);
    }

    @Test
    void ofEquallyFrequentValuesTheSmallestIsFilledIn() {
        assertEquals(
                2,
                cells(
                        NumberColumn.of("x", 5, 5, 2, 2, Double.NaN),
                        with(Impute.Numbers.MOST_FREQUENT))[4]);
        // b a b a gives a
        Pipeline.Fitted fitted =
                fit(List.of(Tables.words("x", "b", "a", "b", "a", "")), Impute.USUAL, OneHot.USUAL);
        Matrix said = fitted.apply(new Table(List.of(Tables.words("x", ""))));
        assertEquals(List.of("x=b", "x=a"), fitted.features());
        assertArrayEquals(new float[] {0, 1}, said.row(0));
    }

    private static Impute with(Impute.Numbers numbers) {
        return new Impute(numbers, -7, Impute.Categories.MOST_FREQUENT, false);
    }

    @Test
    void aFlagStandsBesideColumnsThatHadHolesInTraining() {
        Column holes = NumberColumn.of("x", 1, Double.NaN, 3);
        Column whole = NumberColumn.of("z", 1, 2, 3);
        Pipeline.Fitted fitted = fit(List.of(holes, whole), Impute.USUAL);
        assertEquals(List.of("x", "z", "x_missing"), fitted.features());
        assertEquals(Map.of("x", "x", "z", "z", "x_missing", "x"), fitted.sourceOf());
        // a hole that training did not have is filled, without a flag
        Matrix said =
                fitted.apply(new Table(List.of(holes, NumberColumn.of("z", 1, Double.NaN, 3))));
        assertArrayEquals(new float[] {2, 2, 1}, said.row(1));
    }

    @Test
    void aFlagNeverTakesTheNameOfAnotherColumn() {
        Column holes = NumberColumn.of("x", 1, Double.NaN, 3);
        Column namesake = NumberColumn.of("x_missing", 4, 5, 6);
        assertEquals(
                List.of("x", "x_missing", "x_missing_"),
                fit(List.of(holes, namesake), Impute.USUAL).features());
    }

    @Test
    void anEmptyColumnIsFilledWithTheConstant() {
        assertArrayEquals(
                new double[] {0, 0},
                cells(NumberColumn.of("x", Double.NaN, Double.NaN), Impute.USUAL));
    }

    @Test
    void anUnseenLevelIsZeroEverywhere() {
        Pipeline.Fitted fitted = fit(List.of(Tables.words("x", "a", "b", "a")), OneHot.USUAL);
        Matrix said = fitted.apply(new Table(List.of(Tables.words("x", "c", "b"))));
        assertArrayEquals(new float[] {0, 0}, said.row(0));
        assertArrayEquals(new float[] {0, 1}, said.row(1));
        assertEquals(Map.of("x=a", "x", "x=b", "x"), fitted.sourceOf());
    }

    @Test
    void rareLevelsShareAColumn() {
        Pipeline.Fitted fitted =
                fit(List.of(Tables.words("x", "a", "b", "b", "c", "c", "d")), new OneHot(2));
        assertEquals(List.of("x=b", "x=c", "x=other"), fitted.features());
        Matrix said = fitted.apply(new Table(List.of(Tables.words("x", "d", "c", "new"))));
        assertArrayEquals(new float[] {0, 0, 1}, said.row(0));
        assertArrayEquals(new float[] {0, 1, 0}, said.row(1));
        assertArrayEquals(new float[] {0, 0, 0}, said.row(2));
    }

    @Test
    void whatAMissingCellBecomesIsToldInTheColumnsOwnWord() {
        BooleanColumn column =
                BooleanColumn.of("balcony", "nee", "ja", (byte) 1, (byte) 0, (byte) -1, (byte) 1);
        assertTrue(
                fit(List.of(column), Impute.USUAL, OneHot.USUAL).learnt().stream()
                        .anyMatch(line -> line.endsWith("a missing one becomes ja")));
    }

    @Test
    void yesAndNoBecomeOneColumn() {
        BooleanColumn column = BooleanColumn.of("member", "nee", "ja", (byte) 1, (byte) 0);
        Pipeline.Fitted fitted = fit(List.of(column), OneHot.USUAL);
        assertEquals(List.of("member=ja"), fitted.features());
        assertArrayEquals(
                new double[] {1, 0}, doubles(fitted.apply(new Table(List.of(column))), 0));
    }

    @Test
    void ordinalNumbersLevelsInTheColumnsOrder() {
        assertArrayEquals(
                new double[] {0, 1, 2, 0, -1},
                cells(Tables.words("x", "low", "middle", "high", "low", ""), Ordinal.USUAL));
    }

    @Test
    void textThatIsLeftInIsRefusedWithTheRemedy() {
        Column text = TextColumn.of("note", "one", "two");
        Pipeline.Fitted fitted = fit(List.of(text), Standardise.USUAL);
        Refusal refusal = assertThrows(Refusal.class, () -> fitted.apply(new Table(List.of(text))));
        assertTrue(refusal.what().contains("'note'"), refusal.what());
    }

    @Test
    void theUsualPreparationLeavesTextOutAndSaysSo() {
        List<Column> columns =
                List.of(
                        NumberColumn.of("x", 1, Double.NaN, 4),
                        Tables.words("plan", "a", "b", ""),
                        TextColumn.of("note", "one", "two", "three"),
                        Tables.counting("y", 3));
        Table table = new Table(columns);
        Problem problem = Tables.asking(table, "y");
        UsualPreparation usual = UsualPreparation.of(problem, table);
        assertEquals(List.of("note"), usual.findings().stream().map(f -> f.column()).toList());
        assertTrue(usual.findings().getFirst().evidence().startsWith("'note' holds free text"));
        Pipeline.Fitted fitted = usual.pipeline().fit(Tables.learning(problem, columns), problem);
        assertEquals(List.of("x", "plan=a", "plan=b", "x_missing"), fitted.features());
        // x: median 2.5, so 1 2.5 4, mean 2.5, spread sqrt(4.5 / 3) = 1.224745
        assertEquals(-1.5 / 1.2247449, fitted.apply(table).at(0, 0), 1e-6);
        assertEquals(
                List.of("leave_out", "impute", "standardise", "one_hot"),
                usual.pipeline().words().stream().map(step -> step.get("step")).toList());
    }

    @Test
    void manyRowsArePreparedLikeFew() {
        double[] many = new double[20_000];
        Arrays.setAll(many, row -> row % 3 == 0 ? Double.NaN : row);
        Pipeline.Fitted fitted = fit(List.of(NumberColumn.of("x", 1, 2, Double.NaN)), Impute.USUAL);
        Matrix said = fitted.apply(new Table(List.of(NumberColumn.of("x", many))));
        assertEquals(20_000, said.rows());
        assertArrayEquals(new float[] {1.5f, 1}, said.row(18_000));
        assertArrayEquals(new float[] {19_999, 0}, said.row(19_999));
    }

    @Test
    void standardiseCountsWithVeryLargeAndVerySmallNumbers() {
        // as for 1, 2, 4: mean 7/3 and spread 1.247219128924647 of the unit, whose square is
        // too large or too small for a number
        for (double unit : new double[] {1e200, 1e-200, 1e-310}) {
            assertArrayEquals(
                    new double[] {-1.0690450, -0.2672612, 1.3363062},
                    cells(NumberColumn.of("x", unit, 2 * unit, 4 * unit), Standardise.USUAL),
                    1e-6);
        }
    }

    @Test
    void numbersTooLargeToScaleAreRefusedByName() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                cells(
                                        NumberColumn.of("x", 1.5e308, 1.7e308, 1e308),
                                        Standardise.USUAL));
        assertEquals("'x' holds 1.7E308; numbers so large can't be scaled", refusal.what());
    }

    @Test
    void aCellThatIsTooLargeForModelsIsNamedAsItStandsInTheFile() {
        Column sizes = NumberColumn.of("size", 1, 2, 3e300);
        Refusal refusal = assertThrows(Refusal.class, () -> cells(sizes, Impute.USUAL));
        assertTrue(refusal.what().startsWith("'size' holds 3"), refusal.what());
        assertTrue(refusal.remedy().contains("ignore 'size'"), refusal.remedy());
    }
}

package org.fundi.engine.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class SplittingTest {
    private static final Chance SEED = Chance.of(42);

    /// `yes` in the first `yes` rows, `no` in the others.
    private static Table yesNo(int yes, int no) {
        String[] cells = new String[yes + no];
        Arrays.fill(cells, "no");
        Arrays.fill(cells, 0, yes, "yes");
        return new Table(List.of(Tables.words("answer", cells)));
    }

    private static int yes(Table table, int[] rows) {
        Column answer = table.column("answer");
        return (int) Arrays.stream(rows).filter(row -> answer.text(row).equals("yes")).count();
    }

    @Test
    void everyRowIsInExactlyOnePart() {
        Table table = yesNo(37, 66);
        Split split =
                Stratified.USUAL.cut(table, Tables.asking(table, "answer", "no", "yes"), SEED);
        int[] all =
                java.util.stream.Stream.of(
                                split.trainingRows(), split.validationRows(), split.testRows())
                        .flatMapToInt(IntStream::of)
                        .sorted()
                        .toArray();
        assertArrayEquals(IntStream.range(0, 103).toArray(), all);
    }

    @Test
    void validationAndTestGetTheRoundedUpShareExactly() {
        // 103 · 0.15 = 15.45, rounded up 16
        Table table = yesNo(37, 66);
        Split split =
                Stratified.USUAL.cut(table, Tables.asking(table, "answer", "no", "yes"), SEED);
        assertEquals(16, split.validationRows().length);
        assertEquals(16, split.testRows().length);
        assertEquals(71, split.trainingRows().length);
    }

    @Test
    void aShareIsTakenInDecimals() {
        // 0.07 · 100 is 7.000000000000001 in binary
        assertEquals(7, Splitting.atLeast(100, 0.07));
        // FACTS: 10 · 0.25 gives 3 test rows
        assertEquals(3, Splitting.atLeast(10, 0.25));
    }

    @Test
    void eachPartHasTheClassesInProportion() {
        // 200 rows, 40 yes: 30 test rows hold 30 · 40/200 = 6 yes, training the other 28
        Table table = yesNo(40, 160);
        Split split =
                Stratified.USUAL.cut(table, Tables.asking(table, "answer", "no", "yes"), SEED);
        assertEquals(6, yes(table, split.testRows()));
        assertEquals(6, yes(table, split.validationRows()));
        assertEquals(28, yes(table, split.trainingRows()));
    }

    @Test
    void aClassOfThreeHasOneRowInEachPart() {
        Table table = yesNo(3, 997);
        Split split =
                Stratified.USUAL.cut(table, Tables.asking(table, "answer", "no", "yes"), SEED);
        assertEquals(1, yes(table, split.trainingRows()));
        assertEquals(1, yes(table, split.validationRows()));
        assertEquals(1, yes(table, split.testRows()));
        assertEquals(150, split.testRows().length);
    }

    @Test
    void aClassOfTwoIsRefusedWithTheRemedy() {
        Table table = yesNo(2, 998);
        Problem problem = Tables.asking(table, "answer", "no", "yes");
        Refusal refusal =
                assertThrows(Refusal.class, () -> Stratified.USUAL.cut(table, problem, SEED));
        assertTrue(refusal.what().contains("'yes' in 2 rows"), refusal.what());
        assertFalse(refusal.remedy().isBlank());
    }

    @Test
    void twoRowsAreTooFew() {
        Table table = new Table(List.of(Tables.counting("y", 2)));
        Problem problem = Tables.asking(table, "y");
        assertThrows(Refusal.class, () -> Stratified.USUAL.cut(table, problem, SEED));
    }

    @Test
    void theCutDoesNotDependOnWhichClassIsPositive() {
        Table table = yesNo(40, 160);
        Split one = Stratified.USUAL.cut(table, Tables.asking(table, "answer", "no", "yes"), SEED);
        Split other =
                Stratified.USUAL.cut(table, Tables.asking(table, "answer", "yes", "no"), SEED);
        assertArrayEquals(one.testRows(), other.testRows());
        assertArrayEquals(one.validationRows(), other.validationRows());
    }

    @Test
    void anotherSeedGivesOtherRows() {
        Table table = yesNo(40, 160);
        Problem problem = Tables.asking(table, "answer", "no", "yes");
        assertNotEquals(
                Arrays.toString(Stratified.USUAL.cut(table, problem, SEED).testRows()),
                Arrays.toString(Stratified.USUAL.cut(table, problem, Chance.of(43)).testRows()));
    }

    @Test
    void numbersAreCutAtRandomAndTheTitleSaysSo() {
        Table table = new Table(List.of(Tables.counting("y", 100)));
        Problem problem = Tables.asking(table, "y");
        assertEquals(15, Stratified.USUAL.cut(table, problem, SEED).testRows().length);
        assertEquals("at random", Stratified.USUAL.title(problem));
    }

    /// Twelve months of 500 rows, as the churn data have.
    private static Table months() {
        String[] months = new String[6_000];
        for (int row = 0; row < months.length; row++) {
            int month = row / 500 + 1;
            months[row] = "2025-" + (month < 10 ? "0" : "") + month;
        }
        return new Table(List.of(Tables.words("month", months), Tables.counting("y", 6_000)));
    }

    @Test
    void byTimeTakesWholeMonthsFromTheEnd() {
        // 0.15 · 6,000 = 900 rows: months 11 and 12 (1,000), then 9 and 10, then the first eight
        Table table = months();
        Split split = Chronological.on("month").cut(table, Tables.asking(table, "y"), SEED);
        assertArrayEquals(IntStream.range(5_000, 6_000).toArray(), split.testRows());
        assertArrayEquals(IntStream.range(4_000, 5_000).toArray(), split.validationRows());
        assertEquals(4_000, split.trainingRows().length);
    }

    @Test
    void timesSortAsTimeDoesNotAsLetters() {
        Column words = Tables.words("t", "2025-10", "2025-9", "2025-11", "2024-12");
        assertArrayEquals(new int[] {2, 1, 3, 0}, TimeOrder.of(words).place());
        Column dates =
                DateColumn.of(
                        "t", LocalDate.of(2025, 2, 1), LocalDate.of(1969, 1, 1), LocalDate.EPOCH);
        assertArrayEquals(new int[] {2, 0, 1}, TimeOrder.of(dates).place());
        Column numbers = NumberColumn.of("t", 2, -1, 10, -5);
        assertArrayEquals(new int[] {2, 1, 3, 0}, TimeOrder.of(numbers).place());
    }

    @Test
    void wordsThatDoNotSortAreRefused() {
        Table table =
                new Table(
                        List.of(
                                Tables.words("t", "Jan", "Feb", "Mar", "Apr"),
                                Tables.counting("y", 4)));
        Problem problem = Tables.asking(table, "y");
        Refusal refusal =
                assertThrows(Refusal.class, () -> Chronological.on("t").cut(table, problem, SEED));
        assertTrue(refusal.remedy().contains("2025-01"), refusal.remedy());
    }

    @Test
    void oneLastTimeThatHoldsNearlyAllRowsIsRefused() {
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("t", 1, 2, 3, 3, 3, 3, 3, 3, 3, 3),
                                Tables.counting("y", 10)));
        Problem problem = Tables.asking(table, "y");
        // test needs 2 rows and gets 8; validation needs 2 and gets both that are left
        assertThrows(Refusal.class, () -> Chronological.on("t").cut(table, problem, SEED));
    }

    @Test
    void noGroupIsOnBothSides() {
        String[] customers = new String[300];
        for (int row = 0; row < 300; row++) customers[row] = "C" + row * 7 % 60;
        Table table = new Table(List.of(Tables.words("c", customers), Tables.counting("y", 300)));
        Split split = Grouped.by("c").cut(table, Tables.asking(table, "y"), SEED);
        // 60 groups of 5; 45 rows are 9 whole groups
        assertEquals(45, split.testRows().length);
        assertEquals(45, split.validationRows().length);
        for (int[] part : List.of(split.validationRows(), split.testRows())) {
            for (int row : part) {
                for (int learnt : split.trainingRows())
                    assertNotEquals(customers[row], customers[learnt]);
            }
        }
    }

    @Test
    void threeLargeGroupsStillFillThreeParts() {
        Table table =
                new Table(
                        List.of(
                                Tables.words("c", "a", "a", "a", "b", "b", "b", "c", "c", "c"),
                                Tables.counting("y", 9)));
        Split split = Grouped.by("c").cut(table, Tables.asking(table, "y"), SEED);
        assertEquals(3, split.testRows().length);
        assertEquals(3, split.validationRows().length);
        assertEquals(3, split.trainingRows().length);
    }

    @Test
    void twoGroupsAreTooFew() {
        Table table =
                new Table(List.of(Tables.words("c", "a", "a", "b", "b"), Tables.counting("y", 4)));
        Problem problem = Tables.asking(table, "y");
        assertThrows(Refusal.class, () -> Grouped.by("c").cut(table, problem, SEED));
    }

    @Test
    void theTextOfASplittingReadsBack() {
        for (String text : List.of("stratified", "time:snapshot_month", "group:customer_id")) {
            assertEquals(text, Splitting.parse(text).text());
        }
        assertThrows(Refusal.class, () -> Splitting.parse("time:"));
        assertThrows(Refusal.class, () -> Splitting.parse("by luck"));
    }
}

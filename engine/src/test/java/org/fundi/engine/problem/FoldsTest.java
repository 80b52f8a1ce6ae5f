package org.fundi.engine.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static final Chance SEED = Chance.of(42);

    @Test
    void theFirstFoldsGetOneRowMore() {
        // scikit-learn 1.2.1: 10 rows in 3 folds are 4, 3, 3
        int[] fold = Folds.deal(new int[10], 3);
        assertArrayEquals(new int[] {4, 3, 3}, sizes(fold, 3));
    }

    @Test
    void classesAreDealtAsScikitLearnDeals() {
        // StratifiedKFold(3), no shuffle, six of class 0 and three of class 1:
        // test {0,1,6} {2,3,7} {4,5,8}
        assertArrayEquals(
                new int[] {0, 0, 1, 1, 2, 2, 0, 1, 2},
                Folds.deal(new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1}, 3));
    }

    @Test
    void eachOpenRowIsChosenByOnceAndSealedRowsNever() {
        Table table = new Table(List.of(Tables.counting("y", 100)));
        Problem problem = Tables.asking(table, "y");
        Split split = Stratified.USUAL.cut(table, problem, SEED);
        List<Split> folds = Stratified.USUAL.folds(split, problem, 5, SEED);
        int[] judged =
                folds.stream()
                        .flatMapToInt(f -> IntStream.of(f.validationRows()))
                        .sorted()
                        .toArray();
        assertArrayEquals(split.openRows(), judged);
        for (Split fold : folds) {
            assertEquals(17, fold.validationRows().length);
            assertEquals(68, fold.trainingRows().length);
            assertArrayEquals(split.testRows(), fold.testRows());
        }
    }

    @Test
    void laterFoldsAreJudgedOnLaterTimes() {
        // TimeSeriesSplit(4) on 10 learns from 2, 4, 6, 8 and is judged on the pairs after them;
        // here 12 rows, of which the last 2 are sealed (12 · 0.1 rounded up), so 10 are open
        Table table = new Table(List.of(Tables.counting("t", 12), Tables.counting("y", 12)));
        Problem problem = Tables.asking(table, "y");
        Chronological byTime = new Chronological("t", 0.1, 0.1);
        Split split = byTime.cut(table, problem, SEED);
        assertEquals(10, split.openRows().length);
        List<Split> folds = byTime.folds(split, problem, 4, SEED);
        for (int fold = 0; fold < 4; fold++) {
            int learnt = 2 * (fold + 1);
            assertArrayEquals(IntStream.range(0, learnt).toArray(), folds.get(fold).trainingRows());
            assertArrayEquals(new int[] {learnt, learnt + 1}, folds.get(fold).validationRows());
        }
    }

    @Test
    void groupsStayTogetherInFolds() {
        String[] groups = new String[120];
        for (int row = 0; row < groups.length; row++) groups[row] = "g" + row % 12;
        Table table = new Table(List.of(Tables.words("g", groups), Tables.counting("y", 120)));
        Problem problem = Tables.asking(table, "y");
        Split split = Grouped.by("g").cut(table, problem, SEED);
        // 2 groups (20 rows, nearest to 18) are sealed, so 10 groups in 5 folds are 2 each
        for (Split fold : Grouped.by("g").folds(split, problem, 5, SEED)) {
            assertEquals(20, fold.validationRows().length);
            for (int row : fold.validationRows()) {
                assertEquals(
                        0,
                        Arrays.stream(fold.trainingRows())
                                .filter(learnt -> groups[learnt].equals(groups[row]))
                                .count());
            }
        }
    }

    @Test
    void oneFoldIsRefused() {
        Table table = new Table(List.of(Tables.counting("y", 100)));
        Problem problem = Tables.asking(table, "y");
        Split split = Stratified.USUAL.cut(table, problem, SEED);
        assertThrows(Refusal.class, () -> Folding.once(1));
        assertThrows(Refusal.class, () -> Stratified.USUAL.folds(split, problem, 86, SEED));
    }

    /// Each repeat judges every open row once, cut otherwise than the others; the first is the cut
    /// there is without repeats.
    @Test
    void eachRepeatIsAnotherCutOfTheSameRows() {
        Table table = new Table(List.of(Tables.counting("y", 100)));
        Problem problem = Tables.asking(table, "y");
        Split split = Stratified.USUAL.cut(table, problem, SEED);
        List<Split> once = Stratified.USUAL.folds(split, problem, 5, SEED);
        List<Split> all = new Folding(5, 3).of(split, problem, Stratified.USUAL, SEED);
        assertEquals(15, all.size());
        for (int fold = 0; fold < 5; fold++) {
            assertArrayEquals(once.get(fold).validationRows(), all.get(fold).validationRows());
        }
        Set<List<Integer>> cuts = new HashSet<>();
        for (int repeat = 0; repeat < 3; repeat++) {
            List<Split> own = all.subList(repeat * 5, repeat * 5 + 5);
            assertArrayEquals(split.openRows(), judged(own));
            cuts.add(IntStream.of(own.getFirst().validationRows()).boxed().toList());
        }
        assertEquals(3, cuts.size());
    }

    @Test
    void noGroupStandsOnBothSidesInAnyRepeat() {
        String[] groups = new String[120];
        for (int row = 0; row < groups.length; row++) groups[row] = "g" + row % 12;
        Table table = new Table(List.of(Tables.words("g", groups), Tables.counting("y", 120)));
        Problem problem = Tables.asking(table, "y");
        Grouped byGroup = Grouped.by("g");
        Split split = byGroup.cut(table, problem, SEED);
        for (Split fold : new Folding(5, 4).of(split, problem, byGroup, SEED)) {
            Set<String> judged = new HashSet<>();
            for (int row : fold.validationRows()) judged.add(groups[row]);
            for (int row : fold.trainingRows()) assertFalse(judged.contains(groups[row]));
        }
    }

    @Test
    void timeHasOneOrderAndIsNotRepeated() {
        Table table = new Table(List.of(Tables.counting("t", 12), Tables.counting("y", 12)));
        Problem problem = Tables.asking(table, "y");
        Chronological byTime = new Chronological("t", 0.1, 0.1);
        Split split = byTime.cut(table, problem, SEED);
        Folding thrice = new Folding(4, 3);
        Refusal told = assertThrows(Refusal.class, () -> thrice.of(split, problem, byTime, SEED));
        assertTrue(told.what().startsWith("time has one order"), told.what());
        assertThrows(Refusal.class, () -> new Folding(5, 0));
        assertThrows(Refusal.class, () -> new Folding(5, 101));
    }

    @Test
    void aFoldIsNamedByItsPlaceInItsRepeat() {
        assertEquals("fold 2 of repeat 3", new Folding(5, 3).name(11)); // 11 = 2 · 5 + 1
        assertEquals("fold 4", Folding.once(5).name(3));
    }

    private static int[] judged(List<Split> folds) {
        return folds.stream()
                .flatMapToInt(f -> IntStream.of(f.validationRows()))
                .sorted()
                .toArray();
    }

    private static int[] sizes(int[] fold, int k) {
        int[] sizes = new int[k];
        for (int f : fold) sizes[f]++;
        return sizes;
    }
}

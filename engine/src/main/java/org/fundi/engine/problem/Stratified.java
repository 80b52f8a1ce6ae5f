package org.fundi.engine.problem;

import java.util.List;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;

/// At random, with every class in the same proportion in each part. Numbers have no classes: there
/// it is at random and nothing more, and the title says so.
///
/// Validation and test each get exactly ceil(n · share) of all rows; the places go to the classes
/// by largest remainder, and each class has at least one row in each part where there are places
/// enough.
public record Stratified(double validationShare, double testShare) implements Splitting {
    static final String WORD = "stratified";

    /// Where a number is predicted, there are no strata.
    static final String RANDOM = "random";

    public static final Stratified USUAL = new Stratified(0.15, 0.15);

    /// A class needs one row in each of the three parts.
    private static final int LEAST_ROWS = 3;

    public Stratified {
        Splitting.check(validationShare, testShare);
    }

    @Override
    public Split cut(Table table, Problem problem, Chance root) {
        Strata strata = Strata.of(table, problem);
        int[] counts = strata.counts();
        refuseRare(strata, counts, problem);
        int rows = table.rows();
        int tested = Splitting.atLeast(rows, testShare);
        int validated = Splitting.atLeast(rows, validationShare);
        if (tested + validated >= rows) return new Parts(rows).cut(table);
        int[] test = Apportionment.of(tested, counts, 1, 2);
        for (int c = 0; c < counts.length; c++) counts[c] -= test[c];
        int[] validation = Apportionment.of(validated, counts, 1, 1);
        Parts parts = new Parts(rows);
        for (int row : root.named("split").shuffled(rows)) {
            int stratum = strata.of()[row];
            if (test[stratum]-- > 0) parts.put(row, Parts.TEST);
            else if (validation[stratum]-- > 0) parts.put(row, Parts.VALIDATION);
        }
        return parts.cut(table);
    }

    private static void refuseRare(Strata strata, int[] counts, Problem problem) {
        for (int c = 0; c < strata.names().length; c++) {
            if (counts[c] > 0 && counts[c] < LEAST_ROWS) {
                throw new Refusal(
                        "'%s' is '%s' in %s; a class needs at least 3, one in each part"
                                .formatted(
                                        Shown.of(problem.target()),
                                        Shown.of(strata.names()[c]),
                                        Counted.of(counts[c], "row", "rows")),
                        "join it with another class, leave these rows out, or choose another target");
            }
        }
    }

    @Override
    public List<Split> folds(Split split, Problem problem, int k, Chance root) {
        return Folds.stratified(split, problem, k, root);
    }

    @Override
    public String text() {
        return WORD;
    }

    @Override
    public String textFor(Problem problem) {
        return problem.task().isClassification() ? text() : RANDOM;
    }

    @Override
    public String title(Problem problem) {
        return switch (problem) {
            case Problem.Classification _ -> "at random, each class in the same proportion";
            case Problem.Regression _ -> "at random";
        };
    }

    @Override
    public Stratified shares(double validation, double test) {
        return new Stratified(validation, test);
    }
}

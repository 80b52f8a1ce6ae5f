package org.fundi.engine.problem;

import java.util.List;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;

/// By time: the latest rows are sealed, those before them are chosen by, the earliest are learnt
/// from, as the model will be used on days it has not seen. No chance is in it.
///
/// A time value is never torn apart: validation and test each get the fewest latest values that
/// hold at least ceil(n · share) of all rows.
///
/// @param column dates, dates with times, numbers such as a day or a year, or words that sort as
///     time does, such as 2025-01
public record Chronological(String column, double validationShare, double testShare)
        implements Splitting {
    static final String WORD = "time:";

    public Chronological {
        Splitting.check(validationShare, testShare);
    }

    public static Chronological on(String column) {
        return new Chronological(column, 0.15, 0.15);
    }

    /// Whether this column's cells sort as time does, so that it can be split on.
    public static boolean sorts(Column column) {
        return TimeOrder.sorts(column);
    }

    @Override
    public Split cut(Table table, Problem problem, Chance root) {
        TimeOrder order = TimeOrder.of(table.column(column));
        int[] counts = order.counts();
        int firstTest = reach(counts, counts.length, Splitting.atLeast(table.rows(), testShare));
        int firstValidation =
                reach(counts, firstTest, Splitting.atLeast(table.rows(), validationShare));
        if (firstValidation < 1) {
            throw new Refusal(
                    "'%s' has %s, too few to learn from the earlier ones and be judged on the later"
                            .formatted(
                                    Shown.of(column),
                                    Counted.of(counts.length, "different time", "different times")),
                    counts.length < 3
                            ? "split by a column with at least three different times, or at random"
                            : "split by a column with finer times, or at random");
        }
        Parts parts = new Parts(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            int place = order.place()[row];
            if (place >= firstTest) parts.put(row, Parts.TEST);
            else if (place >= firstValidation) parts.put(row, Parts.VALIDATION);
        }
        return parts.cut(table);
    }

    /// The first of the fewest times before `end` that hold at least `rows` rows; 0 or less where
    /// they do not.
    private static int reach(int[] counts, int end, int rows) {
        int held = 0;
        int first = end;
        while (held < rows && first > 0) held += counts[--first];
        return held < rows ? 0 : first;
    }

    @Override
    public List<Split> folds(Split split, Problem problem, int k, Chance root) {
        return Folds.rolling(split, column, k);
    }

    @Override
    public String text() {
        return WORD + column;
    }

    @Override
    public String title(Problem problem) {
        return "by time, on " + column;
    }

    @Override
    public Chronological shares(double validation, double test) {
        return new Chronological(column, validation, test);
    }
}

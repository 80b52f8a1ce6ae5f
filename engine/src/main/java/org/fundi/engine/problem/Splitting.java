package org.fundi.engine.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;

/// A way of deciding which rows are learnt from, which are chosen by, and which are sealed.
///
/// The cut depends on nothing but the run's seed, this splitting, and the target: never on the
/// order of the columns, on a model, or on which class is called positive.
public sealed interface Splitting permits Stratified, Chronological, Grouped {

    /// From above 0 to below 1, of all rows.
    double validationShare();

    /// From above 0 to below 1, of all rows.
    double testShare();

    /// Cuts the rows in three.
    ///
    /// @param table all rows; every one has an answer (see [AnsweredRows])
    /// @param root the run's stream of chance, of which the stream `split` is used
    /// @throws Refusal where a part would be empty or a class has fewer than three rows
    Split cut(Table table, Problem problem, Chance root);

    /// Cuts the rows that are not sealed into `k` folds: each is once the validation part, with the
    /// rest to learn from. The sealed rows stay the same in all of them.
    ///
    /// @param root the run's stream of chance, of which the stream `fold` is used
    /// @param k at least 2, see [Folding]
    /// @throws Refusal where there are too few rows for them
    List<Split> folds(Split split, Problem problem, int k, Chance root);

    /// The words of the command line and of saved files: `stratified`, `time:COLUMN`,
    /// `group:COLUMN`.
    String text();

    /// The word that is true of this problem's rows: [#text], or `random` where there are no
    /// classes to keep in proportion.
    default String textFor(Problem problem) {
        return text();
    }

    /// What it does with this problem's rows, in a phrase such as "by time, on snapshot_month".
    String title(Problem problem);

    /// The same way of splitting with other shares.
    Splitting shares(double validation, double test);

    /// 15 % to choose by and 15 % sealed.
    static Splitting parse(String text) {
        if (text.equals(Stratified.WORD) || text.equals(Stratified.RANDOM)) return Stratified.USUAL;
        if (text.startsWith(Chronological.WORD) && text.length() > Chronological.WORD.length()) {
            return Chronological.on(text.substring(Chronological.WORD.length()));
        }
        if (text.startsWith(Grouped.WORD) && text.length() > Grouped.WORD.length()) {
            return Grouped.by(text.substring(Grouped.WORD.length()));
        }
        throw new Refusal(
                "'%s' is no way to split".formatted(text),
                "write random, stratified, time:COLUMN or group:COLUMN");
    }

    /// The smallest whole number that is at least n · share, by exact decimal arithmetic: 0.07 of
    /// 100 rows are 7, although 0.07 · 100 is a little above 7 in binary.
    static int atLeast(int n, double share) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(n))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /// For the records' constructors.
    static void check(double validation, double test) {
        if (!(validation > 0 && test > 0 && validation + test < 1)) {
            throw new IllegalArgumentException(
                    "validation and test shares must be above 0 and together below 1, not %s and %s"
                            .formatted(validation, test));
        }
    }
}

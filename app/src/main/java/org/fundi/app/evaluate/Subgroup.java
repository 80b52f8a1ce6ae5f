package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.Proportion;

/// How a classifier does on some of the rows.
///
/// @param rows how many there are
/// @param matrix of these rows alone
record Subgroup(String name, int rows, ConfusionMatrix matrix) {
    private static final int FEW = 30;

    /// One column's groups.
    ///
    /// @param gap between the groups that fare best and worst, of rates on at least 30 rows
    record ByColumn(String column, List<Subgroup> groups, double gap) {
        ByColumn {
            groups = List.copyOf(groups);
        }
    }

    /// Of two classes the positives that were found, of several the rows that were right.
    Proportion found() {
        return matrix.classes() == 2
                ? new Proportion(matrix.truePositives(), matrix.actual(1))
                : new Proportion(matrix.right(), matrix.total());
    }

    /// Two classes only: of the negatives those with an alert.
    Proportion falseAlarms() {
        return new Proportion(matrix.falsePositives(), matrix.actual(0));
    }

    /// Whether a rate rests on too few rows to be read as one.
    static boolean isThin(Proportion share) {
        return share.trials() < FEW;
    }

    /// Every column that makes groups, the one whose groups fare most differently first.
    static List<ByColumn> all(Judged judged, Answers.Classification answers) {
        List<ByColumn> all = new ArrayList<>();
        for (String name : judged.problem().features()) {
            List<Group> groups = Group.of(judged.rows().column(name));
            if (groups.size() < 2) continue;
            List<Subgroup> judgedGroups = groups.stream().map(g -> of(g, answers)).toList();
            all.add(new ByColumn(name, judgedGroups, gap(judgedGroups)));
        }
        all.sort(Comparator.comparingDouble((ByColumn one) -> -one.gap()));
        return all;
    }

    private static Subgroup of(Group group, Answers.Classification answers) {
        int[] counts = new int[answers.size()];
        for (int row : group.rows()) counts[row] = 1;
        Answers.Classification only = (Answers.Classification) answers.counted(counts);
        return new Subgroup(group.name(), group.rows().length, ConfusionMatrix.of(only));
    }

    private static double gap(List<Subgroup> groups) {
        return Math.max(
                spread(groups.stream().map(Subgroup::found).toList()),
                groups.getFirst().matrix().classes() == 2
                        ? spread(groups.stream().map(Subgroup::falseAlarms).toList())
                        : 0);
    }

    private static double spread(List<Proportion> shares) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Proportion share : shares) {
            if (isThin(share)) continue;
            double value = share.successes() / share.trials();
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high >= low ? high - low : 0;
    }
}

package org.fundi.engine.problem;

import java.util.List;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;

/// By group: rows that belong together (one customer, one query) stay together, so that nobody is
/// learnt from and judged on.
///
/// Whole groups are dealt in an order drawn by chance, each to the test part where that brings its
/// size nearer to ceil(n · share), else to validation on the same condition, else to training. A
/// row without a group is a group of its own.
public record Grouped(String column, double validationShare, double testShare)
        implements Splitting {
    static final String WORD = "group:";

    public Grouped {
        Splitting.check(validationShare, testShare);
    }

    public static Grouped by(String column) {
        return new Grouped(column, 0.15, 0.15);
    }

    @Override
    public Split cut(Table table, Problem problem, Chance root) {
        Groups groups = Groups.of(table.column(column));
        if (groups.count() < 3) {
            throw new Refusal(
                    "'%s' has %s; three are needed, one for each part"
                            .formatted(
                                    Shown.of(column),
                                    Counted.of(groups.count(), "group", "groups")),
                    "choose another column to group by, or split at random");
        }
        byte[] where = deal(groups.sizes(), table.rows(), root.named("split"));
        Parts parts = new Parts(table.rows());
        for (int row = 0; row < table.rows(); row++) parts.put(row, where[groups.of()[row]]);
        return parts.cut(table);
    }

    private byte[] deal(int[] sizes, int rows, Chance chance) {
        int tested = Splitting.atLeast(rows, testShare);
        int validated = Splitting.atLeast(rows, validationShare);
        int test = 0;
        int validation = 0;
        byte[] where = new byte[sizes.length];
        for (int group : chance.shuffled(sizes.length)) {
            if (nearer(test, sizes[group], tested)) {
                where[group] = Parts.TEST;
                test += sizes[group];
            } else if (nearer(validation, sizes[group], validated)) {
                where[group] = Parts.VALIDATION;
                validation += sizes[group];
            }
        }
        if (test == 0) where[smallestToLearnFrom(where, sizes)] = Parts.TEST;
        if (validation == 0) where[smallestToLearnFrom(where, sizes)] = Parts.VALIDATION;
        return where;
    }

    private static boolean nearer(int held, int more, int wanted) {
        return Math.abs(held + more - wanted) < Math.abs(held - wanted);
    }

    /// Groups larger than twice a part's size come nearer nowhere: the part gets the smallest.
    private static int smallestToLearnFrom(byte[] where, int[] sizes) {
        int smallest = -1;
        for (int group = 0; group < sizes.length; group++) {
            boolean free = where[group] == Parts.TRAINING;
            if (free && (smallest < 0 || sizes[group] < sizes[smallest])) smallest = group;
        }
        return smallest;
    }

    @Override
    public List<Split> folds(Split split, Problem problem, int k, Chance root) {
        return Folds.grouped(split, column, k, root);
    }

    @Override
    public String text() {
        return WORD + column;
    }

    @Override
    public String title(Problem problem) {
        return "by group, whole " + column + " together";
    }

    @Override
    public Grouped shares(double validation, double test) {
        return new Grouped(column, validation, test);
    }
}

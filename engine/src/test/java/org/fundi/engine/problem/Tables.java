package org.fundi.engine.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;

/// Small tables made by hand.
public final class Tables {
    private Tables() {}

    /// A category column with these cells; an empty one is missing.
    public static CategoryColumn words(String name, String... cells) {
        List<String> levels = new ArrayList<>();
        int[] index = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            if (!cells[row].isEmpty() && !levels.contains(cells[row])) levels.add(cells[row]);
            index[row] = levels.indexOf(cells[row]);
        }
        return CategoryColumn.of(name, levels, index);
    }

    /// 0, 1, 2… `rows` of them.
    public static NumberColumn counting(String name, int rows) {
        return NumberColumn.of(name, IntStream.range(0, rows).asDoubleStream().toArray());
    }

    /// The named column is the target, `time` (where there is one) is the time, all others are
    /// features.
    public static Map<String, Role> roles(Table table, String target) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String name : table.names()) {
            roles.put(
                    name,
                    name.equals(target)
                            ? Role.TARGET
                            : name.equals("time") ? Role.TIME : Role.FEATURE);
        }
        return roles;
    }

    /// Classes in the order in which `classes` names them.
    public static Problem asking(Table table, String target, String... classes) {
        return classes.length == 0
                ? new Problem.Regression(roles(table, target))
                : new Problem.Classification(roles(table, target), List.of(classes));
    }

    /// The rows in the order given to learn from, two more (copies of the last) to choose by and be
    /// judged on: the only way to training rows is through a split.
    public static TrainingRows learning(Problem problem, List<? extends Column> columns) {
        Table rows = new Table(columns);
        int n = rows.rows();
        int[] more = IntStream.concat(IntStream.range(0, n), IntStream.of(n - 1, n - 1)).toArray();
        List<Column> timed = new ArrayList<>(rows.rows(more).columns());
        timed.add(counting("time", n + 2));
        double share = 1.0 / (n + 2) / 2;
        return new Chronological("time", share, share)
                .cut(new Table(timed), problem, Chance.of(42))
                .training();
    }
}

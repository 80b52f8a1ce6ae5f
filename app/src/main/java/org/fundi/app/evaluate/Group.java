package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.math.Statistics;

/// Rows that share a level of a category, or a quarter of a column of numbers.
///
/// @param name such as "plan basic" or "tenure_months under 12"
/// @param rows places among the rows looked at, ascending
record Group(String name, int[] rows) {
    private static final int MOST_LEVELS = 8;

    /// The groups a column makes; fewer than two where it makes none.
    static List<Group> of(Column column) {
        return switch (column) {
            case CategoryColumn words -> levels(words, words.levels());
            case BooleanColumn cells -> levels(cells, cells.levels());
            case NumberColumn numbers -> quarters(numbers);
            default -> List.of();
        };
    }

    private static List<Group> levels(Column column, List<String> levels) {
        List<Group> groups = new ArrayList<>();
        for (String level : levels) {
            add(
                    groups,
                    Words.of("evaluate.group.level", Brief.name(column.name()), Brief.name(level)),
                    column,
                    row -> !column.isMissing(row) && column.text(row).equals(level));
        }
        if (groups.size() > MOST_LEVELS) {
            groups.sort(Comparator.comparingInt(group -> -group.rows().length));
            groups = new ArrayList<>(groups.subList(0, MOST_LEVELS));
        }
        missing(groups, column);
        return groups;
    }

    /// Four groups of about equally many rows; equal values stay together, so there may be fewer.
    private static List<Group> quarters(NumberColumn column) {
        double[] values =
                IntStream.range(0, column.size())
                        .filter(row -> !column.isMissing(row))
                        .mapToDouble(column::at)
                        .sorted()
                        .toArray();
        if (values.length == 0) return List.of();
        double[] cuts =
                Arrays.stream(new double[] {0.25, 0.5, 0.75})
                        .map(share -> Statistics.quantile(values, share))
                        .filter(cut -> cut > values[0])
                        .distinct()
                        .toArray();
        List<Group> groups = new ArrayList<>();
        for (int part = 0; part <= cuts.length; part++) {
            double from = part == 0 ? Double.NEGATIVE_INFINITY : cuts[part - 1];
            double to = part == cuts.length ? Double.POSITIVE_INFINITY : cuts[part];
            add(
                    groups,
                    range(Brief.name(column.name()), from, to),
                    column,
                    row -> !column.isMissing(row) && column.at(row) >= from && column.at(row) < to);
        }
        missing(groups, column);
        return groups;
    }

    private static String range(String name, double from, double to) {
        if (from == Double.NEGATIVE_INFINITY && to == Double.POSITIVE_INFINITY) return name;
        if (from == Double.NEGATIVE_INFINITY)
            return Words.of("evaluate.group.under", name, Numbers.plain(to));
        if (to == Double.POSITIVE_INFINITY)
            return Words.of("evaluate.group.from", name, Numbers.plain(from));
        return Words.of("evaluate.group.range", name, Numbers.plain(from), Numbers.plain(to));
    }

    private static void missing(List<Group> groups, Column column) {
        add(
                groups,
                Words.of("evaluate.group.missing", Brief.name(column.name())),
                column,
                column::isMissing);
    }

    private static void add(List<Group> groups, String name, Column column, IntPredicate in) {
        int[] rows = IntStream.range(0, column.size()).filter(in).toArray();
        if (rows.length > 0) groups.add(new Group(name, rows));
    }
}

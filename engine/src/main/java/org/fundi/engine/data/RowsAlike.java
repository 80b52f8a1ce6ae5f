package org.fundi.engine.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds rows that repeat another in every column: by a 64-bit mark for each row, and then by
/// comparing the few rows whose marks agree.
final class RowsAlike {
    private final Table table;

    RowsAlike(Table table) {
        this.table = table;
    }

    List<Finding> findings() {
        int repeated = repeated();
        if (repeated == 0) return List.of();
        return List.of(
                new Finding(
                        "duplicate-rows",
                        "",
                        Finding.Severity.ATTENTION,
                        "%s another in every column. One in training and one in test would flatter every score."
                                .formatted(Counted.of(repeated, "row repeats", "rows repeat")),
                        List.of(
                                "take repeated rows out of the file, if they are no separate cases")));
    }

    /// How many rows repeat an earlier one.
    int repeated() {
        long[] marks = marks();
        long[] sorted = marks.clone();
        Arrays.sort(sorted);
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 1; i < sorted.length; i++)
            if (sorted[i] == sorted[i - 1]) first.put(sorted[i], -1);
        if (first.isEmpty()) return 0;
        int repeated = 0;
        for (int row = 0; row < marks.length; row++) {
            Integer earlier = first.get(marks[row]);
            if (earlier == null) continue;
            if (earlier < 0) first.put(marks[row], row);
            else if (same(earlier, row)) repeated++;
        }
        return repeated;
    }

    private boolean same(int one, int other) {
        for (Column column : table.columns())
            if (column.isMissing(one) != column.isMissing(other)
                    || !column.text(one).equals(column.text(other))) return false;
        return true;
    }

    private long[] marks() {
        long[] marks = new long[table.rows()];
        for (Column column : table.columns())
            for (int row = 0; row < marks.length; row++)
                marks[row] = mix(marks[row] * 31 + mark(column, row));
        return marks;
    }

    private static long mark(Column column, int row) {
        if (column.isMissing(row)) return 0x5bd1e995L;
        return switch (column) {
            case NumberColumn numbers -> Double.doubleToLongBits(numbers.at(row) + 0.0);
            case CategoryColumn category -> category.at(row);
            case BooleanColumn yesNo -> yesNo.at(row) ? 1 : 2;
            case DateColumn dates -> dates.at(row).toEpochDay();
            case DateTimeColumn moments -> moments.at(row).hashCode();
            case TextColumn text -> text.at(row).hashCode();
        };
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number
    /// generators*, 2014).
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

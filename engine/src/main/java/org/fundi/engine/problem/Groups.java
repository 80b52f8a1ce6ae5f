package org.fundi.engine.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.fundi.engine.data.Column;

/// Rows that belong together, numbered in the order of the groups' names. Rows without a group come
/// after them, each alone.
///
/// @param of the group of each row
/// @param count how many groups there are
record Groups(int[] of, int count) {

    static Groups of(Column column) {
        TreeSet<String> names = new TreeSet<>(ClassOrder.BY_NAME);
        Map<String, Integer> number = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row) && number.putIfAbsent(column.text(row), 0) == null)
                names.add(column.text(row));
        }
        int count = 0;
        for (String name : names) number.put(name, count++);
        int[] of = new int[column.size()];
        for (int row = 0; row < of.length; row++) {
            of[row] = column.isMissing(row) ? count++ : number.get(column.text(row));
        }
        return new Groups(of, count);
    }

    /// How many rows each group has.
    int[] sizes() {
        int[] sizes = new int[count];
        for (int group : of) sizes[group]++;
        return sizes;
    }
}

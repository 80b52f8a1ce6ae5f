package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;

/// The columns of 0 and 1 that one column becomes.
///
/// @param place which of the columns a level sets to 1
/// @param names of the columns
/// @param sentence what was learnt
record HotColumns(Map<String, Integer> place, List<String> names, String sentence) {

    static HotColumns of(String name, List<String> kept, List<String> rare, Names free) {
        Map<String, Integer> place = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (String level : kept) {
            place.put(level, names.size());
            names.add(free.free(name + "=" + level));
        }
        for (String level : rare) place.put(level, names.size());
        if (!rare.isEmpty()) names.add(free.free(name + "=other"));
        String joined = rare.isEmpty() ? "" : "; %d rare ones joined".formatted(rare.size());
        String list = kept.size() > 12 ? kept.size() + " levels" : String.join(", ", kept);
        return new HotColumns(place, names, (list.isEmpty() ? "no level" : list) + joined);
    }

    static HotColumns of(BooleanColumn column, Names free) {
        String yes = column.levels().getLast();
        return new HotColumns(
                Map.of(yes, 0), List.of(free.free(column.name() + "=" + yes)), "1 for " + yes);
    }

    List<Column> apply(Column column) {
        double[][] cells = new double[names.size()][column.size()];
        int[] byLevel = byLevel(column);
        for (int row = 0; row < column.size(); row++) {
            int hot = column.isMissing(row) ? -1 : place(column, row, byLevel);
            if (hot >= 0) cells[hot][row] = 1;
        }
        List<Column> made = new ArrayList<>();
        for (int c = 0; c < cells.length; c++) made.add(NumberColumn.of(names.get(c), cells[c]));
        return made;
    }

    private int place(Column column, int row, int[] byLevel) {
        return column instanceof CategoryColumn words
                ? byLevel[words.at(row)]
                : place.getOrDefault(column.text(row), -1);
    }

    /// The column that each level of a category sets to 1, looked up once instead of once a row.
    private int[] byLevel(Column column) {
        if (!(column instanceof CategoryColumn words)) return new int[0];
        return words.levels().stream().mapToInt(level -> place.getOrDefault(level, -1)).toArray();
    }
}

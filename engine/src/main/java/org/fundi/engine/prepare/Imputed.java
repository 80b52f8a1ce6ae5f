package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;

/// An [Impute] that has looked.
///
/// @param fillings by column
/// @param flags the name of the flag column, by the column it tells of
record Imputed(Map<String, Filling> fillings, Map<String, String> flags) implements Step.Fitted {

    static Imputed of(Map<String, Filling> fillings, List<String> names) {
        Names free = new Names(names);
        Map<String, String> flags = new LinkedHashMap<>();
        fillings.forEach(
                (column, filling) -> {
                    if (filling.flagged()) flags.put(column, free.free(column + "_missing"));
                });
        return new Imputed(fillings, flags);
    }

    @Override
    public Table apply(Table rows) {
        List<Column> filled = new ArrayList<>();
        for (Column column : rows.columns()) {
            filled.add(fillings.getOrDefault(column.name(), Filling.NOTHING).fill(column));
        }
        flags.forEach((column, flag) -> filled.add(flag(flag, rows.column(column))));
        return new Table(filled);
    }

    private static NumberColumn flag(String name, Column column) {
        double[] cells = new double[column.size()];
        for (int row = 0; row < cells.length; row++) cells[row] = column.isMissing(row) ? 1 : 0;
        return NumberColumn.of(name, cells);
    }

    @Override
    public List<String> learnt() {
        return fillings.entrySet().stream()
                .filter(filling -> filling.getValue() != Filling.NOTHING)
                .map(filling -> Shown.of(filling.getKey()) + ": " + filling.getValue().sentence())
                .toList();
    }

    @Override
    public String source(String made) {
        for (Map.Entry<String, String> flag : flags.entrySet()) {
            if (flag.getValue().equals(made)) return flag.getKey();
        }
        return made;
    }
}

package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;

/// Numbers the levels of each category 0, 1, 2… in the column's own order, as scikit-learn's
/// `OrdinalEncoder`. A level that training rows did not have, or a missing cell, becomes -1. No is
/// 0, yes is 1.
public record Ordinal() implements Step {
    public static final Ordinal USUAL = new Ordinal();

    @Override
    public String key() {
        return "ordinal";
    }

    @Override
    public String title() {
        return "Ordinal";
    }

    @Override
    public String help() {
        return "Numbers the levels of each category, for levels that have an order and for trees."
                + " Learns which levels there are.";
    }

    @Override
    public Fitted fit(TrainingColumns training) {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        for (Column column : training.table().columns()) {
            switch (column) {
                case CategoryColumn words ->
                        levels.put(
                                column.name(),
                                Levels.kept(
                                        words.levels(), Levels.counts(words), Integer.MAX_VALUE));
                case BooleanColumn cells -> levels.put(column.name(), cells.levels());
                default -> {}
            }
        }
        return new Numbered(levels);
    }

    /// @param levels in order, by column
    private record Numbered(Map<String, List<String>> levels) implements Fitted {
        @Override
        public Table apply(Table rows) {
            List<Column> numbered = new ArrayList<>();
            for (Column column : rows.columns()) {
                List<String> order = levels.get(column.name());
                numbered.add(order == null ? column : number(column, order));
            }
            return new Table(numbered);
        }

        private static NumberColumn number(Column column, List<String> order) {
            Map<String, Integer> place = new LinkedHashMap<>();
            for (String level : order) place.put(level, place.size());
            double[] cells = new double[column.size()];
            for (int row = 0; row < cells.length; row++) {
                cells[row] = column.isMissing(row) ? -1 : place.getOrDefault(column.text(row), -1);
            }
            return NumberColumn.of(column.name(), cells);
        }

        @Override
        public List<String> learnt() {
            return levels.entrySet().stream()
                    .map(order -> order.getKey() + ": " + String.join(" < ", order.getValue()))
                    .toList();
        }
    }
}

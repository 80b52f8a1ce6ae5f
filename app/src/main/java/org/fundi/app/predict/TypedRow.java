package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.app.text.TypedNumber;
import org.fundi.app.text.Words;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// Makes a table of one row of what was typed, with the columns as they are in the file.
final class TypedRow {
    private TypedRow() {}

    /// @param kept one row: its cells stand where nothing can be typed
    /// @param typed text by column; blank for a missing cell
    /// @throws Refusal where a number is none
    static Table of(Table kept, Map<String, String> typed) {
        List<Column> columns = new ArrayList<>();
        for (Column column : kept.columns()) {
            String text = typed.get(column.name());
            columns.add(text == null ? column : cell(column, trimmed(column, text)));
        }
        return new Table(columns);
    }

    /// Without spaces around it, but for a level that is written with them in the file.
    private static String trimmed(Column column, String text) {
        boolean known = column instanceof CategoryColumn words && words.levels().contains(text);
        return known ? text : text.strip();
    }

    private static Column cell(Column column, String text) {
        return switch (column) {
            case NumberColumn _ -> NumberColumn.of(column.name(), number(column, text));
            case CategoryColumn words -> category(words, text);
            case BooleanColumn cells -> {
                int at = cells.levels().indexOf(text);
                yield BooleanColumn.of(
                        column.name(),
                        cells.levels().getFirst(),
                        cells.levels().getLast(),
                        (byte) (text.isEmpty() ? -1 : at));
            }
            default -> column;
        };
    }

    private static CategoryColumn category(CategoryColumn column, String text) {
        if (text.isEmpty()) return CategoryColumn.of(column.name(), column.levels(), -1);
        List<String> levels = new ArrayList<>(column.levels());
        if (!levels.contains(text)) levels.add(text);
        return CategoryColumn.of(column.name(), levels, levels.indexOf(text));
    }

    private static double number(Column column, String text) {
        if (text.isEmpty()) return Double.NaN;
        return TypedNumber.of(text)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Words.of("predict.no-number", column.name(), text),
                                        Words.of("predict.no-number.remedy")));
    }
}

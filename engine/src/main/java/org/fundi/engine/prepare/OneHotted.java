package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;

/// A [OneHot] that has looked.
///
/// @param hot the new columns, by the column they are made from
record OneHotted(Map<String, HotColumns> hot) implements Step.Fitted {

    @Override
    public Table apply(Table rows) {
        List<Column> made = new ArrayList<>();
        for (Column column : rows.columns()) {
            HotColumns columns = hot.get(column.name());
            if (columns == null) made.add(column);
            else made.addAll(columns.apply(column));
        }
        return new Table(made);
    }

    @Override
    public List<String> learnt() {
        return hot.entrySet().stream()
                .map(columns -> Shown.of(columns.getKey()) + ": " + columns.getValue().sentence())
                .toList();
    }

    @Override
    public String source(String made) {
        for (Map.Entry<String, HotColumns> columns : hot.entrySet()) {
            if (columns.getValue().names().contains(made)) return columns.getKey();
        }
        return made;
    }
}

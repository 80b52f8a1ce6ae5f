package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.setting.Refusal;

/// Columns of equal length under different names. Read-only.
public final class Table {
    private final Map<String, Column> byName = new LinkedHashMap<>();
    private final List<Column> columns;
    private final int rows;

    public Table(List<? extends Column> columns) {
        this.columns = List.copyOf(columns);
        this.rows = columns.isEmpty() ? 0 : columns.getFirst().size();
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "'%s' has %d rows, '%s' has %d"
                                .formatted(
                                        column.name(),
                                        column.size(),
                                        columns.getFirst().name(),
                                        rows));
            }
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException(
                        "two columns are called '" + column.name() + "'");
            }
        }
    }

    public int rows() {
        return rows;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public Optional<Column> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// @throws Refusal naming the columns there are
    public Column column(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "there is no column '" + name + "'",
                                        "choose one of: " + Shown.list(names())));
    }

    /// The chosen rows, in the order given.
    public Table rows(int[] chosen) {
        List<Column> picked = new ArrayList<>();
        for (Column column : columns) picked.add(column.rows(chosen));
        return new Table(picked);
    }

    /// These columns only, in the order given.
    public Table only(List<String> names) {
        List<Column> picked = new ArrayList<>();
        for (String name : names) picked.add(column(name));
        return new Table(picked);
    }
}

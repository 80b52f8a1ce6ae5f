package org.fundi.engine.problem;

import org.fundi.engine.data.Table;

/// The only rows that anything may learn from. Only a [Split] makes one, so learning from other
/// rows does not compile.
public final class TrainingRows {
    private final Table table;

    TrainingRows(Table table) {
        this.table = table;
    }

    public Table table() {
        return table;
    }
}

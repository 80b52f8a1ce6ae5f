package org.fundi.engine.prepare;

import org.fundi.engine.data.Table;
import org.fundi.engine.problem.Target;

/// The training rows as they stand after the steps before this one, and their answers. Only a
/// [Pipeline] makes one, out of [org.fundi.engine.problem.TrainingRows], so a step that learns from
/// other rows does not compile.
public final class TrainingColumns {
    private final Table table;
    private final Target target;

    TrainingColumns(Table table, Target target) {
        this.table = table;
        this.target = target;
    }

    public Table table() {
        return table;
    }

    public Target target() {
        return target;
    }
}

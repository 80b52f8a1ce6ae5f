package org.fundi.app.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.workspace.RunRow;

/// A run's place in the table. It stays while the run goes on, so that news of the run touch the
/// cells of its row and nothing else.
final class ShownRun {
    private final ReadOnlyObjectWrapper<RunRow> row;

    ShownRun(RunRow first) {
        row = new ReadOnlyObjectWrapper<>(first);
    }

    RunRow row() {
        return row.get();
    }

    ReadOnlyObjectProperty<RunRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    int number() {
        return row.get().number();
    }

    void show(RunRow next) {
        row.set(next);
    }
}

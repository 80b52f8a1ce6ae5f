package org.fundi.app.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.setting.Knobs;

/// A run's place in the table. It stays while the run goes on, so that news of the run touch the
/// cells of its row and nothing else.
final class ShownRun {
    private final ReadOnlyObjectWrapper<RunRow> row;
    private final ReadOnlyObjectWrapper<RunNote> note;
    private Optional<Map<String, String>> settings = Optional.empty();
    private Optional<String> words = Optional.empty();

    ShownRun(RunRow first, RunNote beside) {
        row = new ReadOnlyObjectWrapper<>(first);
        note = new ReadOnlyObjectWrapper<>(beside);
    }

    RunRow row() {
        return row.get();
    }

    ReadOnlyObjectProperty<RunRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    RunNote note() {
        return note.get();
    }

    ReadOnlyObjectProperty<RunNote> noteProperty() {
        return note.getReadOnlyProperty();
    }

    int number() {
        return row.get().number();
    }

    void show(RunRow next) {
        row.set(next);
        words = Optional.empty();
    }

    void show(RunNote next) {
        note.set(next);
        words = Optional.empty();
    }

    /// The key of its algorithm; empty where nobody knows.
    String model() {
        return row().origin().map(Origin::model).orElse("");
    }

    /// Text by path; looked up once, when somebody looks for it.
    Map<String, String> settings() {
        if (settings.isEmpty()) {
            settings = row().origin().map(origin -> Knobs.texts(origin.algorithm()));
        }
        return settings.orElse(Map.of());
    }

    /// All that can be looked for in it, in small letters.
    String words() {
        if (words.isEmpty()) {
            StringBuilder all = new StringBuilder(RunsViewModel.name(row()));
            all.append('\n').append(model()).append('\n').append(RunsViewModel.state(row()));
            settings().forEach((path, text) -> all.append('\n').append(path + "=" + text));
            all.append('\n').append(note().line());
            words = Optional.of(all.toString().toLowerCase(Locale.ROOT));
        }
        return words.get();
    }
}

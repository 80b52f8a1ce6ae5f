package org.fundi.app.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.learning.Algorithm;

/// A run's place in the table. It stays while the run goes on, so that news of the run touch the
/// cells of its row and nothing else.
final class ShownRun {
    private final ReadOnlyObjectWrapper<RunRow> row;
    private final ReadOnlyObjectWrapper<RunNote> note;
    private final Function<Algorithm, SettingWords> known;
    private Optional<String> words = Optional.empty();

    /// @param settings of any algorithm, looked up when somebody looks for them
    ShownRun(RunRow first, RunNote beside, Function<Algorithm, SettingWords> settings) {
        known = settings;
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

    /// Text by path.
    Map<String, String> settings() {
        return settingWords().map(SettingWords::texts).orElse(Map.of());
    }

    private Optional<SettingWords> settingWords() {
        return row().origin().map(Origin::algorithm).map(known);
    }

    /// All that can be looked for in it, in small letters.
    String words() {
        if (words.isEmpty()) {
            StringBuilder all = new StringBuilder(RunsViewModel.name(row()));
            all.append('\n').append(model()).append('\n').append(RunsViewModel.state(row()));
            all.append('\n').append(note().line());
            String ofSettings = settingWords().map(SettingWords::words).orElse("");
            words = Optional.of(all.toString().toLowerCase(Locale.ROOT) + ofSettings);
        }
        return words.get();
    }
}

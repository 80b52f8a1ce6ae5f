package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.learning.Algorithm;

/// The runs as the table lists them: those that fit what is typed, sorted. Holds no control.
final class RunsList {
    private final RunsViewModel model;
    private final ObservableList<ShownRun> items = FXCollections.observableArrayList();
    private final FilteredList<ShownRun> fitting = new FilteredList<>(items);
    private final SortedList<ShownRun> sorted = new SortedList<>(fitting);
    private final StringProperty typed = new SimpleStringProperty("");
    private final Map<Algorithm, SettingWords> settings = new IdentityHashMap<>();
    private RunFilter filter = RunFilter.of("", "");

    RunsList(RunsViewModel model) {
        this.model = model;
        put(0, model.rows());
        typed.addListener((_, _, _) -> look());
        model.workspace()
                .notes()
                .addListener((MapChangeListener<Integer, RunNote>) c -> note(c.getKey()));
    }

    /// What the table shows.
    SortedList<ShownRun> shown() {
        return sorted;
    }

    /// All of them, as the workspace has them.
    ObservableList<ShownRun> all() {
        return items;
    }

    StringProperty typedProperty() {
        return typed;
    }

    boolean showsAll() {
        return filter.showsAll();
    }

    /// Puts in many at once: one piece of news, however many there are.
    void put(int at, List<? extends RunRow> rows) {
        List<ShownRun> fresh = new ArrayList<>(rows.size());
        for (RunRow row : rows) fresh.add(place(row));
        items.addAll(at, fresh);
    }

    void remove(int from, int count) {
        items.remove(from, from + count);
        if (items.isEmpty()) settings.clear();
    }

    /// @return the row that stood there
    RunRow replace(int at, RunRow next) {
        RunRow former = items.get(at).row();
        if (former.number() == next.number()) items.get(at).show(next);
        else items.set(at, place(next));
        return former;
    }

    private ShownRun place(RunRow row) {
        return new ShownRun(
                row,
                model.workspace().noteOf(row.number()),
                algorithm -> settings.computeIfAbsent(algorithm, SettingWords::of));
    }

    private void note(int run) {
        for (ShownRun item : items) {
            if (item.number() == run) item.show(model.workspace().noteOf(run));
        }
        lookAgain();
    }

    private void look() {
        filter = RunFilter.of(typed.get(), model.chosen());
        lookAgain();
    }

    /// After what is known of runs has changed.
    void lookAgain() {
        if (filter.showsAll() && fitting.getPredicate() == null) return;
        RunFilter now = filter;
        fitting.setPredicate(now.showsAll() ? null : now::shows);
    }

    /// Another metric is meant by `score` now.
    void follow() {
        if (!filter.showsAll()) look();
    }
}

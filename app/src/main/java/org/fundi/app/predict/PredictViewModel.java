package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.setting.Refusal;

/// One row and what the selected run says of it, followed while the row changes.
public final class PredictViewModel {
    private final ReadOnlyObjectWrapper<List<Field>> fields =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Said>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Workspace workspace;
    private Optional<Asked> asked = Optional.empty();
    private Optional<Said> first = Optional.empty();
    private Table kept = new Table(List.of());

    private record Asked(RunRow row, Run run, Basis basis) {
        static Optional<Asked> of(RunRow row) {
            return row.result().flatMap(run -> row.basis().map(b -> new Asked(row, run, b)));
        }
    }

    public PredictViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.selectedRunProperty().addListener((_, _, now) -> follow(now));
        follow(workspace.selectedRunProperty().get());
    }

    /// The columns learnt from, in the file's order; empty while no run is selected.
    ReadOnlyObjectProperty<List<Field>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Why the row as it stands can't be predicted.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    Optional<RunRow> run() {
        return asked.map(Asked::row);
    }

    String target() {
        return asked.map(now -> now.basis().prepared().problem().target()).orElse("");
    }

    String text(String column) {
        return typed.getOrDefault(column, "");
    }

    void type(String column, String text) {
        if (text.equals(typed.get(column))) return;
        typed.put(column, text);
        predict();
    }

    /// Begins again from the training rows' medians and most frequent levels.
    void beginUsual() {
        if (asked.isEmpty()) return;
        Table training = asked.get().basis().prepared().split().training().table();
        kept = training.rows(new int[] {0});
        typed.clear();
        for (Field field : fields.get()) {
            if (field.kind() != Field.Kind.KEPT) typed.put(field.column(), field.usual());
        }
        begin();
    }

    /// Begins from a row as it is in the file.
    public void take(Table row) {
        if (asked.isEmpty()) return;
        kept = row;
        typed.clear();
        for (Field field : fields.get()) {
            Column column = row.column(field.column());
            if (field.kind() != Field.Kind.KEPT) typed.put(field.column(), column.text(0));
        }
        begin();
    }

    /// How far the prediction has moved since the row was begun with; empty while it has not.
    Optional<String> moved() {
        if (first.isEmpty() || said.get().isEmpty()) return Optional.empty();
        int followed = first.get().followed();
        double change =
                said.get().get().values().get(followed) - first.get().values().get(followed);
        if (Math.abs(change) < 1e-9) return Optional.empty();
        if (first.get().classes().isEmpty())
            return Optional.of(Words.of("predict.moved.number", Numbers.difference(change)));
        String name = first.get().classes().get(followed);
        return Optional.of(
                Math.abs(change) < 0.0005
                        ? Words.of("predict.moved.little", name)
                        : Words.of("predict.moved.class", name, Numbers.points(change)));
    }

    /// What is unusual about the row: levels and sizes that no training row had.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (Field field : fields.get()) {
            String text = text(field.column()).strip();
            if (text.isEmpty()) {
                if (field.kind() != Field.Kind.KEPT)
                    remarks.add(Words.of("predict.missing", field.column()));
            } else if (field.kind() == Field.Kind.LEVEL && !field.levels().contains(text)) {
                remarks.add(Words.of("predict.unseen", field.column(), text));
            } else if (field.kind() == Field.Kind.NUMBER) {
                outside(field, text).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    private static Optional<String> outside(Field field, String text) {
        if (!text.matches("[-−]?\\d+(\\.\\d+)?")) return Optional.empty();
        double value = Double.parseDouble(text.replace('−', '-'));
        if (value >= field.low() && value <= field.high()) return Optional.empty();
        return Optional.of(
                Words.of(
                        "predict.outside",
                        field.column(),
                        text,
                        Numbers.plain(field.low()),
                        Numbers.plain(field.high())));
    }

    /// The run looked at; while that one has no model yet, the newest that has.
    private void follow(Optional<RunRow> row) {
        Optional<Asked> next =
                row.flatMap(Asked::of)
                        .or(
                                () ->
                                        workspace.runs().stream()
                                                .flatMap(r -> Asked.of(r).stream())
                                                .findFirst());
        boolean sameForm =
                next.isPresent()
                        && asked.isPresent()
                        && next.get().basis().prepared() == asked.get().basis().prepared();
        boolean sameRun = sameForm && next.get().run().equals(asked.orElseThrow().run());
        asked = next;
        if (sameRun) return;
        if (sameForm) {
            begin();
            return;
        }
        fields.set(next.map(PredictViewModel::fields).orElse(List.of()));
        if (next.isPresent()) beginUsual();
        else said.set(Optional.empty());
    }

    private static List<Field> fields(Asked asked) {
        Table training = asked.basis().prepared().split().training().table();
        return asked.basis().prepared().problem().features().stream()
                .map(name -> Field.of(training.column(name)))
                .toList();
    }

    private void begin() {
        first = Optional.empty();
        predict();
        first = said.get();
    }

    private void predict() {
        if (asked.isEmpty()) return;
        try {
            Table row = TypedRow.of(kept, typed);
            Basis basis = asked.get().basis();
            Run run = asked.get().run();
            var inputs = basis.prepared().inputs(run.algorithm(), row);
            List<String> classes =
                    basis.prepared().problem() instanceof Problem.Classification which
                            ? which.classes()
                            : List.of();
            refusal.set(Optional.empty());
            said.set(Optional.of(Said.of(run.model().predict(inputs), classes)));
        } catch (Refusal no) {
            said.set(Optional.empty());
            refusal.set(Optional.of(no));
        }
    }
}

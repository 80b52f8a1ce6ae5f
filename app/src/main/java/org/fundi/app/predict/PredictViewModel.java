package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.TypedNumber;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.predict.KnownColumn;
import org.fundi.engine.predict.KnownColumns;
import org.fundi.engine.predict.Predictor;
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
    /// Empty cells, at most, of which each is told.
    private static final int NAMED = 2;

    private final Workspace workspace;
    private Runnable taken = () -> {};
    private Optional<Asked> asked = Optional.empty();
    private Optional<Said> first = Optional.empty();
    private Table kept = new Table(List.of());

    private final DoubleProperty threshold = new SimpleDoubleProperty(0.5);
    private final ReadOnlyObjectWrapper<Optional<Question>> question =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param predictor empty for a forecast that looks at no column
    private record Asked(RunRow row, Run run, Basis basis, Optional<Predictor> predictor) {
        static Optional<Asked> of(RunRow row) {
            return row.result()
                    .flatMap(run -> row.basis().map(b -> new Asked(row, run, b, Optional.empty())));
        }

        /// Counts what training rows say anew only where they are others.
        Asked on(Optional<Asked> former) {
            try {
                Optional<Predictor> made =
                        former.filter(it -> it.basis.prepared() == basis.prepared())
                                .flatMap(Asked::predictor)
                                .map(it -> it.asking(run.algorithm(), run.model()))
                                .or(() -> Optional.of(made()));
                return new Asked(row, run, basis, made);
            } catch (Refusal looksAtNoColumn) {
                return this;
            }
        }

        Asked with(Optional<Predictor> known) {
            return new Asked(row, run, basis, known);
        }

        private Predictor made() {
            return Predictor.of(basis.prepared(), run.algorithm(), run.model());
        }
    }

    /// A model, and the row it is asked about.
    ///
    /// @param run the model's
    /// @param study the model learnt from
    record Question(Predictor predictor, Table row, Run run, Study study) {}

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

    /// Of the row as it stands; empty where it can't be predicted.
    ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// With two classes, positive is decided from this probability on.
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// The model that is asked; empty while there is none, and for forecasts that look at no
    /// column.
    Optional<Predictor> predictor() {
        return asked.flatMap(Asked::predictor);
    }

    Optional<Run> result() {
        return asked.map(Asked::run);
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
        kept = asked.get().basis().prepared().split().firstTraining(1).table();
        typed.clear();
        for (Field field : fields.get()) {
            if (field.kind() != Field.Kind.KEPT) typed.put(field.column(), field.usual());
        }
        begin();
    }

    /// Told when a row was taken from elsewhere.
    void taken(Runnable then) {
        taken = then;
    }

    /// Begins from a row as it is in the file.
    public void take(Table row) {
        if (asked.isEmpty()) return;
        taken.run();
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
            String text = given(field);
            if (text.isEmpty()) continue;
            if (field.kind() == Field.Kind.LEVEL && !field.levels().contains(text)) {
                remarks.add(
                        Words.of("predict.unseen", Brief.name(field.column()), Brief.name(text)));
            } else if (field.kind() == Field.Kind.NUMBER) {
                outside(field, text).ifPresent(remarks::add);
            }
        }
        remarks.addAll(missing());
        return remarks;
    }

    private String given(Field field) {
        String typed = text(field.column());
        return field.levels().contains(typed) ? typed : typed.strip();
    }

    /// A few cells by name, more of them by how many.
    private List<String> missing() {
        List<Field> asked =
                fields.get().stream().filter(field -> field.kind() != Field.Kind.KEPT).toList();
        List<String> empty =
                asked.stream().filter(it -> given(it).isEmpty()).map(Field::column).toList();
        boolean most = 2 * empty.size() > asked.size();
        if (!most && empty.size() <= NAMED) {
            return empty.stream()
                    .map(name -> Words.of("predict.missing", Brief.name(name)))
                    .toList();
        }
        return List.of(
                Words.of(
                        most ? "predict.missing.most" : "predict.missing.many",
                        Numbers.whole(empty.size()),
                        Numbers.whole(asked.size())));
    }

    private static Optional<String> outside(Field field, String text) {
        OptionalDouble typed = TypedNumber.of(text);
        if (typed.isEmpty()) return Optional.empty();
        double value = typed.getAsDouble();
        if (value >= field.low() && value <= field.high()) return Optional.empty();
        return Optional.of(
                Words.of(
                        "predict.outside",
                        Brief.name(field.column()),
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
        if (sameRun) {
            asked = next.map(now -> now.with(asked.orElseThrow().predictor()));
            return;
        }
        asked = next.map(now -> now.on(asked));
        if (sameForm) {
            begin();
            return;
        }
        fields.set(asked.map(PredictViewModel::fields).orElse(List.of()));
        if (next.isPresent()) {
            beginUsual();
        } else {
            said.set(Optional.empty());
            question.set(Optional.empty());
        }
    }

    private static List<Field> fields(Asked asked) {
        if (asked.predictor().isEmpty()) return List.of();
        KnownColumns known = asked.predictor().get().known();
        Map<String, KnownColumn> byName = new LinkedHashMap<>();
        for (KnownColumn column : known.needed()) byName.put(column.name(), column);
        for (KnownColumn column : known.unneeded()) byName.put(column.name(), column);
        return asked.basis().prepared().problem().features().stream()
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .map(Field::of)
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
            Asked now = asked.get();
            Table row = TypedRow.of(kept, typed);
            Predictor predictor = now.predictor().orElseGet(now::made);
            Said fresh = Said.of(predictor.predict(row).said(), predictor.classes());
            refusal.set(Optional.empty());
            said.set(Optional.of(fresh));
            question.set(Optional.of(new Question(predictor, row, now.run(), now.basis().study())));
        } catch (Refusal no) {
            said.set(Optional.empty());
            refusal.set(Optional.of(no));
            question.set(Optional.empty());
        }
    }
}

package org.fundi.app.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.fundi.app.text.Words;
import org.fundi.engine.setting.Refusal;

/// What the person is working on, for every screen to see and change: the study with its former
/// values, the runs, and what they must hear of. Used on the screen's thread only.
public final class Workspace {
    private final ReadOnlyObjectWrapper<Optional<Study>> study =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final History history = new History();
    private final ObservableList<RunRow> runs = FXCollections.observableArrayList();
    private final ObservableList<RunRow> readOnlyRuns =
            FXCollections.unmodifiableObservableList(runs); // kept, or its listeners are lost
    private final ObjectProperty<Optional<RunRow>> selectedRun =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<Integer, RunNote> notes = FXCollections.observableHashMap();
    private final ObservableMap<Integer, RunNote> readOnlyNotes =
            FXCollections.unmodifiableObservableMap(notes);
    private final Memory memory = new Memory();
    private final ReadOnlyObjectWrapper<ClassRules> rules =
            new ReadOnlyObjectWrapper<>(ClassRules.NONE);
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final IntegerProperty openings = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<ProjectShown>> project =
            new SimpleObjectProperty<>(Optional.empty());
    private int lastRun;

    public Workspace() {
        memory.recalledProperty().addListener((_, _, _) -> heedRules());
    }

    public ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /// Empty until a file is open.
    public Optional<Study> study() {
        return study.get();
    }

    /// Begins with other data: no former values, no runs.
    public void open(Study fresh) {
        forget();
        set(fresh);
    }

    /// Nothing is worked on any longer.
    void leave() {
        forget();
        study.set(Optional.empty());
        offerHistory();
    }

    private void forget() {
        history.clear();
        runs.clear();
        notes.clear();
        selectedRun.set(Optional.empty());
        lastRun = 0;
        memory.recall(Map.of());
    }

    /// Shows runs of before, of a project just opened.
    ///
    /// @param newestFirst on what has just been opened
    /// @param written beside them, by their numbers
    public void bringBack(List<RunRow> newestFirst, Map<Integer, RunNote> written) {
        notes.putAll(written);
        runs.setAll(newestFirst);
        lastRun = newestFirst.stream().mapToInt(RunRow::number).max().orElse(0);
    }

    /// The project that is worked on; empty where none is, and nothing is kept.
    public ObjectProperty<Optional<ProjectShown>> projectProperty() {
        return project;
    }

    /// What a copy of the project would be called.
    public String projectName() {
        return project.get().map(ProjectShown::name).orElse("project");
    }

    /// Changes the study, if one is open and the change changes anything; undo brings it back.
    /// Where a teacher has fixed what would change, nothing changes and the person is told.
    ///
    /// @throws Refusal as the change throws it; then nothing has changed
    public void change(UnaryOperator<Study> change) {
        study.get()
                .ifPresent(
                        now -> {
                            Study next = change.apply(now);
                            if (next.equals(now) || !isAllowed(now, next)) return;
                            history.keep(Change.of(() -> set(now), () -> set(next)));
                            set(next);
                        });
    }

    /// The same data read otherwise: undo brings the former reading back, and runs stay.
    ///
    /// @param beside what changes with it, made here
    void changeData(Study next, Change beside) {
        study.get()
                .ifPresent(
                        now -> {
                            if (!isAllowed(now, next)) return;
                            Runnable back = () -> change(beside.back(), now);
                            Runnable forth = () -> change(beside.forth(), next);
                            history.keepHeavy(Change.of(back, forth));
                            forth.run();
                        });
    }

    private void change(Runnable beside, Study next) {
        beside.run();
        set(next);
    }

    /// Lets undo bring back what a person has just changed elsewhere than in the study.
    public void remember(Change changed) {
        history.keep(changed);
        offerHistory();
    }

    public void undo() {
        history.back();
        offerHistory();
    }

    public void redo() {
        history.forth();
        offerHistory();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// The newest first.
    public ObservableList<RunRow> runs() {
        return readOnlyRuns;
    }

    /// A new row at the top, waiting.
    public RunRow beginRun(String name, boolean baseline) {
        RunRow row = RunRow.waiting(++lastRun, name, baseline);
        runs.addFirst(row);
        return row;
    }

    /// Shows this in place of the row with the same number; forgotten where other data were opened
    /// meanwhile.
    public void showRun(RunRow row) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).number() != row.number()) continue;
            runs.set(i, row);
            if (selectedRun.get().filter(s -> s.number() == row.number()).isPresent()) {
                selectedRun.set(Optional.of(row));
            }
        }
    }

    public Optional<RunRow> run(int number) {
        return runs.stream().filter(row -> row.number() == number).findFirst();
    }

    /// The run looked at in Train, Evaluate and Predict.
    public ReadOnlyObjectProperty<Optional<RunRow>> selectedRunProperty() {
        return selectedRun;
    }

    /// What was said of the run looked at before goes.
    public void selectRun(int number) {
        boolean other = selectedRun.get().filter(it -> it.number() != number).isPresent();
        if (other) goOn();
        selectedRun.set(run(number));
    }

    /// What the person wrote beside runs, by their numbers.
    public ObservableMap<Integer, RunNote> notes() {
        return readOnlyNotes;
    }

    public RunNote noteOf(int run) {
        return notes.getOrDefault(run, RunNote.NONE);
    }

    /// Writes this beside a run in place of what stood there; undo brings that back.
    public void note(int run, RunNote next) {
        RunNote former = noteOf(run);
        if (former.equals(next)) return;
        notes.put(run, next);
        remember(Change.of(() -> notes.put(run, former), () -> notes.put(run, next)));
    }

    /// What screens want to find again when the project is opened again.
    public Memory memory() {
        return memory;
    }

    /// What a teacher has settled in the project that is open.
    public ReadOnlyObjectProperty<ClassRules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    public ClassRules rules() {
        return rules.get();
    }

    /// From now on everything is free, in this file too.
    public void liftRules() {
        memory.keep(ClassRules.NAME, "");
        heedRules();
    }

    private void heedRules() {
        rules.set(ClassRules.read(memory.text(ClassRules.NAME)));
    }

    private boolean isAllowed(Study now, Study next) {
        Set<LifecycleStep> broken = rules.get().broken(now, next);
        for (LifecycleStep step : broken) {
            say(
                    Notice.refused(
                            Words.of("class.rules.fixed", step.title()),
                            Words.of("class.rules.remedy")));
        }
        return broken.isEmpty();
    }

    /// How often any of the rows that are sealed now have been looked at; kept by whoever opens the
    /// seal.
    public IntegerProperty openingsProperty() {
        return openings;
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    /// Shows why it can't be done and what can be done about it.
    public void refuse(Refusal refusal) {
        say(Notice.of(refusal));
    }

    public void say(Notice notice) {
        notices.removeIf(notice::isAgain);
        notices.addFirst(notice);
        while (notices.size() > 3) notices.removeLast();
    }

    /// The person goes on: what was said of the last thing asked for holds no longer.
    public void goOn() {
        notices.removeIf(
                notice ->
                        notice.kind() == Notice.Kind.REFUSED || notice.kind() == Notice.Kind.DONE);
    }

    /// Other data are open: of what was said only what is under way still holds.
    void begin() {
        notices.removeIf(notice -> notice.kind() != Notice.Kind.UNDER_WAY);
    }

    private void set(Study next) {
        study.set(Optional.of(next));
        offerHistory();
    }

    private void offerHistory() {
        canUndo.set(history.canGoBack());
        canRedo.set(history.canGoForth());
    }
}

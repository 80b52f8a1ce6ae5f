package org.fundi.app.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.engine.lesson.Block;
import org.fundi.engine.lesson.Door;
import org.fundi.engine.lesson.Lesson;

/// Which lesson is open, what was answered in it, and the way back from what it opened.
public final class LessonViewModel {
    private final List<Lesson> lessons;
    private final Navigation navigation;
    private final Consumer<Door> doors;
    private final ReadOnlyObjectWrapper<Lesson> open;
    private final ReadOnlyObjectWrapper<Optional<CoachCard>> beside =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Block.Prediction, Integer> chosen = new HashMap<>();

    /// @param lessons at least one
    /// @param doors opens what a lesson speaks of
    public LessonViewModel(List<Lesson> lessons, Navigation navigation, Consumer<Door> doors) {
        this.lessons = List.copyOf(lessons);
        this.navigation = navigation;
        this.doors = doors;
        open = new ReadOnlyObjectWrapper<>(this.lessons.getFirst());
        // Not whenever the screen is shown: it is shown anew when a sample is opened from it.
        navigation
                .hereProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now.equals(Optional.of(LifecycleStep.LESSONS))) arrived();
                        });
    }

    List<Lesson> lessons() {
        return lessons;
    }

    ReadOnlyObjectProperty<Lesson> openProperty() {
        return open.getReadOnlyProperty();
    }

    Lesson open() {
        return open.get();
    }

    /// Its place, from 1.
    int number() {
        return lessons.indexOf(open()) + 1;
    }

    void open(Lesson lesson) {
        open.set(lesson);
    }

    /// From anywhere.
    void read(Lesson lesson) {
        open(lesson);
        back();
    }

    boolean canGo(int on) {
        int to = number() - 1 + on;
        return to >= 0 && to < lessons.size();
    }

    /// To the next lesson or to the one before.
    void go(int on) {
        if (canGo(on)) open.set(lessons.get(number() - 1 + on));
    }

    /// What was chosen; empty before it is.
    OptionalInt chosen(Block.Prediction asked) {
        Integer choice = chosen.get(asked);
        return choice == null ? OptionalInt.empty() : OptionalInt.of(choice);
    }

    /// Only the first answer counts.
    void choose(Block.Prediction asked, int choice) {
        chosen.putIfAbsent(asked, choice);
    }

    /// In how many of its questions the first answer was right.
    int right() {
        return (int)
                predictions().stream()
                        .filter(asked -> chosen(asked).equals(OptionalInt.of(asked.right())))
                        .count();
    }

    int answered() {
        return (int) predictions().stream().filter(asked -> chosen(asked).isPresent()).count();
    }

    int questions() {
        return predictions().size();
    }

    private List<Block.Prediction> predictions() {
        return open().blocks().stream()
                .filter(Block.Prediction.class::isInstance)
                .map(Block.Prediction.class::cast)
                .toList();
    }

    /// The card with the way back, on every screen but this one.
    public ReadOnlyObjectProperty<Optional<CoachCard>> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /// Goes through a door.
    ///
    /// @param task what is to be done there; empty where the lesson only shows it
    void follow(Block.Link link, String task) {
        beside.set(
                Optional.of(
                        CoachCard.remark(
                                Words.of("lesson.beside", number(), open().title()),
                                task.isEmpty() ? Words.of("lesson.beside.look") : task,
                                Action.of(Words.of("lesson.back"), this::back),
                                Action.of(Words.of("lesson.leave"), this::arrived))));
        doors.accept(link.door());
    }

    private void back() {
        navigation.go(LifecycleStep.LESSONS);
    }

    /// The person reads again: no way back is needed.
    void arrived() {
        beside.set(Optional.empty());
    }
}

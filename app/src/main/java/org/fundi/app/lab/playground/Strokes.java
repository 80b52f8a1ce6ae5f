package org.fundi.app.lab.playground;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.PlaneRows;
import org.fundi.engine.lab.playground.Painting;
import org.fundi.engine.setting.Refusal;

/// What is being painted: stroke by stroke, each to be undone.
final class Strokes {
    /// How far around the mouse the brush and the eraser reach, on the plane.
    private static final double REACH = 0.12;

    private static final int MOST_UNDONE = 100;

    private final PlaygroundViewModel model;
    private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(Brush.LOOK);
    private final ReadOnlyObjectWrapper<Optional<Painting>> wet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<String> former = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    Strokes(PlaygroundViewModel model) {
        this.model = model;
    }

    ObjectProperty<Brush> brushProperty() {
        return brush;
    }

    /// The painting while a stroke is under way; it is learnt from after its end.
    ReadOnlyObjectProperty<Optional<Painting>> wetProperty() {
        return wet.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// The mouse is pressed, or moved while pressed.
    ///
    /// @param x on the plane
    void at(double x, double y) {
        if (brush.get() == Brush.LOOK) return;
        try {
            Painting before = wet.get().orElseGet(this::painting);
            wet.set(Optional.of(painted(before, x, y)));
        } catch (Refusal why) {
            model.refuse(why);
        }
    }

    private Painting painted(Painting before, double x, double y) {
        return switch (brush.get()) {
            case LOOK -> before;
            case ERASER -> before.without(x, y, REACH);
            case FIRST -> dots(before, x, y, 0);
            case SECOND -> dots(before, x, y, 1);
        };
    }

    /// The brush leaves five dots, apart enough to be seen.
    private static Painting dots(Painting before, double x, double y, int kind) {
        Painting after = before.with(x, y, kind);
        for (int way = 0; way < 4; way++) {
            double turn = Math.PI * (way * 2 + 1) / 4;
            after =
                    after.with(
                            x + REACH * 0.8 * StrictMath.cos(turn),
                            y + REACH * 0.8 * StrictMath.sin(turn),
                            kind);
        }
        return after;
    }

    /// The mouse is let go.
    void end() {
        wet.get().ifPresent(painting -> put(painting.text()));
        wet.set(Optional.empty());
    }

    /// An empty plane to paint on.
    void clear() {
        put(Painting.empty().text());
    }

    void undo() {
        if (former.isEmpty()) return;
        model.paint(former.pop());
        undoable.set(!former.isEmpty());
    }

    private void put(String text) {
        String before = model.playground().painted();
        if (text.equals(before)) return;
        former.push(before);
        if (former.size() > MOST_UNDONE) former.removeLast();
        undoable.set(true);
        model.paint(text);
    }

    /// What is there already: painted, or the training points of the data.
    private Painting painting() {
        String painted = model.playground().painted();
        if (!painted.isEmpty()) return Painting.parse(painted);
        Optional<LabRows> rows = model.playground().rows().map(PlaneRows::rows);
        return rows.or(() -> model.look().map(Look::rows))
                .map(Painting::of)
                .orElse(Painting.empty());
    }
}

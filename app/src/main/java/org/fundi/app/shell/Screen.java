package org.fundi.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.fundi.app.workspace.LifecycleStep;

/// What a step's view gives to the shell. The view (`XView implements Screen`) builds, binds and
/// forwards clicks; its `XViewModel` decides, and is tested without a window.
public interface Screen {
    LifecycleStep step();

    ScreenHeader header();

    /// The main picture. It gets the room that is left, and scroll bars where that is too little.
    Node centre();

    /// Below the coach at the right; an empty region where there is nothing to set.
    Node settings();

    /// The gravest or most useful first; the first is the accented one.
    ObservableList<CoachCard> coach();

    ObservableValue<StepState> state();

    /// Whether the runs table belongs under this screen.
    default boolean showsRuns() {
        return false;
    }

    /// What the palette offers of this screen, from anywhere.
    default List<Action> actions() {
        return List.of();
    }

    /// The person has just come here.
    default void shown() {}
}

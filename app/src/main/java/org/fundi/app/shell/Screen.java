package org.fundi.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.fundi.app.style.Cards;
import org.fundi.app.workspace.LifecycleStep;

/// What a step's view gives to the shell. The view (`XView implements Screen`) builds, binds and
/// forwards clicks; its `XViewModel` decides, and is tested without a window.
public interface Screen {
    ScreenParts parts();

    default LifecycleStep step() {
        return parts().step();
    }

    /// Whether the runs table belongs under this screen.
    default boolean showsRuns() {
        return false;
    }

    /// What the palette offers of this screen, from anywhere.
    default List<Action> actions() {
        return List.of();
    }

    /// What the status bar says here in place of the file, the seed and what is running.
    default Optional<ObservableValue<Standing>> standing() {
        return Optional.empty();
    }

    /// Whether there is something to show though no file is open, such as why one can't be.
    default ObservableValue<Boolean> standsAlone() {
        return new SimpleBooleanProperty(false);
    }

    /// What can be played here, by keys too.
    default Optional<Playable> film() {
        return Optional.empty();
    }

    /// On a projector: leaves out all but the main picture, or shows it again. A screen with runs
    /// has them for this.
    ///
    /// @return whether there is anything to fold
    default boolean fold(boolean folded) {
        return false;
    }

    /// A teacher has fixed what is settled here, or it is free again: it can be looked at, and what
    /// would change it is greyed.
    default void fix(boolean fixed) {
        Cards.fix(parts().settings(), fixed);
    }

    /// The person has just come here.
    default void shown() {}
}

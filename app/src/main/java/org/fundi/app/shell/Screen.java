package org.fundi.app.shell;

import java.util.List;
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

    /// The person has just come here.
    default void shown() {}
}

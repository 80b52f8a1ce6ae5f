package org.fundi.app.shell;

import java.util.List;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Navigation;

/// What can be asked for of the project that is worked on.
public final class ProjectActions {
    private ProjectActions() {}

    /// @param save says that everything is kept already
    /// @param saveAs asks for a place and goes on there
    /// @param quit closes the window
    public static List<Action> of(
            Navigation navigation, Runnable save, Runnable saveAs, Runnable quit) {
        return List.of(
                Action.of(Words.of("action.new-project"), "Shortcut+N", navigation::goToWelcome),
                Action.of(Words.of("action.save"), "Shortcut+S", save),
                Action.of(Words.of("action.save-as"), "Shortcut+Shift+S", saveAs),
                Action.of(Words.of("action.quit"), "Shortcut+Q", quit));
    }
}

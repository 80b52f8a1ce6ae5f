package org.fundi.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Workspace;

/// What can be asked for of the project that is worked on.
public final class ProjectActions {
    private ProjectActions() {}

    /// @param save says that everything is kept already
    /// @param saveAs asks for a place and goes on there
    /// @param close closes the project, and the window stays
    /// @param quit closes the window
    public static List<Action> of(
            Ground ground, Runnable save, Runnable saveAs, Runnable close, Runnable quit) {
        Navigation navigation = ground.navigation();
        Runnable closeAndGo =
                () -> {
                    close.run();
                    navigation.goToWelcome();
                };
        return List.of(
                Action.of(Words.of("action.new-project"), "Shortcut+N", navigation::goToWelcome),
                Action.of(Words.of("action.save"), "Shortcut+S", save),
                Action.of(Words.of("action.save-as"), "Shortcut+Shift+S", saveAs),
                Action.of(Words.of("action.close-project"), "Shortcut+W", closeAndGo)
                        .enabledWhen(isOpen(ground.workspace())),
                Action.of(Words.of("action.quit"), "Shortcut+Q", quit));
    }

    private static ObservableBooleanValue isOpen(Workspace workspace) {
        return Bindings.createBooleanBinding(
                () -> workspace.study().isPresent(), workspace.studyProperty());
    }
}

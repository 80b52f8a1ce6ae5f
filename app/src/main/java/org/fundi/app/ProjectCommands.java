package org.fundi.app;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.project.OpenProject;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.ProjectActions;

/// What can be asked for of the project that is open, from saving to handing it in.
final class ProjectCommands {
    private ProjectCommands() {}

    /// @param quit closes the window
    static List<Action> of(
            Ground ground,
            OpenProject project,
            HandingIn handing,
            FileDialogs dialogs,
            Runnable quit) {
        Runnable saveAs =
                () -> dialogs.saveProject(ground.workspace().projectName(), project::saveAs);
        project.whenAsking(dialogs::open, saveAs);
        List<Action> all =
                new ArrayList<>(
                        ProjectActions.of(ground, project::save, saveAs, project::leave, quit));
        all.addAll(handing.actions());
        return all;
    }
}

package org.fundi.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.math.Workers;

/// What a screen stands on in a test, and how a test finds its buttons.
public final class ScreenDesk implements AutoCloseable {
    public final Jobs jobs;
    public final Workspace workspace = new Workspace();
    public final Workers workers = new Workers(1);
    public final Navigation navigation = new Navigation();
    public final Preparing preparing;
    public final Cutting cutting;

    public ScreenDesk(Study study) {
        this(study, JobsForTests.here());
    }

    public ScreenDesk(Study study, Jobs jobs) {
        this.jobs = jobs;
        preparing = new Preparing(jobs, workspace);
        cutting = new Cutting(jobs, workspace);
        workspace.open(study);
    }

    @Override
    public void close() {
        workers.close();
    }

    /// @param home where files opened are remembered; none is
    public Ground ground(Path home) {
        Opener opener =
                new Opener(
                        jobs,
                        workspace,
                        (_, _, _) -> {
                            throw new AssertionError("nothing is opened here");
                        },
                        Study::proposed,
                        new Recent(home));
        return new Ground(
                new SimpleObjectProperty<>(Theme.LIGHT),
                jobs,
                workers,
                workspace,
                navigation,
                cutting,
                preparing,
                opener);
    }

    /// The first button below this one whose words begin so.
    public static Optional<ButtonBase> button(Node below, String words) {
        if (below instanceof ButtonBase button && button.getText().startsWith(words)) {
            return Optional.of(button);
        }
        if (below instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<ButtonBase> found = button(child, words);
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }

    /// A button of the screen's header.
    public static ButtonBase headed(Screen screen, String words) {
        return screen.parts().header().buttons().stream()
                .flatMap(node -> button(node, words).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }
}

package org.fundi.app.shell;

import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Memory;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;

/// Whether the person has been at a screen with the data that are open, in this window or in one
/// before: what was never looked at is not done.
public final class Visit {
    private final Workspace workspace;
    private final Memory memory;
    private final String name;

    /// @param again called when the visits of a project just opened are known
    public Visit(Workspace workspace, LifecycleStep step, Runnable again) {
        this.workspace = workspace;
        this.memory = workspace.memory();
        this.name = "seen." + step.word();
        memory.recalledProperty().addListener((_, _, _) -> again.run());
    }

    /// The person is here now.
    public void begin() {
        memory.keep(name, open());
    }

    public boolean isMade() {
        return !open().isEmpty() && memory.text(name).equals(open());
    }

    private String open() {
        return workspace.study().map(Study::dataset).map(d -> d.fingerprint()).orElse("");
    }
}

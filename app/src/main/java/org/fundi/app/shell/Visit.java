package org.fundi.app.shell;

import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;

/// Whether the person has been at a screen with the data that are open: what was never looked at is
/// not done.
public final class Visit {
    private final Workspace workspace;
    private String data = "";

    public Visit(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The person is here now.
    public void begin() {
        data = open();
    }

    public boolean isMade() {
        return !data.isEmpty() && data.equals(open());
    }

    private String open() {
        return workspace.study().map(Study::dataset).map(d -> d.fingerprint()).orElse("");
    }
}

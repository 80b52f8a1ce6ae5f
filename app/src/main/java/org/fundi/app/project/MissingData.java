package org.fundi.app.project;

import java.nio.file.Path;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.project.Data;
import org.fundi.engine.setting.Refusal;

/// A project asks about a file that is too large to be kept inside: the person is asked for it.
final class MissingData extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 12;

    private final transient Path project;

    MissingData(Path project, Data.Entry entry) {
        super(
                Words.of(
                        "project.data",
                        String.valueOf(project.getFileName()),
                        entry.name(),
                        Numbers.whole(entry.bytes()),
                        entry.fingerprint()
                                .substring(0, Math.min(TOLD, entry.fingerprint().length()))),
                Words.of("project.data.remedy"));
        this.project = project;
    }

    Path project() {
        return project;
    }
}

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

    private MissingData(String what, String remedy) {
        super(what, remedy);
    }

    static MissingData of(Path project, Data.Entry entry) {
        return new MissingData(
                Words.of("project.data", name(project), entry.name()), remedy(project, entry));
    }

    /// @param chosen a file with other bytes
    static MissingData not(Path chosen, Path project, Data.Entry entry) {
        return new MissingData(
                Words.of("project.other-data", name(chosen), name(project)),
                remedy(project, entry));
    }

    private static String remedy(Path project, Data.Entry entry) {
        String fingerprint = entry.fingerprint();
        return Words.of(
                "project.data.remedy",
                name(project),
                entry.name(),
                Numbers.whole(entry.bytes()),
                fingerprint.substring(0, Math.min(TOLD, fingerprint.length())));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

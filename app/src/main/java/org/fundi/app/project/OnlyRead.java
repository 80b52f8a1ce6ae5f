package org.fundi.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;

/// Why a project is only read here, and how to go on so that work is kept.
final class OnlyRead {
    private OnlyRead() {}

    /// @param saveAs asks for another name
    static Notice of(Path file, Runnable saveAs) {
        Path folder = file.toAbsolutePath().getParent();
        boolean held = // else it would be written to here
                Files.isWritable(file) && (folder == null || Files.isWritable(folder));
        String name = String.valueOf(file.getFileName());
        Notice notice =
                held
                        ? Notice.refused(
                                Words.of("project.read.held", name),
                                Words.of("project.read.held.remedy"))
                        : Notice.refused(
                                Words.of("project.read.forbidden", name),
                                Words.of("project.read.forbidden.remedy"));
        return notice.withRemedy(Words.of("project.read.save-as"), saveAs);
    }
}

package org.fundi.app.project;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.project.ProjectFile;

/// Copies of the project for a class, with what its teacher has settled. The project itself stays
/// free.
public final class ClassCopies {
    private final Jobs jobs;
    private final Workspace workspace;
    private final OpenProject project;

    public ClassCopies(Jobs jobs, Workspace workspace, OpenProject project) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.project = project;
    }

    /// Writes a copy with all data and runs; the person is told when it is there, or why it can't
    /// be.
    public void make(Path chosen, ClassRules rules) {
        Path copy = ProjectFolder.ended(chosen.toAbsolutePath());
        Supplier<Path> written = project.reading(kept -> write(kept, copy, rules));
        jobs.begin(
                Words.of("job.saving"),
                _ -> written.get(),
                end -> {
                    if (end instanceof Job.Failed<Path>(Throwable cause)) {
                        workspace.say(Notice.of(cause, Mishaps.details(cause)));
                    }
                    if (end instanceof Job.Done<Path>(Path made)) {
                        workspace.say(Notice.done(Words.of("class.project.saved", made)));
                    }
                });
    }

    private static Path write(ProjectFile kept, Path copy, ClassRules rules) {
        ProjectFolder.clear(copy);
        kept.copyTo(copy);
        try (ProjectFile made = ProjectFile.openToWrite(copy, Catalogue.NAMES)) {
            made.remembered().keep(ClassRules.NAME, rules.text());
        }
        return copy;
    }
}

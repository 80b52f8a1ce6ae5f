package org.fundi.app.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.models.CrossViewModel;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Validated;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;

/// What cross-validations came to, kept in the project and shown again when it is opened. Used on
/// the screen's thread only.
public final class KeptFolds {
    private final Jobs jobs;
    private final Workspace workspace;
    private final OpenProject project;
    private final CrossViewModel cross;

    public KeptFolds(Jobs jobs, Workspace workspace, OpenProject project, CrossViewModel cross) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.project = project;
        this.cross = cross;
    }

    /// From now on.
    public void attend() {
        cross.whenFound(this::keep);
        project.whenBack(this::fetch);
    }

    private void keep(Basis basis, Validated validated) {
        Asked then = project.asked(basis);
        Optional<Asked> now = workspace.study().map(project::asked);
        project.session()
                .write(
                        file -> {
                            int question = file.questions().keep(then);
                            now.ifPresent(file.questions()::keep); // the latest stays so
                            file.validations().keep(question, validated);
                        });
    }

    private void fetch() {
        Session from = project.session();
        Optional<Asked> now = workspace.study().map(project::asked);
        if (now.isEmpty()) return;
        jobs.begin(
                Words.of("job.fetching"),
                _ -> from.project().flatMap(file -> found(file, now.get())),
                end -> {
                    if (from == project.session()) fetched(end);
                });
    }

    /// The latest on what is asked.
    private static Optional<Validated> found(ProjectFile file, Asked now) {
        Map<Integer, Validated> all = file.validations().all();
        List<Integer> newestFirst = List.copyOf(all.keySet()).reversed();
        return newestFirst.stream()
                .filter(question -> AskedStudy.same(file.questions().at(question), now))
                .findFirst()
                .flatMap(question -> Optional.ofNullable(all.get(question)));
    }

    private void fetched(Job<Optional<Validated>> end) {
        if (end instanceof Job.Failed<Optional<Validated>>(Throwable cause)) {
            workspace.say(Notice.of(cause, Mishaps.details(cause)));
        }
        if (end instanceof Job.Done<Optional<Validated>>(Optional<Validated> before)) {
            before.ifPresent(cross::bringBack);
        }
    }
}

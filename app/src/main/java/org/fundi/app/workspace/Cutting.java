package org.fundi.app.workspace;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;

/// Keeps the split that belongs to the study, cut anew in the background whenever data, problem,
/// way of splitting or seed change.
public final class Cutting {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Split>> split =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Cut> wanted = Optional.empty();
    private @Nullable BackgroundJob<Split> under;

    /// All that a split depends on; the same file read otherwise is another table.
    private record Cut(Table table, Problem problem, Splitting splitting, long seed) {}

    public Cutting(Jobs jobs, Workspace workspace) {
        this.jobs = jobs;
        workspace.studyProperty().addListener((_, _, now) -> follow(now));
        follow(workspace.study());
    }

    /// Empty until there is a problem, while the rows are cut, and where they can't be.
    public ReadOnlyObjectProperty<Optional<Split>> splitProperty() {
        return split.getReadOnlyProperty();
    }

    public Optional<Split> split() {
        return split.get();
    }

    /// Why the rows can't be cut this way.
    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    private void follow(Optional<Study> study) {
        Optional<Cut> next =
                study.flatMap(
                        s ->
                                s.proposal()
                                        .map(
                                                all ->
                                                        new Cut(
                                                                s.dataset().table(),
                                                                all.problem(),
                                                                all.splitting(),
                                                                s.seed())));
        if (next.equals(wanted)) return;
        wanted = next;
        split.set(Optional.empty());
        refusal.set(Optional.empty());
        BackgroundJob<Split> former = under;
        if (former != null) former.stop();
        under = null;
        if (next.isPresent() && study.isPresent()) begin(study.get(), next.get());
    }

    private void begin(Study study, Cut cut) {
        under =
                jobs.begin(
                        Words.of("job.cutting"),
                        progress -> {
                            if (progress.stopAsked()) throw new CancelledException();
                            return cut.splitting()
                                    .cut(study.table(), cut.problem(), Chance.of(cut.seed()));
                        },
                        end -> ended(cut, end));
    }

    private void ended(Cut cut, Job<Split> end) {
        if (!Optional.of(cut).equals(wanted)) return;
        switch (end) {
            case Job.Done<Split> done -> split.set(Optional.of(done.result()));
            case Job.Failed<Split> failed when failed.cause() instanceof Refusal no ->
                    refusal.set(Optional.of(no));
            case Job.Failed<Split> failed ->
                    throw new IllegalStateException("the rows could not be cut", failed.cause());
            case Job.Idle<Split> _, Job.Running<Split> _, Job.Stopped<Split> _ -> {}
        }
    }
}

package org.fundi.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.setting.Refusal;

/// Cuts and prepares a study's rows in the background, once for all that is asked of the same
/// study, also of those who ask while it is under way: only runs on the same rows stand beside each
/// other. Used on the screen's thread only.
public final class Preparing {
    private final Jobs jobs;
    private final Workspace workspace;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Basis> latest = Optional.empty();
    private Optional<Notice> told = Optional.empty();

    public Preparing(Jobs jobs, Workspace workspace) {
        this.jobs = jobs;
        this.workspace = workspace;
        workspace.studyProperty().addListener((_, _, _) -> takeBack());
    }

    /// Prepares the rows of the study as it is now, then goes on; at once where they are ready.
    /// Where they can't be prepared, the person is told why.
    ///
    /// @param then on the screen's thread; not called where they can't be prepared
    public void begin(Consumer<Basis> then) {
        begin(then, () -> {});
    }

    /// @param otherwise where they can't be prepared, after the person was told
    public void begin(Consumer<Basis> then, Runnable otherwise) {
        if (workspace.study().flatMap(Study::plan).isEmpty()) otherwise.run();
        begin(
                then,
                cause -> {
                    tell(cause);
                    otherwise.run();
                });
    }

    /// The same for a screen that shows a refusal itself.
    ///
    /// @param refused told in place of the person; not called where the study has changed since
    public void show(Consumer<Basis> then, Consumer<Refusal> refused) {
        Optional<Study> asked = workspace.study();
        begin(
                then,
                cause -> {
                    if (!(cause instanceof Refusal refusal)) tell(cause);
                    else if (workspace.study().equals(asked)) refused.accept(refusal);
                });
    }

    private void begin(Consumer<Basis> then, Failing failing) {
        Optional<Study> study = workspace.study();
        Optional<Plan> plan = study.flatMap(Study::plan);
        if (study.isEmpty() || plan.isEmpty()) return;
        Optional<Basis> ready = ready(study.get());
        if (ready.isPresent()) {
            then.accept(ready.get());
            return;
        }
        boolean underWay = waiting.stream().anyMatch(it -> same(it.study(), study.get()));
        waiting.add(new Waiting(study.get(), then, failing));
        if (!underWay) prepare(study.get(), plan.get());
    }

    private interface Failing {
        void because(Throwable cause);
    }

    /// Who has asked, and what of.
    private record Waiting(Study study, Consumer<Basis> then, Failing failing) {}

    /// The rows of this study, where they were the last to be prepared.
    public Optional<Basis> ready(Study study) {
        return latest.filter(basis -> same(basis.study(), study))
                .map(basis -> new Basis(study, basis.prepared()));
    }

    private static boolean same(Study one, Study other) {
        return Basis.asksTheSame(one, other) && one.ownRule().equals(other.ownRule());
    }

    private void prepare(Study study, Plan plan) {
        jobs.begin(
                Words.of("job.preparing"),
                _ -> plan.prepare(study.table(), study.seed()),
                end -> prepared(study, end));
    }

    private void prepared(Study study, Job<Prepared> end) {
        List<Waiting> asked = waiting.stream().filter(it -> same(it.study(), study)).toList();
        waiting.removeAll(asked);
        switch (end) {
            case Job.Done<Prepared>(Prepared rows) -> {
                latest = Optional.of(new Basis(study, rows));
                for (Waiting one : asked) one.then().accept(new Basis(one.study(), rows));
            }
            case Job.Failed<Prepared>(Throwable cause) ->
                    asked.forEach(one -> one.failing().because(cause));
            case Job.Idle<Prepared> _, Job.Running<Prepared> _, Job.Stopped<Prepared> _ -> {}
        }
    }

    /// What was said of the rows as they were then holds no longer.
    private void takeBack() {
        told.ifPresent(workspace.notices()::remove);
        told = Optional.empty();
    }

    private void tell(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            told = Optional.of(Notice.of(refusal));
            workspace.refuse(refusal);
        } else workspace.say(Notice.of(cause, Mishaps.details(cause)));
    }
}

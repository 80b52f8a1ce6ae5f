package org.fundi.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.setting.Refusal;

/// Cuts and prepares a study's rows in the background, once for all that is asked of the same
/// study. Used on the screen's thread only.
public final class Preparing {
    private final Jobs jobs;
    private final Workspace workspace;
    private Optional<Basis> latest = Optional.empty();

    public Preparing(Jobs jobs, Workspace workspace) {
        this.jobs = jobs;
        this.workspace = workspace;
    }

    /// Prepares the rows of the study as it is now, then goes on; at once where they are ready.
    /// Where they can't be prepared, the person is told why.
    ///
    /// @param then on the screen's thread; not called where it was refused
    public void begin(Consumer<Basis> then) {
        begin(then, workspace::refuse);
    }

    /// @param refused told in place of the person
    public void begin(Consumer<Basis> then, Consumer<Refusal> refused) {
        Optional<Study> study = workspace.study();
        Optional<Plan> plan = study.flatMap(Study::plan);
        if (study.isEmpty() || plan.isEmpty()) return;
        Optional<Basis> ready = ready(study.get());
        if (ready.isPresent()) then.accept(ready.get());
        else prepare(study.get(), plan.get(), then, refused);
    }

    /// The rows of this study, where they have been prepared last.
    public Optional<Basis> ready(Study study) {
        return latest.filter(
                basis -> basis.answers(study) && basis.study().ownRule().equals(study.ownRule()));
    }

    private void prepare(Study study, Plan plan, Consumer<Basis> then, Consumer<Refusal> refused) {
        jobs.begin(
                Words.of("job.preparing"),
                _ -> new Basis(study, plan.prepare(study.table(), study.seed())),
                end -> {
                    switch (end) {
                        case Job.Done<Basis> done -> {
                            latest = Optional.of(done.result());
                            then.accept(done.result());
                        }
                        case Job.Failed<Basis> failed when failed.cause() instanceof Refusal no ->
                                refused.accept(no);
                        case Job.Failed<Basis> failed ->
                                workspace.say(
                                        Notice.of(failed.cause(), Mishaps.details(failed.cause())));
                        case Job.Idle<Basis> _, Job.Running<Basis> _, Job.Stopped<Basis> _ -> {}
                    }
                });
    }
}

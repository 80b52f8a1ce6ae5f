package org.fundi.app.evaluate;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.explain.Explanation;
import org.fundi.engine.explain.PermutationImportance;
import org.fundi.engine.explain.Subject;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;

/// What the model leans on: permutation importance, worked out when it is asked for.
public final class LeaningViewModel {
    private final Workspace workspace;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Job<Explanation.Importance>> state =
            new ReadOnlyObjectWrapper<>(new Job.Idle<>());
    private Optional<Judged> looked = Optional.empty();
    private double threshold = 0.5;
    private @Nullable BackgroundJob<Explanation.Importance> under;

    public LeaningViewModel(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<Job<Explanation.Importance>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void look(Optional<Judged> judged, double at) {
        stop();
        looked = judged;
        threshold = at;
        state.set(new Job.Idle<>());
    }

    void stop() {
        BackgroundJob<Explanation.Importance> running = under;
        if (running == null) return;
        running.stop();
        under = null;
        state.set(new Job.Idle<>());
    }

    void begin() {
        if (looked.isEmpty()) return;
        stop();
        Judged judged = looked.get();
        Subject subject =
                new Subject(judged.run(), judged.basis().prepared(), judged.metric(), threshold);
        String doing = Words.of("evaluate.leaning.shuffling");
        BackgroundJob<Explanation.Importance> job =
                jobs.begin(
                        Words.of("evaluate.leaning.working"),
                        progress ->
                                PermutationImportance.USUAL.explain(
                                        subject,
                                        (done, total) -> {
                                            progress.at(done, total, doing);
                                            return !progress.stopAsked();
                                        }),
                        end -> ended(judged, end));
        if (!job.state().isRunning()) return;
        under = job;
        state.set(job.state());
        job.stateProperty()
                .addListener(
                        (_, _, now) -> {
                            if (under == job && now.isRunning()) state.set(now);
                        });
    }

    private void ended(Judged judged, Job<Explanation.Importance> end) {
        boolean stopped = end instanceof Job.Stopped<Explanation.Importance>;
        if (stopped || looked.filter(judged::equals).isEmpty()) return;
        under = null;
        state.set(end);
        if (!(end instanceof Job.Failed<Explanation.Importance> failed)) return;
        state.set(new Job.Idle<>());
        if (failed.cause() instanceof Refusal refusal) workspace.refuse(refusal);
        else workspace.say(Notice.of(failed.cause(), Mishaps.details(failed.cause())));
    }
}

package org.fundi.app.models;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.FoldedModel;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Refit;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.setting.Refusal;

/// The model chosen by cross-validation learns once more, from all rows that are not sealed.
public final class RefitViewModel {
    private final Jobs jobs;
    private final int threads;
    private final Workspace workspace;
    private final LiveRuns runs;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<OptionalInt> begun =
            new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private Optional<BackgroundJob<Outcome>> underWay = Optional.empty();

    /// @param threads a native library may take for itself
    public RefitViewModel(Jobs jobs, int threads, Workspace workspace, LiveRuns runs) {
        this.jobs = jobs;
        this.threads = threads;
        this.workspace = workspace;
        this.runs = runs;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The number of the last run that was begun here.
    ReadOnlyObjectProperty<OptionalInt> begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// @param chosen one of the models found
    void begin(CrossFound found, FoldedModel chosen) {
        if (busy.get()) return;
        busy.set(true);
        Refit refit = chosen.refit();
        jobs.begin(
                Words.of("job.preparing"),
                _ -> found.basis().withoutValidation(),
                end -> prepared(refit, end));
    }

    void stop() {
        underWay.ifPresent(BackgroundJob::stop);
    }

    /// Of a file that is open no more.
    void forget() {
        begun.set(OptionalInt.empty());
    }

    private void prepared(Refit refit, Job<Basis> end) {
        switch (end) {
            case Job.Done<Basis>(Basis all) -> learn(refit, all);
            case Job.Failed<Basis>(Throwable cause) -> {
                busy.set(false);
                if (cause instanceof Refusal refusal) workspace.refuse(refusal);
                else workspace.say(Notice.of(cause, Mishaps.details(cause)));
            }
            case Job.Idle<Basis> _, Job.Running<Basis> _, Job.Stopped<Basis> _ -> busy.set(false);
        }
    }

    private void learn(Refit refit, Basis all) {
        LiveRun run = runs.begin(refit.algorithm(), all);
        begun.set(OptionalInt.of(run.number()));
        Experiment experiment =
                new Experiment(refit.algorithm(), all.judging(), all.study().seed(), threads);
        BackgroundJob<Outcome> job =
                jobs.begin(
                        Words.of("job.training", ModelNames.title(refit.algorithm())),
                        progress -> experiment.runOn(all.prepared(), watching(run, progress)),
                        _ -> {
                            underWay = Optional.empty();
                            busy.set(false);
                        });
        if (job.state().isRunning()) underWay = Optional.of(job);
        workspace.selectRun(run.number());
    }

    private Watcher watching(LiveRun run, Progress progress) {
        return run.recording(
                new Watcher() {
                    @Override
                    public void see(TrainingEvent event) {
                        runs.tell(run, event);
                    }

                    @Override
                    public Wish wish() {
                        return progress.stopAsked() ? Wish.STOP : Wish.GO_ON;
                    }
                });
    }
}

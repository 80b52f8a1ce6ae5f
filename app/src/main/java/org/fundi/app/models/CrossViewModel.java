package org.fundi.app.models;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.setting.Refusal;

/// Cross-validation: every model learnt and scored once in each of five folds.
public final class CrossViewModel {
    static final int FOLDS = 5;

    /// Below so many rows it is proposed in place of one validation part.
    private static final int FEW_ROWS = 1_000;

    private final Jobs jobs;
    private final Workers workers;
    private final Workspace workspace;
    private final Preparing preparing;
    private final ReadOnlyObjectWrapper<Optional<BackgroundJob<List<Folded>>>> underWay =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What came of it, and on what.
    record Found(Basis basis, Metric metric, List<Folded> models) {}

    public CrossViewModel(Jobs jobs, Workers workers, Workspace workspace, Preparing preparing) {
        this.jobs = jobs;
        this.workers = workers;
        this.workspace = workspace;
        this.preparing = preparing;
        workspace.studyProperty().addListener((_, _, now) -> follow(now));
    }

    /// Whether there are so few rows that one validation part says little.
    boolean isProposed() {
        return workspace.study().filter(study -> study.table().rows() < FEW_ROWS).isPresent();
    }

    ReadOnlyObjectProperty<Optional<BackgroundJob<List<Folded>>>> underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void stop() {
        underWay.get().ifPresent(BackgroundJob::stop);
    }

    void begin(List<ModelChoice> chosen) {
        List<Algorithm> algorithms = chosen.stream().map(ModelChoice::settings).toList();
        if (underWay.get().isPresent() || algorithms.isEmpty()) return;
        preparing.begin(basis -> begin(basis, algorithms));
    }

    private void begin(Basis basis, List<Algorithm> algorithms) {
        Optional<Metric> metric = basis.study().metricUsed();
        if (metric.isEmpty()) return;
        BackgroundJob<List<Folded>> job =
                jobs.begin(
                        Words.of("job.folds"),
                        progress -> run(basis, algorithms, metric.get(), progress),
                        end -> ended(basis, metric.get(), end));
        if (job.state().isRunning()) underWay.set(Optional.of(job));
    }

    private List<Folded> run(
            Basis basis, List<Algorithm> algorithms, Metric by, Progress progress) {
        Study study = basis.study();
        var plan = basis.prepared().plan();
        CrossValidation validation =
                CrossValidation.of(
                        plan,
                        study.table(),
                        Folding.once(FOLDS),
                        algorithms,
                        basis.judging(),
                        by,
                        study.seed());
        int total = algorithms.size() * FOLDS;
        AtomicInteger done = new AtomicInteger();
        Comparison.Listener counting =
                new Comparison.Listener() {
                    @Override
                    public void guessed(int model, TimeGuess guess) {}

                    @Override
                    public void saw(int model, TrainingEvent event) {
                        if (event instanceof TrainingEvent.Ended) {
                            progress.at(done.incrementAndGet(), total, "");
                        }
                    }
                };
        return validation.run(
                workers,
                () -> progress.stopAsked() ? Watcher.Wish.CANCEL : Watcher.Wish.GO_ON,
                counting);
    }

    private void ended(Basis basis, Metric metric, Job<List<Folded>> end) {
        underWay.set(Optional.empty());
        switch (end) {
            case Job.Done<List<Folded>>(List<Folded> models) -> {
                boolean any = models.stream().anyMatch(m -> !m.scores().isEmpty());
                if (any) found.set(Optional.of(new Found(basis, metric, models)));
                follow(workspace.study());
            }
            case Job.Failed<List<Folded>>(Throwable cause) -> {
                if (cause instanceof Refusal refusal) workspace.refuse(refusal);
                else workspace.say(Notice.of(cause, Mishaps.details(cause)));
            }
            case Job.Idle<List<Folded>> _,
                    Job.Running<List<Folded>> _,
                    Job.Stopped<List<Folded>> _ -> {}
        }
    }

    private void follow(Optional<Study> study) {
        if (found.get().isPresent() && study.filter(found.get().get().basis()::answers).isEmpty())
            found.set(Optional.empty());
    }
}

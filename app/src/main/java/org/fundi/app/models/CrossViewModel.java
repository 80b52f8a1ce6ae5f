package org.fundi.app.models;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Validated;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.setting.Refusal;

/// Cross-validation: every model learnt and scored once in each of five folds, as often as the
/// person wants the rows to be cut anew.
public final class CrossViewModel {
    static final int FOLDS = 5;

    /// How often the rows may be cut into folds.
    static final List<Integer> REPEATS = List.of(1, 3, 10);

    /// Below so many rows it is proposed in place of one validation part.
    private static final int FEW_ROWS = 1_000;

    private final Jobs jobs;
    private final Workers workers;
    private final Workspace workspace;
    private final Preparing preparing;
    private final ObjectProperty<Integer> repeats = new SimpleObjectProperty<>(REPEATS.getFirst());
    private final ReadOnlyObjectWrapper<Optional<BackgroundJob<CrossFound>>> underWay =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CrossFound>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private BiConsumer<Basis, Validated> whenFound = (_, _) -> {};

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

    /// How often the rows are cut.
    ObjectProperty<Integer> repeatsProperty() {
        return repeats;
    }

    /// Whether cutting the rows anew gives other folds: time has one order.
    boolean canRepeat() {
        return workspace.study().flatMap(Study::plan).filter(p -> p.time().isEmpty()).isPresent();
    }

    private Folding folding(Study study) {
        boolean time = study.plan().flatMap(Plan::time).isPresent();
        return new Folding(FOLDS, time ? 1 : repeats.get());
    }

    /// @param then told of what was just found, and on what
    public void whenFound(BiConsumer<Basis, Validated> then) {
        whenFound = then;
    }

    /// Shows again what was found before on what is asked now.
    public void bringBack(Validated before) {
        Optional<Study> study = workspace.study();
        preparing.begin(
                basis -> {
                    if (found.get().isPresent() || !workspace.study().equals(study)) return;
                    found.set(CrossFound.of(basis, before));
                });
    }

    ReadOnlyObjectProperty<Optional<BackgroundJob<CrossFound>>> underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<CrossFound>> foundProperty() {
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
        Folding folding = folding(basis.study());
        BackgroundJob<CrossFound> job =
                jobs.begin(
                        Words.of("job.folds"),
                        progress -> run(basis, folding, algorithms, metric.get(), progress),
                        this::ended);
        if (job.state().isRunning()) underWay.set(Optional.of(job));
    }

    private CrossFound run(
            Basis basis,
            Folding folding,
            List<Algorithm> algorithms,
            Metric by,
            Progress progress) {
        Study study = basis.study();
        var plan = basis.prepared().plan();
        CrossValidation validation =
                CrossValidation.of(
                        plan,
                        study.table(),
                        folding,
                        algorithms,
                        basis.judging(),
                        by,
                        study.seed());
        int total = algorithms.size() * folding.count();
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
        List<Folded> models =
                validation.run(
                        workers,
                        () -> progress.stopAsked() ? Watcher.Wish.CANCEL : Watcher.Wish.GO_ON,
                        counting);
        return CrossFound.of(basis, validation, models);
    }

    private void ended(Job<CrossFound> end) {
        underWay.set(Optional.empty());
        switch (end) {
            case Job.Done<CrossFound>(CrossFound all) -> {
                if (all.isAny()) {
                    found.set(Optional.of(all));
                    whenFound.accept(all.basis(), all.validated());
                }
                follow(workspace.study());
            }
            case Job.Failed<CrossFound>(Throwable cause) -> {
                if (cause instanceof Refusal refusal) workspace.refuse(refusal);
                else workspace.say(Notice.of(cause, Mishaps.details(cause)));
            }
            case Job.Idle<CrossFound> _, Job.Running<CrossFound> _, Job.Stopped<CrossFound> _ -> {}
        }
    }

    private void follow(Optional<Study> study) {
        if (found.get().isPresent() && study.filter(found.get().get().basis()::answers).isEmpty())
            found.set(Optional.empty());
    }
}

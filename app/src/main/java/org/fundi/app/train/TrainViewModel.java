package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Objection;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.LearningBySize;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.setting.Refusal;

/// Chooses a model and its settings, trains it, pauses it, steps it. What is seen of it is
/// [CurveViewModel]'s.
public final class TrainViewModel {
    private final Jobs jobs;
    private final int threads;
    private final Workspace workspace;
    private final Preparing preparing;
    private final LiveRuns runs;
    private final NextModel next;
    private final ObjectProperty<Optional<Algorithm>> algorithm;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<Optional<Sizes>> sizes =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<UnderWay> underWay = Optional.empty();
    private final Objection objection;

    /// What can be pressed.
    public enum Phase {
        IDLE,
        PREPARING,
        RUNNING,
        PAUSED
    }

    /// How far a run goes when it begins.
    private enum First {
        ALL,
        EPOCH,
        BATCH
    }

    private record UnderWay(LiveRun run, Watching watching) {}

    /// What a model without steps reached with ever more training rows.
    record Sizes(int run, List<LearningBySize.Size> sizes) {}

    /// @param threads a native library may take for itself when it trains alone
    public TrainViewModel(
            Jobs jobs, int threads, Workspace workspace, Preparing preparing, LiveRuns runs) {
        this.jobs = jobs;
        this.threads = threads;
        this.workspace = workspace;
        this.preparing = preparing;
        this.runs = runs;
        this.objection = new Objection(workspace);
        this.next = new NextModel(workspace);
        this.algorithm = next.property();
        workspace
                .runs()
                .addListener(
                        (ListChangeListener<RunRow>)
                                _ -> {
                                    if (workspace.runs().isEmpty()) giveUp();
                                });
    }

    /// Models that can answer the problem on this machine, the simplest first.
    List<Algorithm> choices() {
        return next.choices();
    }

    /// The model to train, with its settings; empty where nothing is asked.
    ObjectProperty<Optional<Algorithm>> algorithmProperty() {
        return algorithm;
    }

    /// Settings that are typed and can't be trained with.
    Objection objection() {
        return objection;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    Phase phase() {
        return phase.get();
    }

    ReadOnlyObjectProperty<Optional<Sizes>> sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    /// Trains the chosen model from its beginning.
    void start() {
        begin(First.ALL, _ -> {});
    }

    /// Trains these settings instead.
    void start(Algorithm other) {
        algorithm.set(Optional.of(other));
        start();
    }

    /// The usual network beside all baselines: what accepting all guesses starts.
    void startUsual() {
        algorithm.set(next.usual());
        begin(
                First.ALL,
                basis -> Baselines.fit(jobs, workspace, runs, basis, a -> experiment(a, basis)));
    }

    /// One epoch (round, tree) more; begins a run where none is under way.
    void stepEpoch() {
        step(First.EPOCH);
    }

    /// One batch more; begins a run where none is under way.
    void stepBatch() {
        step(First.BATCH);
    }

    void pause() {
        underWay.ifPresent(
                now -> {
                    now.watching().pause();
                    show(now.run(), Phase.PAUSED);
                });
    }

    void resume() {
        underWay.ifPresent(
                now -> {
                    now.watching().resume();
                    show(now.run(), Phase.RUNNING);
                });
    }

    /// The run looked at, where it was broken off and can be trained to its end.
    Optional<LiveRun> brokenOff() {
        return runs.lookedAt().filter(LiveRun::isInterrupted);
    }

    /// Trains the run that was broken off to its end: to the same bits as if it had not been.
    void goOn() {
        Optional<LiveRun> broken = brokenOff();
        if (phase.get() != Phase.IDLE || broken.isEmpty()) return;
        broken.get().goesOn();
        learn(broken.get(), First.ALL, broken.get()::goOn);
    }

    /// Goes on from a step of the run looked at with the settings chosen, as another run.
    void fork(int step) {
        workspace.goOn();
        Optional<LiveRun> parent = runs.lookedAt();
        if (parent.isEmpty() || objection.stands()) return;
        fork(parent.get(), step, algorithm.get().orElseThrow());
    }

    /// The same with these settings.
    void fork(LiveRun parent, int step, Algorithm settings) {
        if (phase.get() != Phase.IDLE) return;
        workspace.goOn();
        try {
            Forking forking = Forking.of(parent, step, settings);
            LiveRun run = runs.begin(forking.fork(), parent.basis());
            workspace.selectRun(run.number());
            learn(run, First.ALL, (how, watcher) -> forking.learn(how, run.recording(watcher)));
        } catch (Refusal refusal) {
            workspace.refuse(refusal);
        }
    }

    boolean forks() {
        return algorithm.get().filter(Forkable.class::isInstance).isPresent();
    }

    /// What Start does, where that is not plain; else empty.
    String starting() {
        return algorithm.get().flatMap(runs::starting).orElse("");
    }

    /// Whether settings can be changed from a step of the run looked at on.
    boolean canFork() {
        return phase.get() == Phase.IDLE
                && forks()
                && runs.lookedAt()
                        .filter(it -> it.done() > 0 && it.algorithm() instanceof Forkable)
                        .isPresent();
    }

    /// Ends the run and keeps what it has learnt.
    void stop() {
        underWay.ifPresent(now -> now.watching().stop());
    }

    /// Whether the model learns batch by batch, so that a batch can be stepped.
    boolean hasBatches() {
        return algorithm.get().filter(a -> a.steps() == Algorithm.Steps.EPOCHS).isPresent();
    }

    boolean hasSteps() {
        return algorithm.get().filter(a -> a.steps() != Algorithm.Steps.NONE).isPresent();
    }

    private void step(First first) {
        if (underWay.isEmpty()) {
            begin(first, _ -> {});
            return;
        }
        let(underWay.get().watching(), first);
        show(underWay.get().run(), Phase.PAUSED);
    }

    private static void let(Watching watching, First first) {
        switch (first) {
            case ALL -> {}
            case EPOCH -> watching.stepEpoch();
            case BATCH -> watching.stepBatch();
        }
    }

    private void show(LiveRun run, Phase now) {
        run.paused(now == Phase.PAUSED);
        runs.show(run);
        phase.set(now);
    }

    /// @param before done with the prepared rows first
    private void begin(First first, Consumer<Basis> before) {
        if (phase.get() != Phase.IDLE) return;
        workspace.goOn();
        boolean isRefused = objection.stands();
        Optional<Algorithm> chosen = // the fields may have changed it just now
                algorithm.get().map(runs::anew);
        if (isRefused || chosen.isEmpty()) return;
        phase.set(Phase.PREPARING);
        preparing.begin(
                basis -> {
                    before.accept(basis);
                    run(chosen.get(), basis, first);
                },
                () -> phase.set(Phase.IDLE));
    }

    private void run(Algorithm chosen, Basis basis, First first) {
        LiveRun run = runs.begin(chosen, basis);
        workspace.selectRun(run.number());
        learn(run, first, run::learn);
    }

    private void learn(LiveRun run, First first, BiFunction<Experiment, Watcher, Outcome> how) {
        Watching watching = new Watching(event -> runs.tellOften(run, event));
        let(watching, first);
        underWay = Optional.of(new UnderWay(run, watching));
        show(run, first == First.ALL ? Phase.RUNNING : Phase.PAUSED);
        Experiment experiment = experiment(run.algorithm(), run.basis());
        jobs.begin(
                Words.of("job.training", ModelNames.title(run.algorithm())),
                _ -> how.apply(experiment, watching),
                end -> ended(run, experiment, watching, end));
    }

    private Experiment experiment(Algorithm chosen, Basis basis) {
        return new Experiment(chosen, basis.judging(), basis.study().seed(), threads);
    }

    private void ended(LiveRun run, Experiment experiment, Watcher watching, Job<Outcome> end) {
        if (end instanceof Job.Done<Outcome>(Outcome outcome)) {
            if (outcome instanceof Outcome.Refused(var refusal)) workspace.refuse(refusal);
            boolean whole = outcome instanceof Outcome.Completed;
            if (whole && run.algorithm().steps() == Algorithm.Steps.NONE) {
                learnBySize(run, experiment, watching);
                return;
            }
        }
        if (end instanceof Job.Failed<Outcome>(Throwable cause)) {
            run.breaksOff();
            runs.show(run);
            workspace.say(Notice.of(cause, Mishaps.details(cause)));
        }
        idle();
    }

    /// A model without steps has no curve: it is learnt again from ever more rows instead.
    private void learnBySize(LiveRun run, Experiment experiment, Watcher watching) {
        jobs.begin(
                Words.of("job.sizes"),
                _ -> LearningBySize.of(experiment, run.basis().prepared(), watching),
                end -> {
                    if (end instanceof Job.Done<List<LearningBySize.Size>>(var found)) {
                        sizes.set(Optional.of(new Sizes(run.number(), found)));
                    }
                    if (end instanceof Job.Failed<List<LearningBySize.Size>>(Throwable cause)) {
                        workspace.say(Notice.of(cause, Mishaps.details(cause)));
                    }
                    idle();
                });
    }

    private void idle() {
        underWay = Optional.empty();
        phase.set(Phase.IDLE);
    }

    private void giveUp() {
        underWay.ifPresent(now -> now.watching().cancel());
        sizes.set(Optional.empty());
    }
}

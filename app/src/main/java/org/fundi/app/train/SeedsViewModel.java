package org.fundi.app.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Progress;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Seeds;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;

/// Trains the run looked at from sixteen seeds, and tells how far apart luck alone leads. What they
/// come to is kept with the run; pressed again, they come to the same.
final class SeedsViewModel {
    private static final int TIMES_A_SECOND = 5;

    private final Jobs jobs;
    private final Workspace workspace;
    private final TrainViewModel train;
    private final LiveRuns runs;
    private final LiveFeed<Told> feed;
    private final Map<Integer, SeedCurves> known = new HashMap<>();
    private final Map<Integer, Boolean> atOnce = new HashMap<>();
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Bands>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CoachCard>> card =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<BackgroundJob<List<Outcome>>> underWay = Optional.empty();

    /// @param run its number
    /// @param byScore by `loss` and the metric's key, as far as the seeds have come
    record Bands(int run, Map<String, SeedBand> byScore) {
        Optional<SeedBand> of(String score) {
            return Optional.ofNullable(byScore.get(score));
        }
    }

    private record Told(SeedCurves seeds, int seed, TrainingEvent event) {}

    SeedsViewModel(Jobs jobs, Workspace workspace, TrainViewModel train, LiveRuns runs) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.train = train;
        this.runs = runs;
        this.feed = jobs.feed(this::hear, TIMES_A_SECOND);
        workspace.selectedRunProperty().addListener((_, _, _) -> look());
        train.phaseProperty().addListener((_, _, _) -> look());
        workspace.memory().recalledProperty().addListener((_, _, _) -> look());
        workspace
                .runs()
                .addListener(
                        (ListChangeListener<RunRow>)
                                _ -> {
                                    if (workspace.runs().isEmpty()) forget();
                                });
        look();
    }

    /// Has what they come to drawn with the run's curve, and said after the coach's own cards.
    void standBeside(CurveViewModel curve, TrainCoach coach) {
        curve.seedsProperty().bind(shown);
        coach.alsoSays(card);
    }

    /// What the button does: begins, or stops what it has begun.
    ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /// Why no seeds can be trained now; empty where they can, or where they are and can be stopped.
    ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /// Of the run looked at; empty where no seeds of it were trained.
    ReadOnlyObjectProperty<Optional<Bands>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether differences to other runs are larger than luck.
    ReadOnlyObjectProperty<Optional<CoachCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    void press() {
        if (underWay.isPresent()) underWay.get().stop();
        else run().ifPresent(this::begin);
    }

    /// The run looked at, where it can be trained from other seeds.
    private Optional<LiveRun> run() {
        return ofEpochs().filter(run -> !run.isUnderWay() && run.done() > 0);
    }

    private Optional<LiveRun> ofEpochs() {
        return runs.lookedAt()
                .filter(run -> run.algorithm().steps() == Algorithm.Steps.EPOCHS)
                .filter(run -> !run.row().isRefit());
    }

    private void begin(LiveRun run) {
        if (train.phase() != TrainViewModel.Phase.IDLE) return;
        Seeds seeds = seeds(run);
        SeedCurves curves = new SeedCurves(run.number(), areAtOnce(run));
        known.put(run.number(), curves);
        underWay =
                Optional.of(
                        jobs.begin(
                                Words.of("train.seeds.job", Numbers.whole(run.number())),
                                progress ->
                                        seeds.runOn(
                                                run.basis().prepared(),
                                                seed -> watcher(curves, seed, progress)),
                                end -> ended(curves, end)));
        if (curves.isOver()) underWay = Optional.empty();
        look();
    }

    private static Seeds seeds(LiveRun run) {
        return new Seeds(new Experiment(run.algorithm(), run.basis().judging(), run.seed(), 1));
    }

    /// Whether they learn side by side; asked once a run, for the button says so before.
    private boolean areAtOnce(LiveRun run) {
        return atOnce.computeIfAbsent(
                run.number(), _ -> seeds(run).areAtOnce(run.basis().prepared()));
    }

    private Watcher watcher(SeedCurves curves, int seed, Progress progress) {
        return new Watcher() {
            @Override
            public void see(TrainingEvent event) {
                feed.send(new Told(curves, seed, event));
                if (event instanceof TrainingEvent.Stepped(int steps, var point)) {
                    int before = curves.areAtOnce() ? 0 : seed * steps;
                    int all = curves.areAtOnce() ? steps : Seeds.COUNT * steps;
                    progress.at(before + point.step(), all, "");
                }
            }

            @Override
            public Wish wish() {
                return progress.stopAsked() ? Wish.STOP : Wish.GO_ON;
            }
        };
    }

    private void hear(List<Told> batch) {
        for (Told told : batch) told.seeds().hear(told.seed(), told.event());
        look();
    }

    private void ended(SeedCurves curves, Job<List<Outcome>> end) {
        curves.end();
        keep(curves);
        underWay = Optional.empty();
        switch (end) {
            case Job.Done<List<Outcome>>(var outcomes) -> outcomes.forEach(this::tell);
            case Job.Failed<List<Outcome>>(Throwable cause) ->
                    workspace.say(Notice.of(cause, Mishaps.details(cause)));
            case Job.Idle<List<Outcome>> _,
                    Job.Running<List<Outcome>> _,
                    Job.Stopped<List<Outcome>> _ -> {}
        }
        look();
    }

    private void keep(SeedCurves curves) {
        boolean here = curves.equals(known.get(curves.run()));
        if (here && !curves.drawn().isEmpty())
            workspace.memory().keep(name(curves.run()), SeedText.write(curves));
    }

    private static String name(int run) {
        return "seeds." + run;
    }

    /// Of this window, else as they were kept.
    private Optional<SeedCurves> of(int run) {
        Optional<SeedCurves> here = Optional.ofNullable(known.get(run));
        if (here.isPresent()) return here;
        Optional<SeedCurves> before = SeedText.read(run, workspace.memory().text(name(run)));
        before.ifPresent(it -> known.put(run, it));
        return before;
    }

    private void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var refusal)) workspace.refuse(refusal);
        if (outcome instanceof Outcome.Broken(var mistake)) {
            workspace.say(Notice.of(mistake, Mishaps.details(mistake)));
        }
    }

    private void forget() {
        underWay.ifPresent(BackgroundJob::stop);
        known.clear();
        atOnce.clear();
    }

    private void look() {
        boolean trains = underWay.isPresent();
        word.set(Words.of(trains ? "train.seeds.stop" : begins()));
        whyNot.set(trains ? "" : whyNot());
        Optional<LiveRun> run = runs.lookedAt();
        Optional<SeedCurves> seeds = run.map(LiveRun::number).flatMap(this::of);
        shown.set(seeds.map(it -> bands(it, run.orElseThrow())));
        card.set(seeds.flatMap(it -> new LuckWords(runs, this::of).card(run.orElseThrow(), it)));
    }

    /// Says how they would learn also while the run itself still does.
    private String begins() {
        Optional<LiveRun> run = ofEpochs();
        if (run.isEmpty()) return "train.seeds.none";
        return areAtOnce(run.get()) ? "train.seeds" : "train.seeds.in-turn";
    }

    private String whyNot() {
        if (train.phase() != TrainViewModel.Phase.IDLE) return Words.of("train.grey.busy");
        if (run().isPresent()) return "";
        boolean refit = runs.lookedAt().filter(it -> it.row().isRefit()).isPresent();
        return Words.of(refit ? "train.grey.seeds.refit" : "train.grey.seeds");
    }

    private static Bands bands(SeedCurves seeds, LiveRun run) {
        Map<String, SeedBand> bands = new HashMap<>();
        for (String score : List.of(CurvePoint.LOSS, run.basis().study().metric())) {
            bands.put(score, seeds.band(score));
        }
        return new Bands(seeds.run(), bands);
    }
}

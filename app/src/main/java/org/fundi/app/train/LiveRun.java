package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.RunBook;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.film.Film;
import org.fundi.engine.film.Filming;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.project.Restored;
import org.fundi.engine.project.StoredRun;

/// One run from its first step to its end: what its training thread tells becomes its curve and its
/// row in the runs table. Used on the screen's thread only.
public final class LiveRun {
    private static final int POINTS_IN_ROW = 200;

    private final Algorithm algorithm;
    private final Basis basis;
    private final RunBook.Page page;
    private final Film film;
    private final List<CurveDot> curve = new ArrayList<>();
    private final List<Signs> signs = new ArrayList<>();
    private Optional<CurveDot> best = Optional.empty(); // asked with all news, so not looked for
    private RunRow row;
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<TimeGuess> guess = Optional.empty();
    private int steps;
    private int done;
    private long began;
    private boolean everPaused;

    LiveRun(Algorithm algorithm, Basis basis, RunRow row, RunBook.Page page, Film film) {
        this.algorithm = algorithm;
        this.basis = basis;
        this.row = row;
        this.page = page;
        this.film = film;
    }

    /// A run of before, as it was in the window that trained it.
    static LiveRun of(Restored restored, Basis basis, RunRow row, RunBook.Page page, Film film) {
        LiveRun run = new LiveRun(restored.algorithm(), basis, row.on(basis), page, film);
        restored.curve().forEach(point -> run.add(CurveDot.of(point)));
        run.signs.addAll(restored.signs());
        run.done = restored.stored().step();
        boolean whole = restored.outcome().filter(Outcome.Completed.class::isInstance).isPresent();
        run.steps = whole ? run.done : restored.stored().steps(); // it may have ended early
        run.outcome = restored.outcome();
        run.everPaused = true; // nobody knows how long it took by the clock
        run.outcome.flatMap(LiveRun::found).ifPresent(it -> run.row = run.row.withResult(it));
        return run;
    }

    private static Optional<Run> found(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed(Run run) -> Optional.of(run);
            case Outcome.Stopped(Run run, int _) -> Optional.of(run);
            case Outcome.Diverged _, Outcome.Cancelled _, Outcome.Refused _, Outcome.Broken _ ->
                    Optional.empty();
        };
    }

    /// Puts whoever writes it down around whoever watches. Not on the screen's thread.
    public Watcher recording(Watcher watcher) {
        return new Filming(film, page.recording(watcher));
    }

    /// Whether it was broken off and can be trained to its end.
    boolean isInterrupted() {
        return row.state() == RunRow.State.INTERRUPTED;
    }

    /// It was broken off and goes on.
    void goesOn() {
        row = row.with(RunRow.State.RUNNING, row.progress());
    }

    /// It could not go on.
    void breaksOff() {
        row = row.with(RunRow.State.INTERRUPTED, row.progress());
    }

    /// Trains it from its beginning. Not on the screen's thread.
    Outcome learn(Experiment experiment, Watcher watcher) {
        return experiment.runOn(basis.prepared(), recording(watcher));
    }

    /// Trains it to its end from where it was broken off. Not on the screen's thread.
    Outcome goOn(Experiment experiment, Watcher watcher) {
        Optional<Interrupted> from = page.goOn();
        return experiment.resumeOn(basis.prepared(), from, recording(watcher));
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public Basis basis() {
        return basis;
    }

    /// What was kept of it while it learnt, to go back to.
    public Film film() {
        return film;
    }

    public long seed() {
        return basis.study().seed();
    }

    /// The step with the lowest validation loss so far.
    public OptionalInt bestStep() {
        return Best.of(this).stream().mapToInt(dot -> (int) dot.at()).findFirst();
    }

    /// Batches in a step; 1 for what does not learn batch by batch.
    public int batches() {
        int rows = basis.prepared().split().trainingRows().length;
        return algorithm instanceof NeuralNetwork network ? network.batchesOf(rows) : 1;
    }

    public RunRow row() {
        return row;
    }

    public int number() {
        return row.number();
    }

    /// How it ended, once it has.
    public Optional<Outcome> outcome() {
        return outcome;
    }

    public Optional<Run> result() {
        return row.result();
    }

    /// How long it was thought to take, before it began.
    public Optional<TimeGuess> guess() {
        return guess;
    }

    void guessed(TimeGuess time) {
        guess = Optional.of(time);
    }

    /// Judged points so far; those inside a step only where it was stepped batch by batch.
    List<CurveDot> curve() {
        return curve;
    }

    /// The judged step with the lowest validation loss so far.
    Optional<CurveDot> best() {
        return best;
    }

    /// How the model looked from inside after each judged step; empty where it has no layers, and
    /// for a run of before that was trained without a window.
    List<Signs> signs() {
        return signs;
    }

    /// Steps planned; 0 before it began.
    int steps() {
        return steps;
    }

    public int done() {
        return done;
    }

    /// The last place judged, in steps: within one where it stands there.
    double reached() {
        return curve.isEmpty() ? done : curve.getLast().at();
    }

    /// Seconds since its first step; 0 before.
    public double elapsed() {
        return began == 0 ? 0 : (System.nanoTime() - began) * 1e-9;
    }

    /// Seconds it may still take: told by the steps done, else what was guessed before; empty where
    /// nobody knows.
    public Optional<Double> left() {
        if (outcome.isPresent()) return Optional.of(0.0);
        if (everPaused) return Optional.empty();
        if (done >= 1 && done < steps) return Optional.of(TimeGuess.left(done, steps, elapsed()));
        return guess.map(g -> Math.max(0, g.seconds() - elapsed()));
    }

    boolean isUnderWay() {
        return outcome.isEmpty() && row.state().isUnderWay();
    }

    void paused(boolean paused) {
        if (outcome.isPresent()) return;
        everPaused |= paused;
        row = row.with(paused ? RunRow.State.PAUSED : RunRow.State.RUNNING, row.progress());
    }

    void hear(TrainingEvent event, Workspace workspace) {
        switch (event) {
            case TrainingEvent.Began(int planned, Algorithm.Steps _) -> {
                steps = planned;
                began = System.nanoTime();
                going("");
            }
            case TrainingEvent.Stepped(int planned, CurvePoint point) -> {
                steps = planned;
                done = point.step();
                add(CurveDot.of(point));
                going(stepped("run.step"));
            }
            case TrainingEvent.Batched(int batch, int batches, CurvePoint point) -> {
                add(CurveDot.inside(point, batch, batches));
                going(
                        Words.of(
                                "run.batch",
                                Numbers.whole(point.step() + 1L),
                                Numbers.whole(batch),
                                Numbers.whole(batches)));
            }
            case TrainingEvent.Inside(Signs seen) -> add(seen);
            case TrainingEvent.Ended(Outcome end) -> end(end, workspace);
        }
    }

    /// The row with the curve so far, for the runs table: as many points of it as can be told apart
    /// there, the latest among them.
    RunRow shownRow() {
        List<CurveDot> steps = curve.stream().filter(CurveDot::isWholeStep).toList();
        int apart = Math.max(1, Math.ceilDiv(steps.size(), POINTS_IN_ROW));
        List<Double> shown = new ArrayList<>();
        for (int step = steps.size() - 1; step >= 0; step -= apart) {
            shown.add(steps.get(step).validation(CurvePoint.LOSS));
        }
        row = row.withCurve(shown.reversed());
        return row;
    }

    private void going(String progress) {
        RunRow.State state =
                row.state() == RunRow.State.PAUSED ? RunRow.State.PAUSED : RunRow.State.RUNNING;
        row = row.with(state, progress);
    }

    private void add(Signs seen) {
        while (!signs.isEmpty() && signs.getLast().step() >= seen.step()) signs.removeLast();
        signs.add(seen);
    }

    private void add(CurveDot dot) {
        boolean back = false;
        while (!curve.isEmpty() && curve.getLast().at() >= dot.at()) {
            curve.removeLast();
            back = true;
        }
        curve.add(dot);
        best = back ? Best.among(curve) : Best.of(best, dot);
    }

    /// The batches of a step that was not finished are taken back, on the curve as in the weights.
    private void backToWhole() {
        if (curve.removeIf(dot -> dot.at() > done)) best = Best.among(curve);
    }

    private void end(Outcome end, Workspace workspace) {
        outcome = Optional.of(end);
        switch (end) {
            case Outcome.Completed(Run run) -> row = kept(RunRow.State.DONE, run);
            case Outcome.Stopped(Run run, int _) -> {
                row = kept(RunRow.State.STOPPED, run);
                backToWhole();
            }
            case Outcome.Diverged _ -> row = row.with(RunRow.State.DIVERGED, stepped("run.step"));
            case Outcome.Cancelled _ -> row = row.with(RunRow.State.CANCELLED, row.progress());
            case Outcome.Refused _ -> row = row.with(RunRow.State.REFUSED, "");
            case Outcome.Broken(RuntimeException mistake) -> {
                row = row.with(RunRow.State.REFUSED, "");
                workspace.say(Notice.of(mistake, Mishaps.details(mistake)));
            }
        }
    }

    private RunRow kept(RunRow.State state, Run run) {
        boolean all = state == RunRow.State.DONE;
        if (!run.curve().isEmpty()) done = Math.max(done, run.curve().getLast().step());
        if (all) steps = done; // it may have come to rest before the last step planned
        return row.with(state, stepped(all ? "run.steps" : "run.step")).withResult(run);
    }

    private String stepped(String key) {
        return stepped(key, algorithm, done, steps);
    }

    /// "epoch 40 of 60", or "60 epochs" when all are done; empty without steps.
    private static String stepped(String key, Algorithm algorithm, int done, int steps) {
        if (algorithm.steps() == Algorithm.Steps.NONE) return "";
        return Words.of(key, ModelNames.step(algorithm), Numbers.whole(done), Numbers.whole(steps));
    }

    /// The same of a run in a project.
    public static String progress(StoredRun run, Algorithm algorithm) {
        boolean all = run.state() == StoredRun.State.COMPLETED;
        if (run.steps() == 0) return "";
        return all
                ? stepped("run.steps", algorithm, run.step(), run.step())
                : stepped("run.step", algorithm, run.step(), run.steps());
    }
}

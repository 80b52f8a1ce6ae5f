package org.fundi.app.film;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.film.Scene;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.setting.Refusal;

/// Where in the run looked at the person is, and what the model was there. A place is made again in
/// the background; while one is made only the last other one asked for is waited for.
public final class FilmViewModel {
    private final Workspace workspace;
    private final Jobs jobs;
    private final LiveRuns runs;
    private final ReadOnlyObjectWrapper<Optional<Place>> place =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalDouble> cursor =
            new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private final ReadOnlyObjectWrapper<Optional<Look>> look =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper();
    private Optional<LiveRun> run = Optional.empty();
    private volatile Optional<Asked> wanted = Optional.empty();
    private boolean busy;
    private Optional<Ends> ends = Optional.empty();

    private record Asked(LiveRun run, Place place, OptionalInt best) {}

    /// What stays the same while one run is looked through.
    private record Ends(
            LiveRun run,
            OptionalInt bestStep,
            Prediction untrained,
            Prediction best,
            Optional<Plane> plane) {}

    private record Made(Look look, Ends ends) {}

    public FilmViewModel(Jobs jobs, Workspace workspace, LiveRuns runs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.runs = runs;
        workspace.selectedRunProperty().addListener((_, _, _) -> follow());
        runs.heardProperty().addListener((_, _, _) -> follow());
        follow();
    }

    /// The run whose steps can be gone to.
    Optional<LiveRun> run() {
        return run;
    }

    /// Where the person is; empty for the latest step there is.
    ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The same in steps, for the curve.
    ReadOnlyObjectProperty<OptionalDouble> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// What the model was at that place, or at the one asked for before while it is made; empty at
    /// the latest step.
    ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Steps done so far; 0 where there is nothing to go back to.
    ReadOnlyIntegerProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// The step looked at.
    int step() {
        return place.get().map(Place::step).orElse(last.get());
    }

    /// Batches in a step; 1 for what does not learn batch by batch.
    int batches() {
        return run.map(LiveRun::batches).orElse(1);
    }

    /// Where the person is: "epoch 12 of 40", or "epoch 13 of 40, batch 5 of 125".
    String said() {
        if (run.isEmpty()) return "";
        Place at = place.get().orElse(Place.after(last.get()));
        String unit = ModelNames.step(run.get().algorithm()).toLowerCase(Locale.ROOT);
        String steps = Numbers.whole(last.get());
        if (at.isWholeStep()) return Words.of("film.at", unit, Numbers.whole(at.step()), steps);
        return Words.of(
                "film.at-batch",
                unit,
                Numbers.whole(at.step() + 1L),
                steps,
                Numbers.whole(at.batch()),
                Numbers.whole(batches()));
    }

    /// Whether there is no step before the one looked at.
    boolean isFirst() {
        return place.get().filter(at -> at.equals(Place.after(0))).isPresent();
    }

    /// Whether nothing was learnt after what is looked at.
    boolean isNewest() {
        return place.get().filter(at -> at.equals(Place.after(last.get()))).isPresent();
    }

    void go(int step) {
        go(Place.after(Math.clamp(step, 0, last.get())));
    }

    void go(Place there) {
        if (run.isEmpty() || last.get() == 0) return;
        cursor.set(OptionalDouble.of(there.step() + (double) there.batch() / batches()));
        place.set(Optional.of(there));
        ask();
    }

    /// To the latest step, and on with it.
    void leave() {
        cursor.set(OptionalDouble.empty());
        place.set(Optional.empty());
        wanted = Optional.empty();
        look.set(Optional.empty());
    }

    void step(int steps) {
        Place from = place.get().orElse(Place.after(last.get()));
        boolean toItsStart = steps < 0 && !from.isWholeStep();
        go(from.step() + (toItsStart ? steps + 1 : steps));
    }

    void batch(int batches) {
        Place from = place.get().orElse(Place.after(last.get()));
        long at = (long) from.step() * batches() + from.batch() + batches;
        long to = Math.clamp(at, 0L, (long) last.get() * batches());
        go(new Place((int) (to / batches()), (int) (to % batches())));
    }

    private void follow() {
        Optional<LiveRun> now =
                workspace
                        .selectedRunProperty()
                        .get()
                        .flatMap(row -> runs.of(row.number()))
                        .filter(it -> it.algorithm().steps() != Algorithm.Steps.NONE);
        boolean other = !now.equals(run);
        run = now;
        if (other) {
            ends = Optional.empty();
            leave();
        }
        last.set(now.map(LiveRun::done).orElse(0));
    }

    private void ask() {
        LiveRun asked = run.orElseThrow();
        wanted = Optional.of(new Asked(asked, place.get().orElseThrow(), asked.bestStep()));
        if (!busy) begin(wanted.get());
    }

    private void begin(Asked asked) {
        busy = true;
        Optional<Ends> known =
                ends.filter(it -> it.run() == asked.run() && it.bestStep().equals(asked.best()));
        jobs.begin(
                Words.of("film.job"),
                progress -> made(asked, known, () -> progress.stopAsked() || isLeft(asked)),
                end -> ended(asked, end));
    }

    private boolean isLeft(Asked asked) {
        return wanted.filter(asked::equals).isEmpty();
    }

    /// Not on the screen's thread.
    private static Made made(Asked asked, Optional<Ends> known, BooleanSupplier left) {
        LiveRun run = asked.run();
        Prepared prepared = run.basis().prepared();
        Experiment experiment =
                new Experiment(run.algorithm(), run.basis().judging(), run.seed(), 1);
        Replay replay = new Replay(experiment, prepared, run.film());
        Scene scene = replay.at(asked.place(), left);
        Prediction said = said(run, scene.model());
        Ends ends =
                known.orElseGet(
                        () -> {
                            Model<?> untrained = replay.at(Place.after(0), left).model();
                            Model<?> best =
                                    asked.best().isEmpty()
                                            ? untrained
                                            : replay.at(Place.after(asked.best().getAsInt()), left)
                                                    .model();
                            return new Ends(
                                    run,
                                    asked.best(),
                                    said(run, untrained),
                                    said(run, best),
                                    Plane.of(run));
                        });
        return new Made(
                new Look(
                        run,
                        scene,
                        said,
                        ends.untrained(),
                        ends.best(),
                        ends.bestStep(),
                        ends.plane().map(plane -> Boundary.picture(plane, run, scene.model()))),
                ends);
    }

    private static Prediction said(LiveRun run, Model<?> model) {
        return run.basis().prepared().said(run.algorithm(), model);
    }

    private void ended(Asked asked, Job<Made> end) {
        busy = false;
        if (isLeft(asked)) {
            wanted.ifPresent(this::begin);
            return;
        }
        switch (end) {
            case Job.Done<Made>(Made made) -> {
                ends = Optional.of(made.ends());
                look.set(Optional.of(made.look()));
            }
            case Job.Failed<Made>(Refusal refusal) -> workspace.refuse(refusal);
            case Job.Failed<Made>(Throwable cause) ->
                    workspace.say(Notice.of(cause, Mishaps.details(cause)));
            case Job.Stopped<Made> _, Job.Idle<Made> _, Job.Running<Made> _ -> {}
        }
    }
}

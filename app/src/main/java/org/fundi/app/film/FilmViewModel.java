package org.fundi.app.film;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.fundi.app.film.Looking.Asked;
import org.fundi.app.film.Looking.Ends;
import org.fundi.app.film.Looking.Made;
import org.fundi.app.job.InOrder;
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
import org.fundi.engine.film.Place;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
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
    private final ReadOnlyBooleanWrapper watching = new ReadOnlyBooleanWrapper();
    private Optional<LiveRun> run = Optional.empty();
    private volatile Optional<Asked> wanted = Optional.empty();
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private boolean busy;
    private boolean missed;
    private final InOrder line;
    private Optional<Ends> ends = Optional.empty();

    public FilmViewModel(Jobs jobs, Workspace workspace, LiveRuns runs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.runs = runs;
        this.line = jobs.inOrder();
        workspace.selectedRunProperty().addListener((_, _, _) -> follow());
        runs.heardProperty().addListener((_, _, _) -> follow());
        seen.addListener((_, _, _) -> followLatest());
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

    /// What the model was at that place, or at the one asked for before while it is made; at the
    /// latest step empty unless it is watched.
    ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Whether what the model is at the latest step is seen too, and followed while it learns.
    ReadOnlyBooleanProperty watchingProperty() {
        return watching.getReadOnlyProperty();
    }

    /// Whether anybody sees what the model is: while nobody does, the latest step is not followed.
    BooleanProperty seenProperty() {
        return seen;
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

    /// Where the person is: "epoch 12 of 40", or "epoch 13 of 40, after batch 5 of 125".
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

    /// To the latest step, and on with it: what the model is there is seen as it learns.
    void watch() {
        leave();
        watching.set(true);
        followLatest();
    }

    /// To the latest step; what the model was is seen no more.
    void leave() {
        watching.set(false);
        goToLatest();
    }

    private void goToLatest() {
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
            goToLatest();
        }
        last.set(now.map(LiveRun::done).orElse(0));
        followLatest();
    }

    /// What is under way is made to its end first: were it left for the next, a run that learns
    /// quicker than it is looked at would never be seen.
    private void followLatest() {
        missed = busy;
        boolean latest = watching.get() && place.get().isEmpty() && last.get() > 0;
        if (!latest || !seen.get() || busy) return;
        LiveRun here = run.orElseThrow();
        Asked asked = new Asked(here, Place.after(last.get()), here.bestStep());
        boolean known =
                look.get()
                        .filter(it -> it.run() == here && it.place().equals(asked.place()))
                        .isPresent();
        if (known) return;
        wanted = Optional.of(asked);
        busy = true;
        Optional<Ends> before = known(asked);
        line.add(
                () -> {
                    Job<Made> end = looked(asked, before);
                    jobs.onScreen(() -> ended(asked, end));
                });
    }

    /// Not on the screen's thread. Many a second are no news for whoever lists what is under way.
    private Job<Made> looked(Asked asked, Optional<Ends> known) {
        try {
            return new Job.Done<>(Looking.at(asked, known, () -> isLeft(asked)));
        } catch (CancelledException _) {
            return new Job.Stopped<>();
        } catch (RuntimeException failure) {
            return new Job.Failed<>(failure);
        }
    }

    private void ask() {
        LiveRun asked = run.orElseThrow();
        wanted = Optional.of(new Asked(asked, place.get().orElseThrow(), asked.bestStep()));
        if (!busy) begin(wanted.get());
    }

    private void begin(Asked asked) {
        busy = true;
        Optional<Ends> known = known(asked);
        jobs.begin(
                Words.of("film.job"),
                progress -> Looking.at(asked, known, () -> progress.stopAsked() || isLeft(asked)),
                end -> ended(asked, end));
    }

    private Optional<Ends> known(Asked asked) {
        return ends.filter(it -> it.run() == asked.run());
    }

    private boolean isLeft(Asked asked) {
        return wanted.filter(asked::equals).isEmpty();
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
                if (missed) followLatest(); // there was news meanwhile
            }
            case Job.Failed<Made>(Throwable cause) -> failed(cause);
            case Job.Stopped<Made> _, Job.Idle<Made> _, Job.Running<Made> _ -> {}
        }
    }

    private void failed(Throwable cause) {
        watching.set(false);
        if (cause instanceof Refusal refusal) workspace.refuse(refusal);
        else workspace.say(Notice.of(cause, Mishaps.details(cause)));
    }
}

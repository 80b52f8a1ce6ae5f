package org.fundi.app.film;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.fundi.app.train.LiveRun;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.film.Scene;
import org.fundi.engine.learning.Model;
import org.fundi.engine.problem.Prediction;

/// Makes what a model was at a place of its run. It takes a moment: not for the screen's thread.
final class Looking {
    private Looking() {}

    record Asked(LiveRun run, Place place, OptionalInt best) {}

    /// What stays the same while one run is looked through.
    record Ends(
            LiveRun run,
            OptionalInt bestStep,
            Prediction untrained,
            Prediction best,
            Optional<Plane> plane) {}

    record Made(Look look, Ends ends) {}

    /// @param known of the same run, where they were made before
    /// @param left whether nobody waits any more
    static Made at(Asked asked, Optional<Ends> known, BooleanSupplier left) {
        LiveRun run = asked.run();
        Prepared prepared = run.basis().prepared();
        Experiment experiment =
                new Experiment(run.algorithm(), run.basis().judging(), run.seed(), 1);
        Replay replay = new Replay(experiment, prepared, run.film());
        Scene scene = replay.at(asked.place(), left);
        Ends ends =
                known.filter(it -> it.bestStep().equals(asked.best()))
                        .orElseGet(() -> ends(asked, known, replay, left));
        return new Made(
                new Look(
                        run,
                        scene,
                        said(run, scene.model()),
                        ends.untrained(),
                        ends.best(),
                        ends.bestStep(),
                        ends.plane().map(plane -> Boundary.picture(plane, run, scene.model()))),
                ends);
    }

    /// A run under way becomes better and better; how it began stays.
    private static Ends ends(
            Asked asked, Optional<Ends> known, Replay replay, BooleanSupplier left) {
        LiveRun run = asked.run();
        Prediction untrained =
                known.map(Ends::untrained)
                        .orElseGet(() -> said(run, replay.at(Place.after(0), left).model()));
        Prediction best =
                asked.best().isEmpty()
                        ? untrained
                        : said(run, replay.at(Place.after(asked.best().getAsInt()), left).model());
        Optional<Plane> plane = known.map(Ends::plane).orElseGet(() -> Plane.of(run));
        return new Ends(run, asked.best(), untrained, best, plane);
    }

    private static Prediction said(LiveRun run, Model<?> model) {
        return run.basis().prepared().said(run.algorithm(), model);
    }
}

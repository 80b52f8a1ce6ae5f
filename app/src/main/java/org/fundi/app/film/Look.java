package org.fundi.app.film;

import java.util.Optional;
import java.util.OptionalInt;
import org.fundi.app.chart.PlanePicture;
import org.fundi.app.train.LiveRun;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Scene;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;

/// A run as it was at one place.
///
/// @param said of the validation rows, there
/// @param untrained what the same weights said before the first step
/// @param best what was said after the best step so far
/// @param bestStep steps done by then; empty where no step was best yet
/// @param boundary what is said all over the plane, where the model looks at two columns of numbers
record Look(
        LiveRun run,
        Scene scene,
        Prediction said,
        Prediction untrained,
        Prediction best,
        OptionalInt bestStep,
        Optional<PlanePicture> boundary) {

    Place place() {
        return scene.place();
    }

    Target truth() {
        return run.basis().prepared().validation(run.algorithm()).truth();
    }

    /// What was true and what was said, with two classes at the threshold that runs are judged at.
    Answers answers() {
        return Answers.of(truth(), said, run.basis().judging().threshold());
    }
}

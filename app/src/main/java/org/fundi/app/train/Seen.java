package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import org.fundi.engine.coach.Coach;
import org.fundi.engine.coach.Departure;
import org.fundi.engine.coach.Diagnosis;
import org.fundi.engine.coach.Guessing;
import org.fundi.engine.coach.RunSoFar;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.Algorithm;

/// Shows a run to the coach.
final class Seen {
    private Optional<Prepared> known = Optional.empty();
    private double guessing;
    private double farthest;

    /// What the coach sees in it; nothing in what learns without steps, and in what has no
    /// validation rows.
    List<Diagnosis> of(LiveRun run) {
        boolean steps = run.algorithm().steps() != Algorithm.Steps.NONE;
        return steps && !run.row().isRefit() ? Coach.read(soFar(run)) : List.of();
    }

    /// How a fork stands beside the run it was forked from; empty where neither is clearly ahead.
    Optional<Departure> of(LiveRun fork, LiveRun parent, int forkedAt) {
        return Departure.of(soFar(fork), soFar(parent), forkedAt);
    }

    private RunSoFar soFar(LiveRun run) {
        Prepared prepared = run.basis().prepared();
        if (known.filter(before -> before == prepared).isEmpty()) {
            guessing = Guessing.loss(prepared.training().truth());
            farthest = Guessing.farthest(prepared.training().truth());
            known = Optional.of(prepared);
        }
        return new RunSoFar(
                run.algorithm(),
                prepared.problem().task().isClassification(),
                prepared.split().trainingRows().length,
                prepared.split().validationRows().length,
                guessing,
                farthest,
                run.steps(),
                run.curve().stream().filter(CurveDot::isWholeStep).map(Seen::point).toList(),
                run.signs(),
                ranAway(run));
    }

    private static CurvePoint point(CurveDot dot) {
        return new CurvePoint((int) dot.at(), dot.training(), dot.validation());
    }

    private static Optional<RunSoFar.RanAway> ranAway(LiveRun run) {
        return run.outcome()
                .filter(Outcome.Diverged.class::isInstance)
                .map(Outcome.Diverged.class::cast)
                .map(end -> new RunSoFar.RanAway(end.step(), end.culprit()));
    }
}

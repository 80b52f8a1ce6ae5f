package org.fundi.engine.coach;

import java.util.Arrays;
import java.util.Optional;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.math.Statistics;

/// Reads off the losses and the moves of the weights whether steps are too large or too small.
final class Pace {
    private static final int WINDOW = 10;
    private static final int RISES = 3;

    /// Jumps of this share of guessing are seen in a picture.
    private static final double JUMP = 0.04;

    /// The ways up are this share of all ways: the loss hardly gets down for jumping.
    private static final double MUCH_UP = 0.33;

    /// Weights that would move by less than this share of themselves in the whole run hardly learn.
    private static final double SHORT_WAY = 0.35;

    private static final double MUCH_TO_LEARN = 0.25;
    private static final int SOON = 4;

    private Pace() {}

    static Optional<Diagnosis> diverged(RunSoFar run) {
        Remedies remedies = new Remedies(run.algorithm());
        return run.ranAway()
                .map(
                        end ->
                                new Diagnosis.Diverged(
                                        end.step(),
                                        end.culprit(),
                                        remedies.number(Remedies.RATE),
                                        remedies.calmest()));
    }

    /// Up and down by what can be seen, over the last steps.
    static Optional<Diagnosis> oscillating(RunSoFar run, Course course) {
        Remedies remedies = new Remedies(run.algorithm());
        int points = course.points();
        if (remedies.number(Remedies.RATE) == 0 || !jumps(course, points)) return Optional.empty();
        double[] changes = course.changes(points, WINDOW);
        int since = Course.heldSince(points, before -> jumps(course, before));
        return Optional.of(
                new Diagnosis.Oscillating(
                        Math.max(forkedAt(run), course.steps[since - 1 - WINDOW]),
                        usual(changes) * course.guessing,
                        rises(changes),
                        WINDOW,
                        remedies.number(Remedies.RATE),
                        remedies.calmer()));
    }

    /// What a fork shares with its parent is none of its own doing.
    private static int forkedAt(RunSoFar run) {
        return Forkable.forkOf(run.algorithm()).map(Forkable.Fork::step).orElse(0);
    }

    private static boolean jumps(Course course, int points) {
        if (points < WINDOW + 2) return false;
        double[] changes = course.changes(points, WINDOW);
        double travel = 0;
        double up = 0;
        for (double change : changes) {
            travel += Math.abs(change);
            up += Math.max(0, change);
        }
        return usual(changes) >= JUMP && up >= MUCH_UP * travel && rises(changes) >= RISES;
    }

    private static double usual(double[] changes) {
        return Statistics.median(Arrays.stream(changes).map(Math::abs).toArray());
    }

    private static int rises(double[] changes) {
        return (int) Arrays.stream(changes).filter(change -> change > 0).count();
    }

    /// The weights have hardly moved, will hardly move, and there is much left to learn.
    static Optional<Diagnosis> crawling(RunSoFar run, Course course) {
        if (course.points() <= SOON || run.signs().size() < SOON) return Optional.empty();
        Remedies remedies = new Remedies(run.algorithm());
        double rate = remedies.number(Remedies.RATE);
        double way = way(run, rate);
        double training = course.training[course.last()];
        if (rate == 0 || way >= SHORT_WAY || training < MUCH_TO_LEARN) return Optional.empty();
        return Optional.of(
                new Diagnosis.Crawling(
                        run.signs().getFirst().step(),
                        way,
                        training * course.guessing,
                        course.guessing,
                        rate,
                        remedies.quicker(way, SHORT_WAY)));
    }

    /// How far the weights get in all planned steps, as a share of their size: what they have moved
    /// and what they would at the latest pace, the mean of the layers. A rate that warms up
    /// or dies down is counted in full for what is to come.
    static double way(RunSoFar run, double rate) {
        Signs last = run.signs().getLast();
        double ahead = Math.max(0, run.planned() - last.step());
        double full = last.rate() > 0 ? Math.max(1, rate / last.rate()) : 1;
        double sum = 0;
        for (int layer = 0; layer < last.layers().size(); layer++) {
            double gone = 0;
            double recent = 0;
            for (Signs signs : run.signs()) gone += inAStep(signs, layer);
            for (Signs signs : run.signs().subList(run.signs().size() - SOON, run.signs().size())) {
                recent += inAStep(signs, layer) / SOON;
            }
            sum += gone + recent * full * ahead;
        }
        return sum / last.layers().size();
    }

    private static double inAStep(Signs signs, int layer) {
        return signs.layers().get(layer).updateToWeight() * signs.batches();
    }
}

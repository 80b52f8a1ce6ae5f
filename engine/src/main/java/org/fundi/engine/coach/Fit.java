package org.fundi.engine.coach;

import java.util.Arrays;
import java.util.Optional;

/// Reads off the two losses whether a model learns too much by heart, too little, or well.
final class Fit {
    /// So many steps after the best one, before a rise is more than a wiggle.
    private static final int STEPS_SINCE = 5;

    /// The rise has to be so many times the usual change from one step to the next: noise alone
    /// leaves the best of a hundred steps some three such changes below the rest.
    private static final double MORE_THAN_USUAL = 5;

    /// The rise has to be this share of all that the loss had fallen: less is not seen in a
    /// picture.
    private static final double SEEN = 0.02;

    /// And so many times the best loss over the root of the rows: the same rows judge both steps,
    /// so their luck mostly cancels.
    private static final double MORE_THAN_LUCK = 1.5;

    /// The two losses are far apart by this share of guessing.
    private static final double FAR = 0.35;

    private static final int STILL = 8;

    /// A training loss that stays above these shares of guessing is high for a model that can't do
    /// better; lower for one that is held back, since that is known to keep it up.
    private static final double HIGH = 0.4;

    private static final double HIGH_HELD_BACK = 0.2;

    /// L2 from here on is strong.
    private static final double STRONG = 0.02;

    /// A fall of less than this share of guessing over the last steps.
    private static final double HARDLY = 0.015;

    /// And of less than this is none.
    private static final double REST = 0.01;

    /// A twentieth of the rows makes up this share of the variance.
    private static final double OUTWEIGH = 0.7;

    private static final int FEWEST_ROWS = 44;

    private Fit() {}

    static Optional<Diagnosis> overfitting(RunSoFar run, Course course) {
        if (course.points() <= STEPS_SINCE + 1 || !course.hasValidation()) return Optional.empty();
        int best = course.best();
        int last = course.last();
        double[] since = Arrays.copyOfRange(course.validation, best, course.points());
        boolean falls = course.training[last] < course.training[best];
        // What is no better than guessing on its own rows has learnt nothing by heart.
        if (!falls || course.lately(course.points()) >= 1) return Optional.empty();
        double rise =
                course.meanValidation(course.points() - STEPS_SINCE, course.points()) - since[0];
        boolean luck =
                rise
                        <= MORE_THAN_LUCK
                                * since[0]
                                / StrictMath.sqrt(Math.max(1, run.validationRows()));
        boolean rises = !luck && isRise(since, course.fallen());
        if (!rises && !parts(run, course)) return Optional.empty();
        return Optional.of(
                new Diagnosis.Overfitting(
                        course.at(best),
                        course.at(last),
                        rises,
                        new Remedies(run.algorithm()).lessByHeart(course.steps[best])));
    }

    /// Whether losses rose by more than their noise: the mean of the last five lies above the
    /// first by more than five times the usual change, which is the median size of the changes from
    /// one step to the next. A single high or low step decides nothing. The rise is also a fiftieth
    /// at least of what the loss had fallen, for a smooth line creeps up without harm.
    ///
    /// @param losses from the best step on
    /// @param fallen from the highest loss to the best
    static boolean isRise(double[] losses, double fallen) {
        int last = losses.length - 1;
        if (last < STEPS_SINCE) return false;
        double[] changes = new double[last];
        for (int i = 0; i < last; i++) changes[i] = Math.abs(losses[i + 1] - losses[i]);
        Arrays.sort(changes);
        double recent =
                Arrays.stream(losses, losses.length - STEPS_SINCE, losses.length)
                        .average()
                        .orElseThrow();
        double rise = recent - losses[0];
        return rise > MORE_THAN_USUAL * changes[last / 2] && rise >= SEEN * fallen;
    }

    /// The training loss has left the validation loss far behind, which gains nothing any more.
    private static boolean parts(RunSoFar run, Course course) {
        if (course.points() < 2 * STILL || run.validationRows() < FEWEST_ROWS) return false;
        int points = course.points();
        double now = course.meanValidation(points - STILL / 2, points);
        double before = course.meanValidation(points - STILL, points - STILL / 2);
        double training = course.meanTraining(points - STILL / 2, points);
        return now - training > FAR
                && before - now < SEEN * course.fallen()
                && training < 0.5 * now;
    }

    /// Nothing moves any more, high up, and the model is small or held back.
    static Optional<Diagnosis> underfitting(RunSoFar run, Course course) {
        Remedies remedies = new Remedies(run.algorithm());
        boolean heldBack = remedies.number(Remedies.L2) >= STRONG;
        double high = heldBack ? HIGH_HELD_BACK : HIGH;
        int points = course.points();
        boolean able = !heldBack && !isSmall(run, remedies);
        if (able || !stays(course, points, high)) return Optional.empty();
        int since = Course.heldSince(points, before -> stays(course, before, high));
        return Optional.of(
                new Diagnosis.Underfitting(
                        course.steps[since - 1 - STILL],
                        course.at(course.last()),
                        course.guessing,
                        heldBack,
                        remedies.moreAble(heldBack)));
    }

    private static boolean stays(Course course, int points, double high) {
        return points > STILL + 1
                && course.lately(points) >= high
                && course.fell(points, STILL) <= HARDLY;
    }

    /// A layer of fewer than four units, or none, decides what can pass.
    private static boolean isSmall(RunSoFar run, Remedies remedies) {
        if (run.signs().isEmpty()) return false;
        int[] hidden = remedies.hidden();
        return hidden.length == 0 || Arrays.stream(hidden).min().orElse(0) < 4;
    }

    /// Late in the run both losses are low, still, and less than a quarter of guessing apart.
    static Optional<Diagnosis> good(RunSoFar run, Course course) {
        if (course.points() <= STILL + 1 || !course.hasValidation()) return Optional.empty();
        int points = course.points();
        double now = course.meanValidation(points - 3, points);
        double before = course.meanValidation(points - 2 - STILL / 2, points - STILL / 2 + 1);
        double training = course.meanTraining(points - 3, points);
        boolean late = course.steps[course.last()] >= 0.6 * run.planned();
        boolean still = Math.abs(before - now) < 0.03 && course.fell(points, STILL) < 0.03;
        boolean near = now - training < 0.25 && now - course.validation[course.best()] < 0.03;
        if (!late || !still || !near || now > 0.7) return Optional.empty();
        int over = STILL + 1; // from the middle of three to the middle of three
        double fell = Math.max(course.fell(points, over), course.validationFell(points, over));
        return Optional.of(
                new Diagnosis.GoodFit(
                        course.steps[course.best()],
                        course.at(course.last()),
                        course.guessing,
                        fell < REST ? 0 : fell * course.guessing,
                        STILL));
    }

    /// Squares of a few far answers outweigh all the rest: the model follows those rows.
    static Optional<Diagnosis> unsuitedLoss(RunSoFar run, Course course) {
        Remedies remedies = new Remedies(run.algorithm());
        boolean few = course.points() < 2 || run.farthest() < OUTWEIGH;
        if (few || !remedies.isSquared()) return Optional.empty();
        return Optional.of(new Diagnosis.UnsuitedLoss(0, run.farthest(), remedies.gentlerLoss()));
    }

    /// The losses of single rows differ by about as much as their mean, so a mean over n of them is
    /// known to about 2 / √n of itself.
    static Optional<Diagnosis> fewRows(RunSoFar run, Course course) {
        int rows = run.validationRows();
        if (course.points() < 2 || rows == 0 || rows >= FEWEST_ROWS) return Optional.empty();
        return Optional.of(new Diagnosis.FewRows(0, rows, 2 / StrictMath.sqrt(rows)));
    }
}

package org.fundi.engine.coach;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.math.Statistics;

/// The losses of a run as shares of what guessing costs: 1 is no better than guessing, 0 is
/// perfect. Points without a training loss are left out.
final class Course {
    private final List<CurvePoint> points;
    final int[] steps;
    final double[] training;

    /// NaN where there is none.
    final double[] validation;

    final double guessing;

    Course(RunSoFar run) {
        points =
                run.curve().stream()
                        .filter(p -> p.training().containsKey(CurvePoint.LOSS))
                        .toList();
        guessing = run.guessing() > 0 ? run.guessing() : 1;
        steps = points.stream().mapToInt(CurvePoint::step).toArray();
        training = new double[steps.length];
        validation = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            CurvePoint point = points.get(i);
            training[i] = point.training().getOrDefault(CurvePoint.LOSS, Double.NaN) / guessing;
            validation[i] = point.validation().getOrDefault(CurvePoint.LOSS, Double.NaN) / guessing;
        }
    }

    /// The fewest points from which on something has held ever since.
    ///
    /// @param points for which it holds
    /// @param holds whether it held when there were so many points
    static int heldSince(int points, IntPredicate holds) {
        int first = points;
        while (first > 1 && holds.test(first - 1)) first--;
        return first;
    }

    /// Points there are.
    int points() {
        return steps.length;
    }

    int last() {
        return steps.length - 1;
    }

    boolean hasValidation() {
        return steps.length > 0 && Arrays.stream(validation).allMatch(Double::isFinite);
    }

    /// The point with the lowest validation loss after the first step.
    int best() {
        int best = Math.min(1, last());
        for (int i = best; i < points(); i++) if (validation[i] < validation[best]) best = i;
        return best;
    }

    /// How far the validation loss fell from its highest to its lowest.
    double fallen() {
        return Arrays.stream(validation).max().orElse(0) - validation[best()];
    }

    /// Mean of training losses of the points from `from` (counted) to `to` (not).
    double meanTraining(int from, int to) {
        return Arrays.stream(training, from, to).average().orElse(Double.NaN);
    }

    double meanValidation(int from, int to) {
        return Arrays.stream(validation, from, to).average().orElse(Double.NaN);
    }

    /// The last `count` changes of the training loss when there were so many points.
    double[] changes(int points, int count) {
        double[] changes = new double[count];
        for (int i = 0; i < count; i++) {
            int at = points - count + i;
            changes[i] = training[at] - training[at - 1];
        }
        return changes;
    }

    /// By how much the training loss fell over the last `count` steps when there were so many
    /// points, means of three.
    double fell(int points, int count) {
        int from = Math.max(0, points - count - 2);
        return meanTraining(from, from + 3) - meanTraining(points - 3, points);
    }

    /// The same of the validation loss.
    double validationFell(int points, int count) {
        int from = Math.max(0, points - count - 2);
        return meanValidation(from, from + 3) - meanValidation(points - 3, points);
    }

    /// By how much a change of the training loss usually differs from their mean, over the last
    /// `count` steps when there were so many points.
    double wavers(int points, int count) {
        double[] changes = changes(points, count);
        double mean = Arrays.stream(changes).average().orElse(0);
        return Statistics.median(Arrays.stream(changes).map(it -> Math.abs(it - mean)).toArray());
    }

    /// The mean of the last three training losses when there were so many points.
    double lately(int points) {
        return meanTraining(points - 3, points);
    }

    Diagnosis.Losses at(int point) {
        CurvePoint at = points.get(point);
        return new Diagnosis.Losses(
                at.step(),
                at.training().getOrDefault(CurvePoint.LOSS, Double.NaN),
                at.validation().getOrDefault(CurvePoint.LOSS, Double.NaN));
    }
}

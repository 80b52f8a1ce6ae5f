package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Found against false alarms, as the threshold falls: one point for each distinct score.
///
/// @param points from (0, 0) with threshold +∞ to (1, 1)
/// @param area ROC-AUC
public record RocCurve(List<Point> points, double area) {
    public RocCurve {
        points = List.copyOf(points);
    }

    /// @param falsePositiveRate of the negatives, the share alerted
    /// @param truePositiveRate of the positives, the share alerted: recall
    /// @param threshold alerts are the rows with a score at least this
    public record Point(double falsePositiveRate, double truePositiveRate, double threshold) {}

    /// Empty where all rows are of one class: then there is no curve.
    public static Optional<RocCurve> of(Answers.Binary answers) {
        if (!(new RocAuc().score(answers) instanceof Score.Value(double area)))
            return Optional.empty();
        double positives = answers.positives();
        double negatives = answers.total() - positives;
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0, Double.POSITIVE_INFINITY));
        Sweep.down(
                answers,
                (threshold, found, alarms) ->
                        points.add(new Point(alarms / negatives, found / positives, threshold)));
        return Optional.of(new RocCurve(points, area));
    }
}

package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How many alerts are right against how many positives are found, as the threshold falls: one
/// point for each distinct score. Between points the line is a step, not a slope.
///
/// @param points from recall 0 with precision 1 and threshold +∞ to recall 1
/// @param area average precision: the area under the steps
public record PrecisionRecallCurve(List<Point> points, double area) {
    public PrecisionRecallCurve {
        points = List.copyOf(points);
    }

    /// @param threshold alerts are the rows with a score at least this
    public record Point(double recall, double precision, double threshold) {}

    /// Empty where no row is positive: then there is no curve.
    public static Optional<PrecisionRecallCurve> of(Answers.Binary answers) {
        if (!(new AveragePrecision().score(answers) instanceof Score.Value(double area)))
            return Optional.empty();
        double positives = answers.positives();
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 1, Double.POSITIVE_INFINITY));
        Sweep.down(
                answers,
                (threshold, found, alarms) ->
                        points.add(
                                new Point(
                                        found / positives,
                                        (double) found / (found + alarms),
                                        threshold)));
        return Optional.of(new PrecisionRecallCurve(points, area));
    }
}

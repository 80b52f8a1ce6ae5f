package org.fundi.engine.experiment;

import java.util.List;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Task;

/// How runs are judged: every metric of the task at the end, a few of them on the curve.
///
/// @param metrics scored at the end, with intervals
/// @param onCurve scored at each judged step beside the loss; may be empty
/// @param threshold with two classes, positive is said where the probability is at least this
/// @param resamples of the bootstrap behind the intervals
public record Judging(List<Metric> metrics, List<Metric> onCurve, double threshold, int resamples) {
    private static final double EVEN = 0.5;
    private static final int RESAMPLES = 2_000;

    public Judging {
        metrics = List.copyOf(metrics);
        onCurve = List.copyOf(onCurve);
    }

    /// All of `metrics` that judge this task; none of them on the curve.
    public static Judging usual(Task task, List<Metric> metrics) {
        List<Metric> fitting = metrics.stream().filter(metric -> metric.judges(task)).toList();
        return new Judging(fitting, List.of(), EVEN, RESAMPLES);
    }

    /// The same, with these metrics on the curve.
    public Judging showing(List<Metric> onCurve) {
        return new Judging(metrics, onCurve, threshold, resamples);
    }

    Judging withMetrics(List<Metric> fewer) {
        return new Judging(fewer, onCurve, threshold, resamples);
    }

    public Judging withResamples(int resamples) {
        return new Judging(metrics, onCurve, threshold, resamples);
    }
}

package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;

/// One model's place in a comparison.
///
/// @param algorithm with the settings used
/// @param outcome how its run ended
public record Standing(Algorithm algorithm, Outcome outcome) {

    /// The run, where there is one to judge: completed, or stopped by the person.
    public Optional<Run> run() {
        return switch (outcome) {
            case Outcome.Completed(Run run) -> Optional.of(run);
            case Outcome.Stopped(Run run, int _) -> Optional.of(run);
            case Outcome.Diverged _, Outcome.Cancelled _, Outcome.Refused _, Outcome.Broken _ ->
                    Optional.empty();
        };
    }

    public boolean isBaseline() {
        return algorithm.kind() == Algorithm.Kind.BASELINE;
    }

    /// Its score by this metric; empty where it has no run or the score is undefined.
    public OptionalDouble score(Metric metric) {
        return run().map(run -> run.scores().get(metric.key()))
                .map(
                        scored ->
                                scored.score() instanceof Score.Value(double value)
                                        ? OptionalDouble.of(value)
                                        : OptionalDouble.empty())
                .orElse(OptionalDouble.empty());
    }

    /// Best first by the metric; equals keep their order, in which the simpler comes first; those
    /// without a score come last.
    public static List<Standing> bestFirst(List<Standing> standings, Metric metric) {
        List<Standing> sorted = new ArrayList<>(standings);
        sorted.sort(Comparator.comparingDouble(standing -> -standing.goodness(metric)));
        return List.copyOf(sorted);
    }

    /// Higher is better, whichever way the metric runs; without a score the lowest of all.
    private double goodness(Metric metric) {
        OptionalDouble score = score(metric);
        if (score.isEmpty()) return Double.NEGATIVE_INFINITY;
        return switch (metric.better()) {
            case HIGHER -> score.getAsDouble();
            case LOWER -> -score.getAsDouble();
        };
    }
}

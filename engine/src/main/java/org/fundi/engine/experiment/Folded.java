package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;

/// One model's place in a cross-validation.
///
/// @param outcomes one a fold, those of the first repeat first
/// @param scores by metric key; empty where a fold came to nothing
public record Folded(Algorithm algorithm, List<Outcome> outcomes, Map<String, FoldScore> scores) {

    public Folded {
        outcomes = List.copyOf(outcomes);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /// Each fold's score; empty where a fold has none.
    Optional<double[]> values(Metric metric) {
        FoldScore score = scores.get(metric.key());
        return score != null && score.mean().score() instanceof Score.Value
                ? Optional.of(FoldScore.values(score.folds()))
                : Optional.empty();
    }

    public boolean isBaseline() {
        return algorithm.kind() == Algorithm.Kind.BASELINE;
    }

    /// Fitting alone, all folds together.
    public double seconds() {
        double sum = 0;
        for (Outcome outcome : outcomes) {
            sum += new Standing(algorithm, outcome).run().map(Run::seconds).orElse(0.0);
        }
        return sum;
    }

    /// The first fold that came to nothing.
    public Optional<Outcome> failure() {
        return outcomes.stream()
                .filter(outcome -> new Standing(algorithm, outcome).run().isEmpty())
                .findFirst();
    }

    /// Best mean first; equals keep their order; those without a score come last.
    static List<Folded> bestFirst(List<Folded> all, Metric metric) {
        List<Folded> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(folded -> -folded.goodness(metric)));
        return List.copyOf(sorted);
    }

    private double goodness(Metric metric) {
        FoldScore score = scores.get(metric.key());
        return score != null && score.mean().score() instanceof Score.Value(double value)
                ? metric.better().lead(value, 0)
                : Double.NEGATIVE_INFINITY;
    }
}

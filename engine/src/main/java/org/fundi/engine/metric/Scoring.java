package org.fundi.engine.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several metrics made ready to score the same answers thousands of times, each time with other
/// counts: one counting of the confusion matrix serves all metrics over it, and what a metric of
/// means needs of each row is worked out once. Belongs to one thread.
final class Scoring {
    private final List<Metric> metrics;
    private final double[][] terms;
    private final Answers answers;
    private final boolean counting;

    Scoring(List<Metric> metrics, Answers answers) {
        this.metrics = List.copyOf(metrics);
        this.answers = answers;
        this.terms = new double[metrics.size()][];
        boolean anyCounting = false;
        for (int m = 0; m < terms.length; m++) {
            if (metrics.get(m) instanceof MeanMetric mean) terms[m] = mean.terms(answers);
            anyCounting |= metrics.get(m) instanceof ConfusionMetric;
        }
        this.counting = anyCounting;
    }

    /// Scores each metric with these counts.
    ///
    /// @param values where the scores go, one a metric; NaN where undefined
    void score(int[] counts, double[] values) {
        Answers counted = answers.counted(counts);
        ConfusionMatrix matrix = matrix(counted);
        for (int m = 0; m < values.length; m++) {
            Score score =
                    switch (metrics.get(m)) {
                        case ConfusionMetric metric when matrix != null -> metric.scored(matrix);
                        case MeanMetric metric -> metric.mean(terms[m], counts);
                        case Metric metric -> metric.score(counted);
                    };
            values[m] = score.orNaN();
        }
    }

    private @Nullable ConfusionMatrix matrix(Answers counted) {
        if (!counting) return null;
        return ConfusionMatrix.of(counted.as(Answers.Classification.class));
    }
}

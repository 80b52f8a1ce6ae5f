package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// Precision and recall in one number, recall weighing `beta` times as much (van Rijsbergen,
/// *Information Retrieval*, 1979).
///
/// @param beta 1 for F1, 2 for F2: a whole number of at least 1
public record FBeta(int beta) implements ConfusionMetric {
    public FBeta {
        if (beta < 1) throw new IllegalArgumentException("beta must be at least 1, not " + beta);
    }

    @Override
    public String key() {
        return "f" + beta;
    }

    @Override
    public String title() {
        return "F" + beta;
    }

    @Override
    public String help() {
        String weight =
                beta == 1
                        ? "Precision and recall of the positive class as their harmonic mean: high only when both are."
                        : "Precision and recall of the positive class in one number, recall weighing %s times as much."
                                .formatted(beta);
        return weight + " It depends on the threshold and ignores the rows rightly left alone.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        double weight = (double) beta * beta;
        double found = (1 + weight) * matrix.truePositives();
        return Score.share(
                found,
                found + weight * matrix.falseNegatives() + matrix.falsePositives(),
                "no row is truly positive and none was called so");
    }

    @Override
    public double ownThreshold(Answers.Binary answers) {
        return Thresholds.best(answers, this);
    }
}

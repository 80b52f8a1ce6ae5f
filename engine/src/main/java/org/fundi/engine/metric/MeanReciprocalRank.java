package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// One divided by the place of the first relevant item, averaged over queries. Tied items all take
/// the last of their places, as in scikit-learn's label ranking; nothing relevant counts as 0.
public record MeanReciprocalRank() implements MeanMetric {
    @Override
    public String key() {
        return "mrr";
    }

    @Override
    public String title() {
        return "Mean reciprocal rank (MRR)";
    }

    @Override
    public String help() {
        return "For each query, one divided by the place of its first relevant item; then the plain mean over queries."
                + " Everything after the first relevant item is ignored, so it suits questions with one answer.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.RANKING;
    }

    @Override
    public double[] terms(Answers answers) {
        return Queries.each(answers, Queries::reciprocalRank);
    }
}

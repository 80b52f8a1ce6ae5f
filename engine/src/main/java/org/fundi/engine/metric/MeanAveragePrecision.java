package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// Average precision of each query, then the plain mean. Relevant means relevance above 0; a query
/// with nothing relevant counts as 0.
public record MeanAveragePrecision() implements MeanMetric {
    @Override
    public String key() {
        return "map";
    }

    @Override
    public String title() {
        return "Mean average precision (MAP)";
    }

    @Override
    public String help() {
        return "For each query, precision averaged over the places of its relevant items; then the plain mean over queries."
                + " Relevance is yes or no here, so putting the best item above a merely good one earns nothing; a query with nothing relevant counts as 0.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.RANKING;
    }

    @Override
    public double[] terms(Answers answers) {
        return Queries.each(answers, Queries::averagePrecision);
    }
}

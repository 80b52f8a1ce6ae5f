package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// A metric of how near rows of one cluster lie to each other and how far from the rest. It needs
/// no true groups.
public interface ClusterShapeMetric extends Metric {

    /// @param sizes how many rows each cluster holds: at least 2 clusters hold some, and fewer
    ///     clusters do than there are rows
    Score of(Answers.Clustering rows, long[] sizes);

    @Override
    default boolean judges(Task task) {
        return task == Task.CLUSTERING;
    }

    @Override
    default String whyNoInterval() {
        return "a resample holds copies of the same row at distance 0, which makes clusters look tighter than they are";
    }

    @Override
    default Score score(Answers answers) {
        Answers.Clustering rows = answers.as(Answers.Clustering.class);
        long[] sizes = Groups.sizes(rows.clusters(), rows.counts());
        int occupied = Groups.occupied(sizes);
        if (occupied < 2 || occupied >= rows.total())
            return new Score.Undefined(
                    "it takes at least 2 clusters, and fewer clusters than rows");
        return of(rows, sizes);
    }
}

package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// Pairs of rows that both groupings put together or apart, beyond chance (Hubert and Arabie,
/// *Comparing partitions*, 1985).
public record AdjustedRand() implements Metric {
    @Override
    public String key() {
        return "adjusted_rand";
    }

    @Override
    public String title() {
        return "Adjusted Rand index";
    }

    @Override
    public String help() {
        return "How many pairs of rows the clusters and the true groups agree to put together or apart, beyond chance: 1 is the same grouping, 0 is chance."
                + " It needs the true groups, which in real clustering nobody has.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.CLUSTERING;
    }

    @Override
    public Score score(Answers answers) {
        Answers.Clustering rows = answers.as(Answers.Clustering.class);
        if (rows.truth().length == 0) return Groups.noTruth();
        long total = rows.total();
        if (total == 0) return Score.noRows();
        double together = 0;
        for (long[] truth : Groups.shared(rows.truth(), rows.clusters(), rows.counts())) {
            for (long both : truth) together += (double) both * both;
        }
        double inTruth = squares(Groups.sizes(rows.truth(), rows.counts()));
        double inClusters = squares(Groups.sizes(rows.clusters(), rows.counts()));
        double bothTogether = together - total;
        double clustersOnly = inClusters - together;
        double truthOnly = inTruth - together;
        double bothApart = (double) total * total - bothTogether - clustersOnly - truthOnly - total;
        if (clustersOnly == 0 && truthOnly == 0) return new Score.Value(1);
        double agreed = 2 * (bothTogether * bothApart - truthOnly * clustersOnly);
        return new Score.Value(
                agreed
                        / ((bothTogether + truthOnly) * (truthOnly + bothApart)
                                + (bothTogether + clustersOnly) * (clustersOnly + bothApart)));
    }

    private static double squares(long[] sizes) {
        double sum = 0;
        for (long size : sizes) sum += (double) size * size;
        return sum;
    }
}

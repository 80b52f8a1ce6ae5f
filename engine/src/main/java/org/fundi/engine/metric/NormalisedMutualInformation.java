package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// What knowing the cluster tells about the true group, divided by the arithmetic mean of the two
/// entropies (Strehl and Ghosh, *Cluster ensembles*, 2002).
public record NormalisedMutualInformation() implements Metric {
    @Override
    public String key() {
        return "nmi";
    }

    @Override
    public String title() {
        return "Normalised mutual information";
    }

    @Override
    public String help() {
        return "How much knowing a row's cluster tells about its true group, from 0 (nothing) to 1 (everything), divided by the arithmetic mean of both entropies."
                + " It is not adjusted for chance: more clusters score higher, even drawn at random.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.CLUSTERING;
    }

    @Override
    public Score score(Answers answers) {
        Answers.Clustering rows = answers.as(Answers.Clustering.class);
        if (rows.truth().length == 0) return Groups.noTruth();
        double total = rows.total();
        if (total == 0) return Score.noRows();
        long[] truths = Groups.sizes(rows.truth(), rows.counts());
        long[] clusters = Groups.sizes(rows.clusters(), rows.counts());
        if (Groups.occupied(truths) == 1 && Groups.occupied(clusters) == 1)
            return new Score.Value(1);
        long[][] shared = Groups.shared(rows.truth(), rows.clusters(), rows.counts());
        double information = 0;
        for (int t = 0; t < truths.length; t++) {
            for (int c = 0; c < clusters.length; c++) {
                if (shared[t][c] == 0) continue;
                double expected = truths[t] / total * clusters[c];
                information += shared[t][c] / total * StrictMath.log(shared[t][c] / expected);
            }
        }
        double entropies = (entropy(truths, total) + entropy(clusters, total)) / 2;
        return new Score.Value(Math.max(0, information) / entropies);
    }

    private static double entropy(long[] sizes, double total) {
        double sum = 0;
        for (long size : sizes) {
            if (size > 0) sum -= size / total * StrictMath.log(size / total);
        }
        return sum;
    }
}

package org.fundi.engine.metric;

/// For each cluster, how wide it and its worst neighbour are beside the distance between them
/// (Davies and Bouldin, *A cluster separation measure*, 1979); then the mean.
public record DaviesBouldin() implements ClusterShapeMetric {
    @Override
    public String key() {
        return "davies_bouldin";
    }

    @Override
    public String title() {
        return "Davies-Bouldin index";
    }

    @Override
    public String help() {
        return "For each cluster, the widths of it and its most alike neighbour divided by the distance between their middles; then the mean, and lower is better."
                + " It favours round clusters, and a cluster of one row has width 0.";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public Score of(Answers.Clustering rows, long[] sizes) {
        double[][] middles = Groups.middles(rows, sizes);
        double[] widths = new double[sizes.length];
        for (int row = 0; row < rows.size(); row++) {
            int own = rows.clusters()[row];
            double distance = Groups.distance(rows.points()[row], middles[own]);
            widths[own] += rows.counts()[row] * distance / sizes[own];
        }
        double sum = 0;
        for (int c = 0; c < sizes.length; c++) {
            if (sizes[c] > 0) sum += worstNeighbour(c, sizes, widths, middles);
        }
        return new Score.Value(sum / Groups.occupied(sizes));
    }

    /// Clusters whose middles coincide count as 0, as in scikit-learn.
    private static double worstNeighbour(
            int own, long[] sizes, double[] widths, double[][] middles) {
        double worst = 0;
        for (int other = 0; other < sizes.length; other++) {
            if (other == own || sizes[other] == 0) continue;
            double apart = Groups.distance(middles[own], middles[other]);
            if (apart > 0) worst = Math.max(worst, (widths[own] + widths[other]) / apart);
        }
        return worst;
    }
}

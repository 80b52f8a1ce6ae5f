package org.fundi.engine.metric;

/// How far clusters lie from each other beside how wide they are (Calinski and Harabasz, 1974, *A
/// dendrite method for cluster analysis*). Clusters without any width count as 1, as in
/// scikit-learn.
public record CalinskiHarabasz() implements ClusterShapeMetric {
    @Override
    public String key() {
        return "calinski_harabasz";
    }

    @Override
    public String title() {
        return "Calinski-Harabasz index";
    }

    @Override
    public String help() {
        return "The spread between clusters divided by the spread within them, each for its degrees of freedom; higher is better."
                + " It has no upper end and grows with the number of rows, so it compares groupings of the same rows only.";
    }

    @Override
    public double bound() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Score of(Answers.Clustering rows, long[] sizes) {
        long total = rows.total();
        double[][] middles = Groups.middles(rows, sizes);
        double[] centre = centre(middles, sizes, total);
        double between = 0;
        for (int c = 0; c < sizes.length; c++) {
            between += sizes[c] * Groups.squaredDistance(middles[c], centre);
        }
        double within = 0;
        for (int row = 0; row < rows.size(); row++) {
            double[] middle = middles[rows.clusters()[row]];
            within += rows.counts()[row] * Groups.squaredDistance(rows.points()[row], middle);
        }
        if (within == 0) return new Score.Value(1);
        int clusters = Groups.occupied(sizes);
        return new Score.Value(between * (total - clusters) / (within * (clusters - 1)));
    }

    private static double[] centre(double[][] middles, long[] sizes, long total) {
        double[] centre = new double[middles[0].length];
        for (int c = 0; c < sizes.length; c++) {
            for (int f = 0; f < centre.length; f++) centre[f] += sizes[c] * middles[c][f] / total;
        }
        return centre;
    }
}

package org.fundi.engine.metric;

/// How much nearer rows lie to their own cluster than to the next one (Rousseeuw, *Silhouettes*,
/// 1987), from -1 to 1. A row alone in its cluster counts as 0. Takes time with the square of the
/// rows.
public record Silhouette() implements ClusterShapeMetric {
    @Override
    public String key() {
        return "silhouette";
    }

    @Override
    public String title() {
        return "Silhouette";
    }

    @Override
    public String help() {
        return "For each row, how much nearer it lies to its own cluster than to the next nearest one, from -1 to 1; then the mean over rows."
                + " It favours round clusters of like width, and long or nested shapes score low even when they are right.";
    }

    @Override
    public Score of(Answers.Clustering rows, long[] sizes) {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.counts()[row] > 0) sum += rows.counts()[row] * ofRow(rows, sizes, row);
        }
        return new Score.Value(sum / rows.total());
    }

    private static double ofRow(Answers.Clustering rows, long[] sizes, int row) {
        int own = rows.clusters()[row];
        if (sizes[own] == 1) return 0;
        double[] distances = new double[sizes.length];
        for (int other = 0; other < rows.size(); other++) {
            distances[rows.clusters()[other]] +=
                    rows.counts()[other]
                            * Groups.distance(rows.points()[row], rows.points()[other]);
        }
        double within = distances[own] / (sizes[own] - 1);
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sizes.length; c++) {
            if (c != own && sizes[c] > 0) next = Math.min(next, distances[c] / sizes[c]);
        }
        double larger = Math.max(within, next);
        return larger == 0 ? 0 : (next - within) / larger;
    }
}

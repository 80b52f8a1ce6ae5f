package org.fundi.engine.classical;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.math.Maths;
import org.fundi.engine.math.Matrix;

/// How alike rows are: e to the power of -γ times the squared distance, from 1 for the same row
/// towards 0 for one far away. The latest rows asked for are kept, up to 128 MB.
final class GaussianKernel {
    private static final long KEPT_BYTES = 128L << 20;

    private final Matrix points;
    private final float gamma;
    private final float[][] columns;
    private final Map<Integer, float[]> kept;

    GaussianKernel(Matrix points, double gamma) {
        this.points = points;
        this.gamma = (float) gamma;
        this.columns = new float[points.columns()][];
        for (int f = 0; f < columns.length; f++) columns[f] = points.column(f);
        long most = Math.max(2, KEPT_BYTES / (4L * Math.max(1, points.rows())));
        this.kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
                        return size() > most;
                    }
                };
    }

    int size() {
        return points.rows();
    }

    /// How alike one of the points is to every point. Read, never written; one thread only.
    float[] row(int point) {
        return kept.computeIfAbsent(
                point,
                p -> {
                    float[] alike = new float[points.rows()];
                    fill(points.cells(), p * points.columns(), alike);
                    return alike;
                });
    }

    /// How alike the row of `cells` that begins at `from` is to every point.
    void fill(float[] cells, int from, float[] alike) {
        java.util.Arrays.fill(alike, 0);
        for (int f = 0; f < columns.length; f++) {
            float[] column = columns[f];
            float cell = cells[from + f];
            for (int i = 0; i < alike.length; i++) {
                float away = column[i] - cell;
                alike[i] += away * away;
            }
        }
        for (int i = 0; i < alike.length; i++) alike[i] = Maths.exp(-gamma * alike[i]);
    }
}

package org.fundi.engine.network;

import java.util.Arrays;

/// Gradient accumulation: the slopes of several batches added up until they move the weights
/// together, as one batch of all their rows would.
final class GatheredSlopes {
    private final int batches;
    private final float[] sum;
    private int rows;

    /// @param batches to be gathered; 1 needs no memory
    GatheredSlopes(int batches, int weightCount) {
        this.batches = batches;
        sum = new float[batches == 1 ? 0 : weightCount];
    }

    /// Whether the weights move after this batch of an epoch.
    boolean moveAfter(int done, int all) {
        return done % batches == 0 || done == all;
    }

    /// Adds the mean slopes of a batch, and takes the mean over all rows gathered in their place.
    void join(float[] slopes, int batchRows, boolean moves) {
        if (batches == 1) return;
        for (int i = 0; i < sum.length; i++) sum[i] += slopes[i] * batchRows;
        rows += batchRows;
        if (!moves) return;
        for (int i = 0; i < sum.length; i++) slopes[i] = sum[i] / rows;
        clear();
    }

    private void clear() {
        rows = 0;
        Arrays.fill(sum, 0f);
    }

    Checkpoint.Gathered state() {
        return rows == 0 ? Checkpoint.Gathered.NOTHING : new Checkpoint.Gathered(rows, sum.clone());
    }

    void restore(Checkpoint.Gathered state) {
        clear();
        rows = state.rows();
        if (rows > 0) System.arraycopy(state.sum(), 0, sum, 0, sum.length);
    }
}

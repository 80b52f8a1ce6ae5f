package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Lanes;

/// The rows under way in each lane: every seed draws an order of its own, as it would alone.
final class LaneBatch {
    private final Examples examples;
    private final int size;
    private final List<? extends Streams> streams;
    private final int[][] orders;
    private final int width;
    private final float[] inputs;
    private final float[] truth;

    /// @param size rows a batch
    /// @param streams of each lane
    LaneBatch(Examples examples, int size, List<? extends Streams> streams) {
        this.examples = examples;
        this.size = size;
        this.streams = streams;
        int rows = examples.truth().length;
        orders = new int[Lanes.COUNT][rows];
        width = examples.inputs().columns();
        inputs = new float[Math.min(size, rows) * width * Lanes.COUNT];
        truth = new float[Math.min(size, rows) * Lanes.COUNT];
    }

    /// Batches in an epoch.
    int count() {
        return (all() + size - 1) / size;
    }

    /// Rows in an epoch.
    int all() {
        return orders[0].length;
    }

    void shuffle(int epoch) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            int[] order = orders[lane];
            for (int i = 0; i < order.length; i++) order[i] = i;
            streams.get(lane).chance("shuffle", epoch).draws().shuffle(order);
        }
    }

    /// Fetches the rows of a batch of this epoch.
    ///
    /// @return how many there are in each lane
    int gather(int number) {
        int from = number * size;
        int rows = Math.min(size, all() - from);
        for (int lane = 0; lane < Lanes.COUNT; lane++) gather(lane, orders[lane], from, rows);
        return rows;
    }

    private void gather(int lane, int[] order, int from, int rows) {
        float[] cells = examples.inputs().cells();
        float[] answers = examples.truth();
        int to = lane;
        for (int i = 0; i < rows; i++) {
            int row = order[from + i];
            truth[i * Lanes.COUNT + lane] = answers[row];
            int first = row * width;
            for (int j = first; j < first + width; j++, to += Lanes.COUNT) inputs[to] = cells[j];
        }
    }

    /// *rows x features* groups.
    float[] inputs() {
        return inputs;
    }

    /// What is asked of them, one group a row.
    float[] truth() {
        return truth;
    }
}

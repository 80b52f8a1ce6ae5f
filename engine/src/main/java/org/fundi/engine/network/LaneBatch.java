package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Lanes;

/// The rows under way in each lane: every seed draws an order of its own, as it would alone.
final class LaneBatch {
    private final Examples examples;
    private final int size;
    private final List<? extends Streams> streams;
    private final int[] drawn;
    private final int[] orders;
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
        drawn = new int[rows];
        orders = new int[rows * Lanes.COUNT];
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
        return drawn.length;
    }

    void shuffle(int epoch) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            for (int i = 0; i < drawn.length; i++) drawn[i] = i;
            streams.get(lane).chance("shuffle", epoch).draws().shuffle(drawn);
            for (int i = 0; i < drawn.length; i++) orders[i * Lanes.COUNT + lane] = drawn[i];
        }
    }

    /// Fetches the rows of a batch of this epoch.
    ///
    /// @return how many there are in each lane
    int gather(int number) {
        int from = number * size;
        int rows = Math.min(size, all() - from);
        float[] answers = examples.truth();
        int first = from * Lanes.COUNT;
        for (int i = 0; i < rows * Lanes.COUNT; i++) truth[i] = answers[orders[first + i]];
        float[] cells = examples.inputs().cells();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) gather(cells, j, first + i * Lanes.COUNT, i);
        }
        return rows;
    }

    private void gather(float[] cells, int column, int at, int row) {
        int to = (row * width + column) * Lanes.COUNT;
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            inputs[to + lane] = cells[orders[at + lane] * width + column];
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

package org.fundi.engine.classical;

import java.util.Arrays;
import org.fundi.engine.math.Matrix;

/// Rows in ascending order of one feature; of equals, the earlier row first.
final class SortedRows {
    private SortedRows() {}

    static int[] by(Matrix inputs, int feature) {
        long[] keys = new long[inputs.rows()];
        for (int row = 0; row < keys.length; row++) {
            int bits = Float.floatToIntBits(inputs.at(row, feature) + 0f);
            long ascending = bits >= 0 ? bits : bits ^ 0x7fffffff;
            keys[row] = (ascending << 32) | row;
        }
        Arrays.sort(keys);
        int[] rows = new int[keys.length];
        for (int i = 0; i < rows.length; i++) rows[i] = (int) keys[i];
        return rows;
    }
}

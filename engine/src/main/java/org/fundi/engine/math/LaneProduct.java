package org.fundi.engine.math;

/// One matrix product of several networks at once, c += a · b, and where its numbers stand: filled
/// in anew for each call, so that none allocates.
///
/// As [Product], but each number is a group of [Lanes#COUNT], one of each network, and b may be
/// read transposed, too: c\[i, j\] += Σ over p of a(i, p) · b(p, j), lane by lane. Steps are
/// counted in single numbers.
final class LaneProduct {
    int rows;
    int inner;
    int columns;
    float[] a = {};
    int aRow;
    int aStep;
    float[] b = {};
    int bFrom;
    int bStep;
    int bColumn;
    float[] c = {};
    int cFrom;

    LaneProduct sizes(int rows, int inner, int columns) {
        this.rows = rows;
        this.inner = inner;
        this.columns = columns;
        return this;
    }

    /// @param row groups from one row to the next
    /// @param step groups from one term to the next
    LaneProduct a(float[] cells, int row, int step) {
        a = cells;
        aRow = row * Lanes.COUNT;
        aStep = step * Lanes.COUNT;
        return this;
    }

    /// @param from group
    /// @param step groups from one term to the next
    /// @param column groups from one column to the next
    LaneProduct b(float[] cells, int from, int step, int column) {
        b = cells;
        bFrom = from * Lanes.COUNT;
        bStep = step * Lanes.COUNT;
        bColumn = column * Lanes.COUNT;
        return this;
    }

    /// @param from group
    LaneProduct c(float[] cells, int from) {
        c = cells;
        cFrom = from * Lanes.COUNT;
        return this;
    }
}

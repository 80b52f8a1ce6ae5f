package org.fundi.engine.math;

/// One matrix product of several networks at once, c = start + a · b, lane by lane: as [Product],
/// filled in once and done by [Lanes#run] again and again, but each number is a group of
/// [Lanes#COUNT], one of each network, and b may be read transposed, too.
///
/// c\[i, j\] = start\[j\] + Σ over p of a(i, p) · b(p, j). What is told is counted in groups, what
/// stands here in single numbers.
public final class LaneProduct {
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
    float[] start = {};
    int startFrom;
    float[] c = {};
    int cFrom;

    public LaneProduct sizes(int rows, int inner, int columns) {
        this.rows = rows;
        this.inner = inner;
        this.columns = columns;
        return this;
    }

    /// @param row groups from one row to the next
    /// @param step groups from one term to the next
    public LaneProduct a(float[] cells, int row, int step) {
        // A reference is written only where it changes: the collector has to be told of each.
        if (a != cells) a = cells;
        aRow = row * Lanes.COUNT;
        aStep = step * Lanes.COUNT;
        return this;
    }

    /// @param from group
    /// @param step groups from one term to the next
    /// @param column groups from one column to the next
    public LaneProduct b(float[] cells, int from, int step, int column) {
        if (b != cells) b = cells;
        bFrom = from * Lanes.COUNT;
        bStep = step * Lanes.COUNT;
        bColumn = column * Lanes.COUNT;
        return this;
    }

    /// @param cells with a row of groups that every row of c begins with
    /// @param from the row's first group
    public LaneProduct start(float[] cells, int from) {
        start = cells;
        startFrom = from * Lanes.COUNT;
        return this;
    }

    /// @param from group
    public LaneProduct c(float[] cells, int from) {
        c = cells;
        cFrom = from * Lanes.COUNT;
        return this;
    }

    /// Where what column j begins with stands.
    int startAt(int j) {
        return startFrom + j * Lanes.COUNT;
    }

    int cAt(int i, int j) {
        return cFrom + (i * columns + j) * Lanes.COUNT;
    }
}

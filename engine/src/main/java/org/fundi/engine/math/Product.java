package org.fundi.engine.math;

/// One matrix product to be done, c += a · b, and where its numbers stand: filled in anew for each
/// call, so that none allocates.
///
/// c\[i, j\] += Σ over p of a(i, p) · b\[p, j\], where a(i, p) is `a[i·aRow + p·aStep]` (so that
/// `a` may be read transposed), `b` is *inner x columns* from `bFrom`, and `c` is *rows x columns*
/// from `cFrom`.
final class Product {
    int rows;
    int inner;
    int columns;
    float[] a = {};
    int aRow;
    int aStep;
    float[] b = {};
    int bFrom;
    float[] c = {};
    int cFrom;

    Product sizes(int rows, int inner, int columns) {
        this.rows = rows;
        this.inner = inner;
        this.columns = columns;
        return this;
    }

    Product a(float[] cells, int row, int step) {
        a = cells;
        aRow = row;
        aStep = step;
        return this;
    }

    Product b(float[] cells, int from) {
        b = cells;
        bFrom = from;
        return this;
    }

    Product c(float[] cells, int from) {
        c = cells;
        cFrom = from;
        return this;
    }
}

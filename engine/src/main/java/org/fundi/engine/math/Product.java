package org.fundi.engine.math;

/// One matrix product, c = start + a · b, and where its numbers stand. It is filled in once and
/// done by [Kernels#run] again and again: what stands still is not to be told anew, and nothing is
/// allocated.
///
/// c\[i, j\] = start\[j\] + Σ over p of a(i, p) · b\[p, j\], where a(i, p) is `a[i·aRow +
/// p·aStep]` (so that `a` may be read transposed), `b` is *inner x columns* from `bFrom`, and `c`
/// is *rows x columns* from `cFrom`.
public final class Product {
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

    /// The terms of each sum that are added now.
    int from;

    int to;

    /// What the sums begin with; where terms were added before, those sums.
    float[] start = {};

    int startFrom;

    /// From one row to the next; 0 where all begin with the same one.
    int startRow;

    private float[] laid = {};
    private float[] first = {};
    private int firstFrom;

    public Product sizes(int rows, int inner, int columns) {
        this.rows = rows;
        this.inner = inner;
        this.columns = columns;
        return this;
    }

    /// @param row from one row to the next
    /// @param step from one term to the next
    public Product a(float[] cells, int row, int step) {
        // A reference is written only where it changes: the collector has to be told of each.
        if (a != cells) a = cells;
        aRow = row;
        aStep = step;
        return this;
    }

    public Product b(float[] cells, int from) {
        if (b != cells) b = cells;
        bFrom = from;
        return this;
    }

    /// @param cells with a row from `from` that every row of c begins with
    public Product start(float[] cells, int from) {
        first = cells;
        firstFrom = from;
        return this;
    }

    public Product c(float[] cells, int from) {
        c = cells;
        cFrom = from;
        return this;
    }

    /// Where row i of `a` has the first of the terms that are added now.
    int aAt(int i) {
        return i * aRow + from * aStep;
    }

    /// Where `b` has column j of the first of those terms.
    int bAt(int j) {
        return bFrom + from * columns + j;
    }

    int startAt(int i, int j) {
        return startFrom + i * startRow + j;
    }

    int cAt(int i, int j) {
        return cFrom + i * columns + j;
    }

    /// Where rows of an `a` that is read transposed can be laid close together; made once.
    float[] laid(int numbers) {
        if (laid.length < numbers) laid = new float[numbers];
        return laid;
    }

    /// Begins with no more terms than so many.
    void begin(int terms) {
        if (start != first) start = first;
        startFrom = firstFrom;
        startRow = 0;
        from = 0;
        to = Math.min(inner, terms);
    }

    /// Goes on with the next terms.
    ///
    /// @return false where none are left
    boolean next(int terms) {
        if (to == inner) return false;
        start = c;
        startFrom = cFrom;
        startRow = columns;
        from = to;
        to = Math.min(inner, from + terms);
        return true;
    }
}

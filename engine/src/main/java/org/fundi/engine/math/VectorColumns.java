package org.fundi.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The columns of a product that don't fill two registers, in one register, then in one of eight
/// and one of four lanes, and the last by plain loops; see [VectorProducts].
///
/// All of the smallest networks is done here. What a tile costs at its beginning and end is more
/// there than its terms are, so that few tall ones are the quickest.
final class VectorColumns {
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> MIDDLE = FloatVector.SPECIES_256;
    private static final VectorSpecies<Float> NARROW = FloatVector.SPECIES_128;
    private static final int LANES = WIDE.length();
    private static final int MIDDLE_LANES = 8;

    private VectorColumns() {}

    /// The terms that are added now, from column `first`.
    static void product(Product m, int first) {
        int j = first;
        for (; j + LANES <= m.columns; j += LANES) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) fourByOne(m, i, j);
            for (; i < m.rows; i++) oneByOne(m, i, j);
        }
        if (LANES > MIDDLE_LANES && j + MIDDLE_LANES <= m.columns) {
            int i = 0;
            for (; i + 8 <= m.rows; i += 8) eightByEightLanes(m, i, j);
            for (; i + 4 <= m.rows; i += 4) fourByEightLanes(m, i, j);
            for (; i + 2 <= m.rows; i += 2) twoByEightLanes(m, i, j);
            if (i < m.rows) oneByEightLanes(m, i, j);
            j += MIDDLE_LANES;
        }
        for (; j + 4 <= m.columns; j += 4) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) fourByFourLanes(m, i, j);
            for (; i < m.rows; i++) oneByFourLanes(m, i, j);
        }
        for (; j < m.columns; j++) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) PlainKernels.fourByOne(m, i, j);
            for (; i < m.rows; i++) PlainKernels.single(m, i, j);
        }
    }

    /// Rows i to i + 3, one register of columns from j.
    private static void fourByOne(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.start;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int cAt = m.startAt(i, j);
        FloatVector s0 = wide(c, cAt), s1 = wide(c, cAt + row);
        FloatVector s2 = wide(c, cAt + 2 * row), s3 = wide(c, cAt + 3 * row);
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            FloatVector b0 = wide(b, bAt);
            s0 = b0.fma(all(a[at]), s0);
            s1 = b0.fma(all(a[at + aRow]), s1);
            s2 = b0.fma(all(a[at + 2 * aRow]), s2);
            s3 = b0.fma(all(a[at + 3 * aRow]), s3);
        }
        c = m.c;
        cAt = m.cAt(i, j);
        s0.intoArray(c, cAt);
        s1.intoArray(c, cAt + columns);
        s2.intoArray(c, cAt + 2 * columns);
        s3.intoArray(c, cAt + 3 * columns);
    }

    /// Row i, one register of columns from j.
    private static void oneByOne(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        FloatVector sum = wide(m.start, m.startAt(i, j));
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            sum = wide(b, bAt).fma(all(a[at]), sum);
        }
        sum.intoArray(m.c, m.cAt(i, j));
    }

    /// Rows i to i + 3, eight columns from j.
    private static void fourByEightLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.start;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int cAt = m.startAt(i, j);
        FloatVector s0 = middle(c, cAt), s1 = middle(c, cAt + row);
        FloatVector s2 = middle(c, cAt + 2 * row), s3 = middle(c, cAt + 3 * row);
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            FloatVector b0 = middle(b, bAt);
            s0 = b0.fma(allMiddle(a[at]), s0);
            s1 = b0.fma(allMiddle(a[at + aRow]), s1);
            s2 = b0.fma(allMiddle(a[at + 2 * aRow]), s2);
            s3 = b0.fma(allMiddle(a[at + 3 * aRow]), s3);
        }
        c = m.c;
        cAt = m.cAt(i, j);
        s0.intoArray(c, cAt);
        s1.intoArray(c, cAt + columns);
        s2.intoArray(c, cAt + 2 * columns);
        s3.intoArray(c, cAt + 3 * columns);
    }

    /// Rows i to i + 7, eight columns from j.
    private static void eightByEightLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.start;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int cAt = m.startAt(i, j);
        FloatVector s0 = middle(c, cAt), s1 = middle(c, cAt + row);
        FloatVector s2 = middle(c, cAt + 2 * row), s3 = middle(c, cAt + 3 * row);
        FloatVector s4 = middle(c, cAt + 4 * row), s5 = middle(c, cAt + 5 * row);
        FloatVector s6 = middle(c, cAt + 6 * row), s7 = middle(c, cAt + 7 * row);
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            FloatVector b0 = middle(b, bAt);
            s0 = b0.fma(allMiddle(a[at]), s0);
            s1 = b0.fma(allMiddle(a[at + aRow]), s1);
            s2 = b0.fma(allMiddle(a[at + 2 * aRow]), s2);
            s3 = b0.fma(allMiddle(a[at + 3 * aRow]), s3);
            s4 = b0.fma(allMiddle(a[at + 4 * aRow]), s4);
            s5 = b0.fma(allMiddle(a[at + 5 * aRow]), s5);
            s6 = b0.fma(allMiddle(a[at + 6 * aRow]), s6);
            s7 = b0.fma(allMiddle(a[at + 7 * aRow]), s7);
        }
        c = m.c;
        cAt = m.cAt(i, j);
        s0.intoArray(c, cAt);
        s1.intoArray(c, cAt + columns);
        s2.intoArray(c, cAt + 2 * columns);
        s3.intoArray(c, cAt + 3 * columns);
        s4.intoArray(c, cAt + 4 * columns);
        s5.intoArray(c, cAt + 5 * columns);
        s6.intoArray(c, cAt + 6 * columns);
        s7.intoArray(c, cAt + 7 * columns);
    }

    /// Rows i and i + 1, eight columns from j.
    private static void twoByEightLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.start;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int cAt = m.startAt(i, j);
        FloatVector s0 = middle(c, cAt), s1 = middle(c, cAt + row);
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            FloatVector b0 = middle(b, bAt);
            s0 = b0.fma(allMiddle(a[at]), s0);
            s1 = b0.fma(allMiddle(a[at + aRow]), s1);
        }
        c = m.c;
        cAt = m.cAt(i, j);
        s0.intoArray(c, cAt);
        s1.intoArray(c, cAt + columns);
    }

    /// Row i, eight columns from j.
    private static void oneByEightLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        FloatVector sum = middle(m.start, m.startAt(i, j));
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            sum = middle(b, bAt).fma(allMiddle(a[at]), sum);
        }
        sum.intoArray(m.c, m.cAt(i, j));
    }

    /// Rows i to i + 3, four columns from j.
    private static void fourByFourLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.start;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int cAt = m.startAt(i, j);
        FloatVector s0 = narrow(c, cAt), s1 = narrow(c, cAt + row);
        FloatVector s2 = narrow(c, cAt + 2 * row), s3 = narrow(c, cAt + 3 * row);
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            FloatVector b0 = narrow(b, bAt);
            s0 = b0.fma(allNarrow(a[at]), s0);
            s1 = b0.fma(allNarrow(a[at + aRow]), s1);
            s2 = b0.fma(allNarrow(a[at + 2 * aRow]), s2);
            s3 = b0.fma(allNarrow(a[at + 3 * aRow]), s3);
        }
        c = m.c;
        cAt = m.cAt(i, j);
        s0.intoArray(c, cAt);
        s1.intoArray(c, cAt + columns);
        s2.intoArray(c, cAt + 2 * columns);
        s3.intoArray(c, cAt + 3 * columns);
    }

    /// Row i, four columns from j.
    private static void oneByFourLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        FloatVector sum = narrow(m.start, m.startAt(i, j));
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            sum = narrow(b, bAt).fma(allNarrow(a[at]), sum);
        }
        sum.intoArray(m.c, m.cAt(i, j));
    }

    private static FloatVector wide(float[] cells, int at) {
        return FloatVector.fromArray(WIDE, cells, at);
    }

    private static FloatVector all(float number) {
        return FloatVector.broadcast(WIDE, number);
    }

    private static FloatVector middle(float[] cells, int at) {
        return FloatVector.fromArray(MIDDLE, cells, at);
    }

    private static FloatVector allMiddle(float number) {
        return FloatVector.broadcast(MIDDLE, number);
    }

    private static FloatVector narrow(float[] cells, int at) {
        return FloatVector.fromArray(NARROW, cells, at);
    }

    private static FloatVector allNarrow(float number) {
        return FloatVector.broadcast(NARROW, number);
    }
}

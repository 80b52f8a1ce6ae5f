package org.fundi.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Matrix products in vector registers; with [VectorKernels] and [VectorLanes] all that knows the
/// Vector API.
///
/// A result is cut into tiles of four rows (six where there are registers for them) by two
/// registers of columns, then one, then one of eight and one of four lanes; what is left over at
/// the edges is done row by row, or by plain loops. Each tile is a method of its own with a
// constant
/// width: only then is it compiled to registers.
///
/// Long sums are taken a stretch of terms at a time, so that the rows of b that a stretch needs
/// stay in the nearest cache; between two stretches a sum rests in c, which changes no bit of it.
final class VectorProducts {
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> MIDDLE = FloatVector.SPECIES_256;
    private static final VectorSpecies<Float> NARROW = FloatVector.SPECIES_128;
    private static final int MIDDLE_LANES = 8;

    /// Terms of a sum that are taken at a time.
    private static final int STRETCH = 64;

    /// Numbers in a wide register.
    static final int LANES = WIDE.length();

    /// With the widest registers there are twice as many of them.
    private static final boolean MANY = LANES > MIDDLE_LANES;

    private VectorProducts() {}

    /// As [PlainKernels#addProduct].
    static void addProduct(Product m) {
        int j = 0;
        for (; j + 2 * LANES <= m.columns; j += 2 * LANES) twoRegisters(m, j);
        for (; j + LANES <= m.columns; j += LANES) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) fourByOne(m, i, j);
            for (; i < m.rows; i++) oneByOne(m, i, j);
        }
        if (MANY && j + MIDDLE_LANES <= m.columns) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) fourByEightLanes(m, i, j);
            for (; i < m.rows; i++) oneByEightLanes(m, i, j);
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

    /// Columns j to j + 2 registers, a stretch of terms after the other.
    private static void twoRegisters(Product m, int j) {
        for (int from = 0; from < m.inner; from += STRETCH) {
            int to = Math.min(m.inner, from + STRETCH);
            int i = 0;
            if (MANY) for (; i + 6 <= m.rows; i += 6) sixByTwo(m, i, j, from, to);
            for (; i + 4 <= m.rows; i += 4) fourByTwo(m, i, j, from, to);
            for (; i < m.rows; i++) oneByTwo(m, i, j, from, to);
        }
    }

    /// Rows i to i + 5, two registers of columns from j, terms `from` to `to`.
    private static void sixByTwo(Product m, int i, int j, int from, int to) {
        float[] a = m.a, b = m.b, c = m.c;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep;
        int c0 = m.cFrom + i * columns + j, c1 = c0 + columns, c2 = c1 + columns, c3 = c2 + columns;
        int c4 = c3 + columns, c5 = c4 + columns;
        FloatVector s00 = wide(c, c0), s01 = wide(c, c0 + LANES);
        FloatVector s10 = wide(c, c1), s11 = wide(c, c1 + LANES);
        FloatVector s20 = wide(c, c2), s21 = wide(c, c2 + LANES);
        FloatVector s30 = wide(c, c3), s31 = wide(c, c3 + LANES);
        FloatVector s40 = wide(c, c4), s41 = wide(c, c4 + LANES);
        FloatVector s50 = wide(c, c5), s51 = wide(c, c5 + LANES);
        int at = i * aRow + from * aStep, bAt = m.bFrom + j + from * columns;
        for (int p = from; p < to; p++, at += aStep, bAt += columns) {
            FloatVector b0 = wide(b, bAt), b1 = wide(b, bAt + LANES);
            FloatVector a0 = all(a[at]), a1 = all(a[at + aRow]), a2 = all(a[at + 2 * aRow]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            a0 = all(a[at + 3 * aRow]);
            a1 = all(a[at + 4 * aRow]);
            a2 = all(a[at + 5 * aRow]);
            s30 = a0.fma(b0, s30);
            s31 = a0.fma(b1, s31);
            s40 = a1.fma(b0, s40);
            s41 = a1.fma(b1, s41);
            s50 = a2.fma(b0, s50);
            s51 = a2.fma(b1, s51);
        }
        store(s00, s01, c, c0);
        store(s10, s11, c, c1);
        store(s20, s21, c, c2);
        store(s30, s31, c, c3);
        store(s40, s41, c, c4);
        store(s50, s51, c, c5);
    }

    private static FloatVector all(float number) {
        return FloatVector.broadcast(WIDE, number);
    }

    /// Rows i to i + 3, two registers of columns from j.
    private static void fourByTwo(Product m, int i, int j, int from, int to) {
        float[] a = m.a, b = m.b, c = m.c;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep;
        int c0 = m.cFrom + i * columns + j, c1 = c0 + columns, c2 = c1 + columns, c3 = c2 + columns;
        FloatVector s00 = wide(c, c0), s01 = wide(c, c0 + LANES);
        FloatVector s10 = wide(c, c1), s11 = wide(c, c1 + LANES);
        FloatVector s20 = wide(c, c2), s21 = wide(c, c2 + LANES);
        FloatVector s30 = wide(c, c3), s31 = wide(c, c3 + LANES);
        int at = i * aRow + from * aStep;
        int bAt = m.bFrom + j + from * columns;
        for (int p = from; p < to; p++, at += aStep, bAt += columns) {
            FloatVector b0 = wide(b, bAt), b1 = wide(b, bAt + LANES);
            FloatVector a0 = FloatVector.broadcast(WIDE, a[at]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            FloatVector a1 = FloatVector.broadcast(WIDE, a[at + aRow]);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            FloatVector a2 = FloatVector.broadcast(WIDE, a[at + 2 * aRow]);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            FloatVector a3 = FloatVector.broadcast(WIDE, a[at + 3 * aRow]);
            s30 = a3.fma(b0, s30);
            s31 = a3.fma(b1, s31);
        }
        store(s00, s01, c, c0);
        store(s10, s11, c, c1);
        store(s20, s21, c, c2);
        store(s30, s31, c, c3);
    }

    private static FloatVector wide(float[] cells, int at) {
        return FloatVector.fromArray(WIDE, cells, at);
    }

    private static void store(FloatVector first, FloatVector second, float[] cells, int at) {
        first.intoArray(cells, at);
        second.intoArray(cells, at + LANES);
    }

    /// Row i, two registers of columns from j.
    private static void oneByTwo(Product m, int i, int j, int from, int to) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        int cAt = m.cFrom + i * columns + j;
        FloatVector s0 = wide(m.c, cAt), s1 = wide(m.c, cAt + LANES);
        int at = i * m.aRow + from * aStep;
        int bAt = m.bFrom + j + from * columns;
        for (int p = from; p < to; p++, at += aStep, bAt += columns) {
            FloatVector a0 = FloatVector.broadcast(WIDE, a[at]);
            s0 = a0.fma(wide(b, bAt), s0);
            s1 = a0.fma(wide(b, bAt + LANES), s1);
        }
        store(s0, s1, m.c, cAt);
    }

    /// Rows i to i + 3, one register of columns from j.
    private static void fourByOne(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.c;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep;
        int c0 = m.cFrom + i * columns + j, c1 = c0 + columns, c2 = c1 + columns, c3 = c2 + columns;
        FloatVector s0 = FloatVector.fromArray(WIDE, c, c0);
        FloatVector s1 = FloatVector.fromArray(WIDE, c, c1);
        FloatVector s2 = FloatVector.fromArray(WIDE, c, c2);
        FloatVector s3 = FloatVector.fromArray(WIDE, c, c3);
        int at = i * aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector b0 = FloatVector.fromArray(WIDE, b, bAt);
            s0 = b0.fma(FloatVector.broadcast(WIDE, a[at]), s0);
            s1 = b0.fma(FloatVector.broadcast(WIDE, a[at + aRow]), s1);
            s2 = b0.fma(FloatVector.broadcast(WIDE, a[at + 2 * aRow]), s2);
            s3 = b0.fma(FloatVector.broadcast(WIDE, a[at + 3 * aRow]), s3);
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
    }

    /// Row i, one register of columns from j.
    private static void oneByOne(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        int cAt = m.cFrom + i * columns + j;
        FloatVector sum = FloatVector.fromArray(WIDE, m.c, cAt);
        int at = i * m.aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector terms = FloatVector.fromArray(WIDE, b, bAt);
            sum = terms.fma(FloatVector.broadcast(WIDE, a[at]), sum);
        }
        sum.intoArray(m.c, cAt);
    }

    /// Rows i to i + 3, eight columns from j.
    private static void fourByEightLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.c;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep;
        int c0 = m.cFrom + i * columns + j, c1 = c0 + columns, c2 = c1 + columns, c3 = c2 + columns;
        FloatVector s0 = FloatVector.fromArray(MIDDLE, c, c0);
        FloatVector s1 = FloatVector.fromArray(MIDDLE, c, c1);
        FloatVector s2 = FloatVector.fromArray(MIDDLE, c, c2);
        FloatVector s3 = FloatVector.fromArray(MIDDLE, c, c3);
        int at = i * aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector b0 = FloatVector.fromArray(MIDDLE, b, bAt);
            s0 = b0.fma(FloatVector.broadcast(MIDDLE, a[at]), s0);
            s1 = b0.fma(FloatVector.broadcast(MIDDLE, a[at + aRow]), s1);
            s2 = b0.fma(FloatVector.broadcast(MIDDLE, a[at + 2 * aRow]), s2);
            s3 = b0.fma(FloatVector.broadcast(MIDDLE, a[at + 3 * aRow]), s3);
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
    }

    /// Row i, eight columns from j.
    private static void oneByEightLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        int cAt = m.cFrom + i * columns + j;
        FloatVector sum = FloatVector.fromArray(MIDDLE, m.c, cAt);
        int at = i * m.aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector terms = FloatVector.fromArray(MIDDLE, b, bAt);
            sum = terms.fma(FloatVector.broadcast(MIDDLE, a[at]), sum);
        }
        sum.intoArray(m.c, cAt);
    }

    /// Rows i to i + 3, four columns from j.
    private static void fourByFourLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.c;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep;
        int c0 = m.cFrom + i * columns + j, c1 = c0 + columns, c2 = c1 + columns, c3 = c2 + columns;
        FloatVector s0 = FloatVector.fromArray(NARROW, c, c0);
        FloatVector s1 = FloatVector.fromArray(NARROW, c, c1);
        FloatVector s2 = FloatVector.fromArray(NARROW, c, c2);
        FloatVector s3 = FloatVector.fromArray(NARROW, c, c3);
        int at = i * aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector b0 = FloatVector.fromArray(NARROW, b, bAt);
            s0 = b0.fma(FloatVector.broadcast(NARROW, a[at]), s0);
            s1 = b0.fma(FloatVector.broadcast(NARROW, a[at + aRow]), s1);
            s2 = b0.fma(FloatVector.broadcast(NARROW, a[at + 2 * aRow]), s2);
            s3 = b0.fma(FloatVector.broadcast(NARROW, a[at + 3 * aRow]), s3);
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
    }

    /// Row i, four columns from j.
    private static void oneByFourLanes(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        int cAt = m.cFrom + i * columns + j;
        FloatVector sum = FloatVector.fromArray(NARROW, m.c, cAt);
        int at = i * m.aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector terms = FloatVector.fromArray(NARROW, b, bAt);
            sum = terms.fma(FloatVector.broadcast(NARROW, a[at]), sum);
        }
        sum.intoArray(m.c, cAt);
    }
}

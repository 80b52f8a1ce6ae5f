package org.fundi.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Matrix products in vector registers; with [VectorColumns], [VectorKernels] and [VectorLanes] all
/// that knows the Vector API.
///
/// A result is cut into tiles of four rows (six where there are registers for them) by two
/// registers of columns; the rows left over are done one by one, the columns by [VectorColumns].
/// Each tile is a method of its own with a constant width: only then is it compiled to registers.
///
/// Long sums are taken a stretch of terms at a time, so that the rows of b that a stretch needs
/// stay in the nearest cache; between two stretches a sum rests in c, which changes no bit of it.
/// Where many rows of a need them, those of b are first laid close together.
final class VectorProducts {
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    /// Terms of a sum that are taken at a time.
    static final int STRETCH = 64;

    /// Rows of a result for which laying the numbers of b close together pays.
    private static final int MANY_ROWS = 12;

    /// Numbers in a wide register.
    static final int LANES = WIDE.length();

    /// In two of them.
    private static final int TWO = 2 * LANES;

    /// With the widest registers there are twice as many of them.
    private static final boolean MANY = LANES > 8;

    private VectorProducts() {}

    /// As [PlainKernels#product].
    ///
    /// @param close where a stretch of two registers has room
    static void product(Product m, float[] close) {
        m.begin(STRETCH);
        do {
            int j = 0;
            for (; j + TWO <= m.columns; j += TWO) twoRegisters(m, j, close);
            if (j < m.columns) VectorColumns.product(m, j);
        } while (m.next(STRETCH));
    }

    /// Columns j to j + 2 registers.
    private static void twoRegisters(Product m, int j, float[] close) {
        float[] b = m.b;
        int bAt = m.bAt(j), bRow = m.columns;
        if (m.rows >= MANY_ROWS) {
            layClose(m, bAt, close);
            b = close;
            bAt = 0;
            bRow = TWO;
        }
        int i = 0;
        if (MANY) for (; i + 6 <= m.rows; i += 6) sixByTwo(m, i, j, b, bAt, bRow);
        for (; i + 4 <= m.rows; i += 4) fourByTwo(m, i, j, b, bAt, bRow);
        for (; i < m.rows; i++) oneByTwo(m, i, j, b, bAt, bRow);
    }

    private static void layClose(Product m, int first, float[] close) {
        float[] b = m.b;
        int terms = m.to - m.from, columns = m.columns;
        for (int p = 0, at = first, to = 0; p < terms; p++, at += columns, to += TWO) {
            store(wide(b, at), wide(b, at + LANES), close, to);
        }
    }

    /// Rows i to i + 5, two registers of columns from j.
    private static void sixByTwo(Product m, int i, int j, float[] b, int bFrom, int bRow) {
        float[] a = m.a, c = m.start;
        int aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int c0 = m.startAt(i, j), c1 = c0 + row, c2 = c1 + row, c3 = c2 + row;
        int c4 = c3 + row, c5 = c4 + row;
        FloatVector s00 = wide(c, c0), s01 = wide(c, c0 + LANES);
        FloatVector s10 = wide(c, c1), s11 = wide(c, c1 + LANES);
        FloatVector s20 = wide(c, c2), s21 = wide(c, c2 + LANES);
        FloatVector s30 = wide(c, c3), s31 = wide(c, c3 + LANES);
        FloatVector s40 = wide(c, c4), s41 = wide(c, c4 + LANES);
        FloatVector s50 = wide(c, c5), s51 = wide(c, c5 + LANES);
        int at = m.aAt(i), bAt = bFrom;
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += bRow) {
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
        c = m.c;
        int cAt = m.cAt(i, j), cRow = m.columns;
        store(s00, s01, c, cAt);
        store(s10, s11, c, cAt + cRow);
        store(s20, s21, c, cAt + 2 * cRow);
        store(s30, s31, c, cAt + 3 * cRow);
        store(s40, s41, c, cAt + 4 * cRow);
        store(s50, s51, c, cAt + 5 * cRow);
    }

    private static FloatVector all(float number) {
        return FloatVector.broadcast(WIDE, number);
    }

    /// Rows i to i + 3, two registers of columns from j.
    private static void fourByTwo(Product m, int i, int j, float[] b, int bFrom, int bRow) {
        float[] a = m.a, c = m.start;
        int aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int c0 = m.startAt(i, j), c1 = c0 + row, c2 = c1 + row, c3 = c2 + row;
        FloatVector s00 = wide(c, c0), s01 = wide(c, c0 + LANES);
        FloatVector s10 = wide(c, c1), s11 = wide(c, c1 + LANES);
        FloatVector s20 = wide(c, c2), s21 = wide(c, c2 + LANES);
        FloatVector s30 = wide(c, c3), s31 = wide(c, c3 + LANES);
        int at = m.aAt(i), bAt = bFrom;
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += bRow) {
            FloatVector b0 = wide(b, bAt), b1 = wide(b, bAt + LANES);
            FloatVector a0 = all(a[at]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            FloatVector a1 = all(a[at + aRow]);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            FloatVector a2 = all(a[at + 2 * aRow]);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            FloatVector a3 = all(a[at + 3 * aRow]);
            s30 = a3.fma(b0, s30);
            s31 = a3.fma(b1, s31);
        }
        c = m.c;
        int cAt = m.cAt(i, j), cRow = m.columns;
        store(s00, s01, c, cAt);
        store(s10, s11, c, cAt + cRow);
        store(s20, s21, c, cAt + 2 * cRow);
        store(s30, s31, c, cAt + 3 * cRow);
    }

    private static FloatVector wide(float[] cells, int at) {
        return FloatVector.fromArray(WIDE, cells, at);
    }

    private static void store(FloatVector first, FloatVector second, float[] cells, int at) {
        first.intoArray(cells, at);
        second.intoArray(cells, at + LANES);
    }

    /// Row i, two registers of columns from j.
    private static void oneByTwo(Product m, int i, int j, float[] b, int bFrom, int bRow) {
        float[] a = m.a;
        int aStep = m.aStep;
        int sAt = m.startAt(i, j);
        FloatVector s0 = wide(m.start, sAt), s1 = wide(m.start, sAt + LANES);
        int at = m.aAt(i), bAt = bFrom;
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += bRow) {
            FloatVector a0 = all(a[at]);
            s0 = a0.fma(wide(b, bAt), s0);
            s1 = a0.fma(wide(b, bAt + LANES), s1);
        }
        store(s0, s1, m.c, m.cAt(i, j));
    }
}

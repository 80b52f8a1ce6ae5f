package org.fundi.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Matrix products in vector registers; with [VectorColumns], [VectorKernels] and [VectorLanes] all
/// that knows the Vector API.
///
/// A result is cut into tiles of six or four rows by two registers of columns; the rows left over
/// are done one by one, the columns by [VectorColumns]. Each tile is a method of its own with a
/// constant width: only then is it compiled to registers.
///
/// Long sums are taken a stretch of terms at a time, so that the rows of b that a stretch needs
/// stay in the nearest cache; between two stretches a sum rests in c, which changes no bit of it.
/// Where several rows of a need them, those of b are first laid close together, and so are those
/// of an a that is read transposed: all steps through arrays are constants then, and Java's
/// compiler looks once before a loop, not at every turn, whether they stay inside.
final class VectorProducts {
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;

    /// Terms of a sum that are taken at a time.
    static final int STRETCH = 128;

    /// Rows of a transposed a that are laid close together at a time.
    private static final int TURNED = 256;

    /// Rows of a result for which that pays.
    private static final int SEVERAL = 6;

    /// Numbers in a wide register.
    static final int LANES = WIDE.length();

    /// In two of them.
    private static final int TWO = 2 * LANES;

    private VectorProducts() {}

    /// As [PlainKernels#product].
    ///
    /// @param close where a stretch of two registers has room
    static void product(Product m, float[] close) {
        m.begin(STRETCH);
        do {
            int wide = m.columns / TWO * TWO;
            if (wide > 0) wideColumns(m, wide, close);
            if (wide < m.columns) VectorColumns.product(m, wide);
        } while (m.next(STRETCH));
    }

    /// The columns that fill two registers.
    private static void wideColumns(Product m, int columns, float[] close) {
        boolean turned = m.rows >= SEVERAL && m.aStep != 1 && m.aRow == 1;
        if (turned) turned(m, columns, close);
        else for (int j = 0; j < columns; j += TWO) straight(m, j, close);
    }

    /// Columns j to j + 2 registers.
    private static void straight(Product m, int j, float[] close) {
        int i = 0;
        if (m.rows >= SEVERAL) {
            layClose(m, m.bAt(j), close);
            if (m.aStep == 1) for (; i + 6 <= m.rows; i += 6) sixByTwo(m, i, j, close);
            rest(m, i, m.rows, j, close, 0, TWO);
        } else {
            rest(m, i, m.rows, j, m.b, m.bAt(j), m.columns);
        }
    }

    /// The same where a is read transposed.
    private static void turned(Product m, int columns, float[] close) {
        float[] laid = m.laid(Math.min(m.rows, TURNED) * STRETCH);
        for (int top = 0; top < m.rows; top += TURNED) {
            int bottom = Math.min(m.rows, top + TURNED), fours = (bottom - top) / 4 * 4;
            for (int i = 0; i < fours; i += 4) layTurned(m, top + i, laid, i * STRETCH);
            for (int j = 0; j < columns; j += TWO) {
                layClose(m, m.bAt(j), close);
                for (int i = 0; i < fours; i += 4) {
                    fourTurned(m, top + i, j, laid, i * STRETCH, close);
                }
                rest(m, top + fours, bottom, j, close, 0, TWO);
            }
        }
    }

    /// Rows i to below `bottom`, two registers of columns from j.
    private static void rest(Product m, int i, int bottom, int j, float[] b, int bAt, int bRow) {
        for (; i + 4 <= bottom; i += 4) fourByTwo(m, i, j, b, bAt, bRow);
        for (; i < bottom; i++) oneByTwo(m, i, j, b, bAt, bRow);
    }

    /// Rows i to i + 3 of a, term by term.
    private static void layTurned(Product m, int i, float[] laid, int to) {
        float[] a = m.a;
        int terms = m.to - m.from, step = m.aStep;
        for (int p = 0, at = m.aAt(i); p < terms; p++, at += step) {
            FloatVector.fromArray(FOUR, a, at).intoArray(laid, to + 4 * p);
        }
    }

    private static void layClose(Product m, int first, float[] close) {
        float[] b = m.b;
        int terms = m.to - m.from, columns = m.columns;
        for (int p = 0, at = first, to = 0; p < terms; p++, at += columns, to += TWO) {
            store(wide(b, at), wide(b, at + LANES), close, to);
        }
    }

    /// Rows i to i + 5 of an a that is read as it stands, two registers of columns from j.
    private static void sixByTwo(Product m, int i, int j, float[] b) {
        float[] a = m.a, c = m.start;
        int row = m.startRow, aRow = m.aRow, at = m.aAt(i);
        int c0 = m.startAt(i, j), c1 = c0 + row, c2 = c1 + row;
        int c3 = c2 + row, c4 = c3 + row, c5 = c4 + row;
        FloatVector s00 = wide(c, c0), s01 = wide(c, c0 + LANES);
        FloatVector s10 = wide(c, c1), s11 = wide(c, c1 + LANES);
        FloatVector s20 = wide(c, c2), s21 = wide(c, c2 + LANES);
        FloatVector s30 = wide(c, c3), s31 = wide(c, c3 + LANES);
        FloatVector s40 = wide(c, c4), s41 = wide(c, c4 + LANES);
        FloatVector s50 = wide(c, c5), s51 = wide(c, c5 + LANES);
        for (int p = 0, terms = m.to - m.from; p < terms; p++) {
            FloatVector b0 = wide(b, p * TWO), b1 = wide(b, p * TWO + LANES);
            FloatVector a0 = all(a[at + p]);
            FloatVector a1 = all(a[at + aRow + p]), a2 = all(a[at + 2 * aRow + p]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            a0 = all(a[at + 3 * aRow + p]);
            a1 = all(a[at + 4 * aRow + p]);
            a2 = all(a[at + 5 * aRow + p]);
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

    /// Rows i to i + 3 of an a that was laid close together, two registers of columns from j.
    private static void fourTurned(Product m, int i, int j, float[] a, int from, float[] b) {
        float[] c = m.start;
        int row = m.startRow;
        int c0 = m.startAt(i, j), c1 = c0 + row, c2 = c1 + row, c3 = c2 + row;
        FloatVector s00 = wide(c, c0), s01 = wide(c, c0 + LANES);
        FloatVector s10 = wide(c, c1), s11 = wide(c, c1 + LANES);
        FloatVector s20 = wide(c, c2), s21 = wide(c, c2 + LANES);
        FloatVector s30 = wide(c, c3), s31 = wide(c, c3 + LANES);
        for (int p = 0, terms = m.to - m.from; p < terms; p++) {
            FloatVector b0 = wide(b, p * TWO), b1 = wide(b, p * TWO + LANES);
            int at = from + 4 * p;
            FloatVector a0 = all(a[at]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            FloatVector a1 = all(a[at + 1]);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            FloatVector a2 = all(a[at + 2]);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            FloatVector a3 = all(a[at + 3]);
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

package org.fundi.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The kernels of [Lanes] in vector registers: a lane of a register is a network, so that each
/// network's sums run in index order, as in [PlainLanes].
///
/// A product is cut into tiles of two rows by four columns, whose sums stay in registers; edges
/// into tiles of one row, or of one column. Where a register is narrower than all lanes, each part
/// of them is done by itself.
final class VectorLanes {
    private static final VectorSpecies<Float> WIDE =
            FloatVector.SPECIES_PREFERRED.length() > Lanes.COUNT
                    ? FloatVector.SPECIES_512
                    : FloatVector.SPECIES_PREFERRED;
    private static final int LANES = WIDE.length();

    private VectorLanes() {}

    /// As [PlainLanes#product].
    static void product(LaneProduct m) {
        for (int lane = 0; lane < Lanes.COUNT; lane += LANES) {
            int i = 0;
            for (; i + 2 <= m.rows; i += 2) {
                for (int j = 0; j + 4 <= m.columns; j += 4) twoByFour(m, i, j, lane);
            }
            if (i < m.rows) {
                for (int j = 0; j + 4 <= m.columns; j += 4) oneByFour(m, i, j, lane);
            }
            for (int j = m.columns / 4 * 4; j < m.columns; j++) column(m, j, lane);
        }
    }

    private static void column(LaneProduct m, int j, int lane) {
        int i = 0;
        for (; i + 4 <= m.rows; i += 4) fourByOne(m, i, j, lane);
        for (; i < m.rows; i++) oneByOne(m, i, j, lane);
    }

    /// Rows i and i + 1, columns j to j + 3.
    private static void twoByFour(LaneProduct m, int i, int j, int lane) {
        float[] a = m.a, b = m.b;
        int aRow = m.aRow, aStep = m.aStep, bStep = m.bStep, bColumn = m.bColumn;
        FloatVector s00 = start(m, j, lane), s01 = start(m, j + 1, lane);
        FloatVector s02 = start(m, j + 2, lane), s03 = start(m, j + 3, lane);
        FloatVector s10 = s00, s11 = s01, s12 = s02, s13 = s03;
        int at = i * aRow + lane;
        int bAt = m.bFrom + j * bColumn + lane;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += bStep) {
            FloatVector a0 = wide(a, at), a1 = wide(a, at + aRow);
            FloatVector b0 = wide(b, bAt), b1 = wide(b, bAt + bColumn);
            s00 = a0.fma(b0, s00);
            s10 = a1.fma(b0, s10);
            s01 = a0.fma(b1, s01);
            s11 = a1.fma(b1, s11);
            b0 = wide(b, bAt + 2 * bColumn);
            b1 = wide(b, bAt + 3 * bColumn);
            s02 = a0.fma(b0, s02);
            s12 = a1.fma(b0, s12);
            s03 = a0.fma(b1, s03);
            s13 = a1.fma(b1, s13);
        }
        int c0 = m.cAt(i, j) + lane, c1 = m.cAt(i + 1, j) + lane;
        store(s00, s01, m.c, c0);
        store(s02, s03, m.c, c0 + 2 * Lanes.COUNT);
        store(s10, s11, m.c, c1);
        store(s12, s13, m.c, c1 + 2 * Lanes.COUNT);
    }

    /// Row i, columns j to j + 3.
    private static void oneByFour(LaneProduct m, int i, int j, int lane) {
        float[] a = m.a, b = m.b;
        int aStep = m.aStep, bStep = m.bStep, bColumn = m.bColumn;
        FloatVector s0 = start(m, j, lane), s1 = start(m, j + 1, lane);
        FloatVector s2 = start(m, j + 2, lane), s3 = start(m, j + 3, lane);
        int at = i * m.aRow + lane;
        int bAt = m.bFrom + j * bColumn + lane;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += bStep) {
            FloatVector a0 = wide(a, at);
            s0 = a0.fma(wide(b, bAt), s0);
            s1 = a0.fma(wide(b, bAt + bColumn), s1);
            s2 = a0.fma(wide(b, bAt + 2 * bColumn), s2);
            s3 = a0.fma(wide(b, bAt + 3 * bColumn), s3);
        }
        int c0 = m.cAt(i, j) + lane;
        store(s0, s1, m.c, c0);
        store(s2, s3, m.c, c0 + 2 * Lanes.COUNT);
    }

    /// Rows i to i + 3, column j.
    private static void fourByOne(LaneProduct m, int i, int j, int lane) {
        float[] a = m.a, b = m.b, c = m.c;
        int aRow = m.aRow, aStep = m.aStep, bStep = m.bStep, cRow = m.columns * Lanes.COUNT;
        FloatVector s0 = start(m, j, lane), s1 = s0, s2 = s0, s3 = s0;
        int at = i * aRow + lane;
        int bAt = m.bFrom + j * m.bColumn + lane;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += bStep) {
            FloatVector b0 = wide(b, bAt);
            s0 = b0.fma(wide(a, at), s0);
            s1 = b0.fma(wide(a, at + aRow), s1);
            s2 = b0.fma(wide(a, at + 2 * aRow), s2);
            s3 = b0.fma(wide(a, at + 3 * aRow), s3);
        }
        int c0 = m.cAt(i, j) + lane;
        s0.intoArray(c, c0);
        s1.intoArray(c, c0 + cRow);
        s2.intoArray(c, c0 + 2 * cRow);
        s3.intoArray(c, c0 + 3 * cRow);
    }

    /// Row i, column j.
    private static void oneByOne(LaneProduct m, int i, int j, int lane) {
        float[] a = m.a, b = m.b;
        int aStep = m.aStep, bStep = m.bStep;
        FloatVector sum = start(m, j, lane);
        int at = i * m.aRow + lane;
        int bAt = m.bFrom + j * m.bColumn + lane;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += bStep) {
            sum = wide(a, at).fma(wide(b, bAt), sum);
        }
        sum.intoArray(m.c, m.cAt(i, j) + lane);
    }

    private static FloatVector start(LaneProduct m, int j, int lane) {
        return wide(m.start, m.startAt(j) + lane);
    }

    private static FloatVector wide(float[] cells, int at) {
        return FloatVector.fromArray(WIDE, cells, at);
    }

    /// Of two columns side by side.
    private static void store(FloatVector first, FloatVector second, float[] cells, int at) {
        first.intoArray(cells, at);
        second.intoArray(cells, at + Lanes.COUNT);
    }
}

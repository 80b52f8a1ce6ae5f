package org.fundi.engine.math;

/// The kernels of [Lanes] as plain loops: quick from the first call, and the measure of what
/// [VectorLanes] must give, bit for bit.
final class PlainLanes {
    private PlainLanes() {}

    static void product(LaneProduct m) {
        for (int i = 0; i < m.rows; i++) {
            for (int j = 0; j < m.columns; j++) {
                int cAt = m.cAt(i, j);
                System.arraycopy(m.start, m.startAt(j), m.c, cAt, Lanes.COUNT);
                int at = i * m.aRow;
                int bAt = m.bFrom + j * m.bColumn;
                for (int p = 0; p < m.inner; p++, at += m.aStep, bAt += m.bStep) {
                    addTerms(m.a, at, m.b, bAt, m.c, cAt);
                }
            }
        }
    }

    /// One term of the sum of each lane.
    private static void addTerms(float[] a, int at, float[] b, int bAt, float[] c, int cAt) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            c[cAt + lane] = Math.fma(a[at + lane], b[bAt + lane], c[cAt + lane]);
        }
    }
}

package org.fundi.engine.math;

/// The kernels as plain loops: quick from the first call, and the measure of what [VectorKernels]
/// must give, bit for bit. Every sum runs in index order, one fused multiply-add a term.
final class PlainKernels {
    private PlainKernels() {}

    /// c\[i, j\] += Σ over p of a(i, p) · b\[p, j\], where a(i, p) is `a[aFrom + i·aRow + p·aStep]`
    /// (so that `a` may be read transposed), `b` is *inner x columns* from `bFrom`, and `c` is
    /// *rows x columns* from `cFrom`.
    static void addProduct(
            int rows,
            int inner,
            int columns,
            float[] a,
            int aFrom,
            int aRow,
            int aStep,
            float[] b,
            int bFrom,
            float[] c,
            int cFrom) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            int aAt = aFrom + i * aRow;
            int cAt = cFrom + i * columns;
            int j = 0;
            for (; j + 2 <= columns; j += 2) {
                fourByTwo(inner, columns, a, aAt, aRow, aStep, b, bFrom + j, c, cAt + j);
            }
            if (j < columns) {
                fourByOne(inner, columns, a, aAt, aRow, aStep, b, bFrom + j, c, cAt + j);
            }
        }
        for (; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int cAt = cFrom + i * columns + j;
                c[cAt] = single(inner, columns, a, aFrom + i * aRow, aStep, b, bFrom + j, c[cAt]);
            }
        }
    }

    private static void fourByTwo(
            int inner,
            int columns,
            float[] a,
            int aFrom,
            int aRow,
            int aStep,
            float[] b,
            int bFrom,
            float[] c,
            int cFrom) {
        int c1 = cFrom + columns;
        int c2 = c1 + columns;
        int c3 = c2 + columns;
        float s00 = c[cFrom], s01 = c[cFrom + 1];
        float s10 = c[c1], s11 = c[c1 + 1];
        float s20 = c[c2], s21 = c[c2 + 1];
        float s30 = c[c3], s31 = c[c3 + 1];
        for (int p = 0, at = aFrom, bAt = bFrom; p < inner; p++, at += aStep, bAt += columns) {
            float b0 = b[bAt], b1 = b[bAt + 1];
            float a0 = a[at], a1 = a[at + aRow], a2 = a[at + 2 * aRow], a3 = a[at + 3 * aRow];
            s00 = Math.fma(a0, b0, s00);
            s01 = Math.fma(a0, b1, s01);
            s10 = Math.fma(a1, b0, s10);
            s11 = Math.fma(a1, b1, s11);
            s20 = Math.fma(a2, b0, s20);
            s21 = Math.fma(a2, b1, s21);
            s30 = Math.fma(a3, b0, s30);
            s31 = Math.fma(a3, b1, s31);
        }
        c[cFrom] = s00;
        c[cFrom + 1] = s01;
        c[c1] = s10;
        c[c1 + 1] = s11;
        c[c2] = s20;
        c[c2 + 1] = s21;
        c[c3] = s30;
        c[c3 + 1] = s31;
    }

    static void fourByOne(
            int inner,
            int columns,
            float[] a,
            int aFrom,
            int aRow,
            int aStep,
            float[] b,
            int bFrom,
            float[] c,
            int cFrom) {
        float s0 = c[cFrom];
        float s1 = c[cFrom + columns];
        float s2 = c[cFrom + 2 * columns];
        float s3 = c[cFrom + 3 * columns];
        for (int p = 0, at = aFrom, bAt = bFrom; p < inner; p++, at += aStep, bAt += columns) {
            float b0 = b[bAt];
            s0 = Math.fma(a[at], b0, s0);
            s1 = Math.fma(a[at + aRow], b0, s1);
            s2 = Math.fma(a[at + 2 * aRow], b0, s2);
            s3 = Math.fma(a[at + 3 * aRow], b0, s3);
        }
        c[cFrom] = s0;
        c[cFrom + columns] = s1;
        c[cFrom + 2 * columns] = s2;
        c[cFrom + 3 * columns] = s3;
    }

    static float single(
            int inner,
            int columns,
            float[] a,
            int aFrom,
            int aStep,
            float[] b,
            int bFrom,
            float start) {
        float sum = start;
        for (int p = 0; p < inner; p++) {
            sum = Math.fma(a[aFrom + p * aStep], b[bFrom + p * columns], sum);
        }
        return sum;
    }

    static void tanh(float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = Maths.tanh(in[i]);
    }

    static void sigmoid(float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = Maths.sigmoid(in[i]);
    }

    /// Where `out` is above 0 the slope passes, elsewhere it is 0.
    static void reluSlope(float[] out, float[] slope, float[] back, int count) {
        for (int i = 0; i < count; i++) back[i] = out[i] > 0 ? slope[i] : 0f;
    }
}

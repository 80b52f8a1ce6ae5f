package org.fundi.engine.math;

import java.util.Arrays;

/// The kernels as plain loops: quick from the first call, and the measure of what [VectorKernels]
/// must give, bit for bit. Every sum runs in index order, one fused multiply-add a term.
final class PlainKernels {
    private PlainKernels() {}

    static void product(Product m) {
        m.begin(m.inner);
        int i = 0;
        for (; i + 4 <= m.rows; i += 4) {
            int j = 0;
            for (; j + 2 <= m.columns; j += 2) fourByTwo(m, i, j);
            if (j < m.columns) fourByOne(m, i, j);
        }
        for (; i < m.rows; i++) {
            for (int j = 0; j < m.columns; j++) single(m, i, j);
        }
    }

    /// Rows i to i + 3, columns j and j + 1.
    private static void fourByTwo(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.start;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int c0 = m.startAt(i, j), c1 = c0 + row, c2 = c1 + row, c3 = c2 + row;
        float s00 = c[c0], s01 = c[c0 + 1];
        float s10 = c[c1], s11 = c[c1 + 1];
        float s20 = c[c2], s21 = c[c2 + 1];
        float s30 = c[c3], s31 = c[c3 + 1];
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
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
        c = m.c;
        c0 = m.cAt(i, j);
        c1 = c0 + columns;
        c2 = c1 + columns;
        c3 = c2 + columns;
        c[c0] = s00;
        c[c0 + 1] = s01;
        c[c1] = s10;
        c[c1 + 1] = s11;
        c[c2] = s20;
        c[c2 + 1] = s21;
        c[c3] = s30;
        c[c3 + 1] = s31;
    }

    /// Rows i to i + 3, column j.
    static void fourByOne(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.start;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep, row = m.startRow;
        int c0 = m.startAt(i, j), c1 = c0 + row, c2 = c1 + row, c3 = c2 + row;
        float s0 = c[c0], s1 = c[c1], s2 = c[c2], s3 = c[c3];
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            float b0 = b[bAt];
            s0 = Math.fma(a[at], b0, s0);
            s1 = Math.fma(a[at + aRow], b0, s1);
            s2 = Math.fma(a[at + 2 * aRow], b0, s2);
            s3 = Math.fma(a[at + 3 * aRow], b0, s3);
        }
        c = m.c;
        c0 = m.cAt(i, j);
        c[c0] = s0;
        c[c0 + columns] = s1;
        c[c0 + 2 * columns] = s2;
        c[c0 + 3 * columns] = s3;
    }

    /// Row i, column j.
    static void single(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        float sum = m.start[m.startAt(i, j)];
        int at = m.aAt(i), bAt = m.bAt(j);
        for (int p = m.from, to = m.to; p < to; p++, at += aStep, bAt += columns) {
            sum = Math.fma(a[at], b[bAt], sum);
        }
        m.c[m.cAt(i, j)] = sum;
    }

    static void tanh(float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = Maths.tanh(in[i]);
    }

    static void tanhSlope(float[] out, float[] slope, float[] back, int count) {
        for (int i = 0; i < count; i++) back[i] = slope[i] * (1f - out[i] * out[i]);
    }

    static void exp(float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = Maths.exp(in[i]);
    }

    static void sigmoid(float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = Maths.sigmoid(in[i]);
    }

    /// Where `out` is above 0 the slope passes, elsewhere it is 0.
    static void reluSlope(float[] out, float[] slope, float[] back, int count) {
        for (int i = 0; i < count; i++) back[i] = out[i] > 0 ? slope[i] : 0f;
    }

    /// The squared distances from one block of packed rows, whose features stand in the arrays from
    /// `first`, to each of 4 questions.
    static void squaredDistances(
            float[][] packed, int first, int features, float[] asked, float[][] squares) {
        float[] s0 = squares[0], s1 = squares[1], s2 = squares[2], s3 = squares[3];
        for (float[] square : squares) Arrays.fill(square, 0f);
        for (int f = 0; f < features; f++) {
            float[] values = packed[first + f];
            addSquares(values, asked[f], asked[features + f], s0, s1);
            addSquares(values, asked[2 * features + f], asked[3 * features + f], s2, s3);
        }
    }

    /// Arrays read and written at one index: the form the virtual machine turns into vectors.
    private static void addSquares(float[] values, float q0, float q1, float[] s0, float[] s1) {
        for (int i = 0; i < PackedRows.BLOCK; i++) {
            float d0 = q0 - values[i];
            float d1 = q1 - values[i];
            s0[i] = Math.fma(d0, d0, s0[i]);
            s1[i] = Math.fma(d1, d1, s1[i]);
        }
    }

    /// The first place from `from` whose value is below `limit`; `to` where there is none.
    static int firstBelow(float[] values, int from, int to, float limit) {
        int at = from;
        while (at < to && !(values[at] < limit)) at++;
        return at;
    }
}

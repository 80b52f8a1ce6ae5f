package org.fundi.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The kernels in vector registers: the only file that knows the Vector API.
///
/// Lanes are outputs, never terms of one sum, so each sum runs in the same order and with the same
/// fused multiply-adds as in [PlainKernels], whatever the width of a register. Accumulators are
/// loaded from the prepared result without a condition: one that begins as "this or that" may stay
/// boxed for good.
final class VectorKernels {
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> NARROW = FloatVector.SPECIES_128;
    private static final int LANES = WIDE.length();

    private VectorKernels() {}

    /// As [PlainKernels#addProduct].
    static void addProduct(Product m) {
        int j = 0;
        for (; j + 2 * LANES <= m.columns; j += 2 * LANES) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) fourByTwo(m, i, j);
            for (; i < m.rows; i++) oneByTwo(m, i, j);
        }
        for (; j + LANES <= m.columns; j += LANES) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) fourByOne(WIDE, m, i, j);
            for (; i < m.rows; i++) oneByOne(WIDE, m, i, j);
        }
        for (; j + 4 <= m.columns; j += 4) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) fourByOne(NARROW, m, i, j);
            for (; i < m.rows; i++) oneByOne(NARROW, m, i, j);
        }
        for (; j < m.columns; j++) {
            int i = 0;
            for (; i + 4 <= m.rows; i += 4) PlainKernels.fourByOne(m, i, j);
            for (; i < m.rows; i++) PlainKernels.single(m, i, j);
        }
    }

    /// Rows i to i + 3, two registers of columns from j.
    private static void fourByTwo(Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.c;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep;
        int c0 = m.cFrom + i * columns + j, c1 = c0 + columns, c2 = c1 + columns, c3 = c2 + columns;
        FloatVector s00 = wide(c, c0), s01 = wide(c, c0 + LANES);
        FloatVector s10 = wide(c, c1), s11 = wide(c, c1 + LANES);
        FloatVector s20 = wide(c, c2), s21 = wide(c, c2 + LANES);
        FloatVector s30 = wide(c, c3), s31 = wide(c, c3 + LANES);
        int at = i * aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
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
    private static void oneByTwo(Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        int cAt = m.cFrom + i * columns + j;
        FloatVector s0 = wide(m.c, cAt), s1 = wide(m.c, cAt + LANES);
        int at = i * m.aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector a0 = FloatVector.broadcast(WIDE, a[at]);
            s0 = a0.fma(wide(b, bAt), s0);
            s1 = a0.fma(wide(b, bAt + LANES), s1);
        }
        store(s0, s1, m.c, cAt);
    }

    /// Rows i to i + 3, one register of columns from j.
    private static void fourByOne(VectorSpecies<Float> species, Product m, int i, int j) {
        float[] a = m.a, b = m.b, c = m.c;
        int columns = m.columns, aRow = m.aRow, aStep = m.aStep;
        int c0 = m.cFrom + i * columns + j, c1 = c0 + columns, c2 = c1 + columns, c3 = c2 + columns;
        FloatVector s0 = FloatVector.fromArray(species, c, c0);
        FloatVector s1 = FloatVector.fromArray(species, c, c1);
        FloatVector s2 = FloatVector.fromArray(species, c, c2);
        FloatVector s3 = FloatVector.fromArray(species, c, c3);
        int at = i * aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector b0 = FloatVector.fromArray(species, b, bAt);
            s0 = b0.fma(FloatVector.broadcast(species, a[at]), s0);
            s1 = b0.fma(FloatVector.broadcast(species, a[at + aRow]), s1);
            s2 = b0.fma(FloatVector.broadcast(species, a[at + 2 * aRow]), s2);
            s3 = b0.fma(FloatVector.broadcast(species, a[at + 3 * aRow]), s3);
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
    }

    /// Row i, one register of columns from j.
    private static void oneByOne(VectorSpecies<Float> species, Product m, int i, int j) {
        float[] a = m.a, b = m.b;
        int columns = m.columns, aStep = m.aStep;
        int cAt = m.cFrom + i * columns + j;
        FloatVector sum = FloatVector.fromArray(species, m.c, cAt);
        int at = i * m.aRow;
        int bAt = m.bFrom + j;
        for (int p = 0, inner = m.inner; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector terms = FloatVector.fromArray(species, b, bAt);
            sum = terms.fma(FloatVector.broadcast(species, a[at]), sum);
        }
        sum.intoArray(m.c, cAt);
    }

    static void tanh(float[] in, float[] out, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector x =
                    FloatVector.fromArray(WIDE, in, i)
                            .min(Maths.TANH_HIGHEST)
                            .max(-Maths.TANH_HIGHEST);
            FloatVector square = x.mul(x);
            FloatVector top = square.broadcast(Maths.A13).fma(square, square.broadcast(Maths.A11));
            top = top.fma(square, square.broadcast(Maths.A9));
            top = top.fma(square, square.broadcast(Maths.A7));
            top = top.fma(square, square.broadcast(Maths.A5));
            top = top.fma(square, square.broadcast(Maths.A3));
            top = top.fma(square, square.broadcast(Maths.A1));
            FloatVector bottom = square.broadcast(Maths.B6).fma(square, square.broadcast(Maths.B4));
            bottom = bottom.fma(square, square.broadcast(Maths.B2));
            bottom = bottom.fma(square, square.broadcast(Maths.B0));
            x.mul(top).div(bottom).intoArray(out, i);
        }
        for (; i < count; i++) out[i] = Maths.tanh(in[i]);
    }

    static void sigmoid(float[] in, float[] out, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector power = exp(FloatVector.fromArray(WIDE, in, i).neg());
            power.broadcast(1f).div(power.add(1f)).intoArray(out, i);
        }
        for (; i < count; i++) out[i] = Maths.sigmoid(in[i]);
    }

    /// As [Maths#exp(float)], lane by lane.
    private static FloatVector exp(FloatVector any) {
        FloatVector x = any.min(Maths.EXP_HIGHEST).max(Maths.EXP_LOWEST);
        FloatVector whole =
                x.fma(x.broadcast(Maths.LOG2_E), x.broadcast(Maths.ROUNDER)).sub(Maths.ROUNDER);
        FloatVector rest = whole.fma(x.broadcast(-Maths.LN2_HIGH), x);
        rest = whole.fma(x.broadcast(-Maths.LN2_LOW), rest);
        FloatVector sum = rest.fma(x.broadcast(Maths.E5), x.broadcast(Maths.E4));
        sum = sum.fma(rest, x.broadcast(Maths.E3));
        sum = sum.fma(rest, x.broadcast(Maths.E2));
        sum = sum.fma(rest, x.broadcast(Maths.E1));
        sum = sum.fma(rest, x.broadcast(Maths.E0));
        FloatVector power = sum.fma(rest.mul(rest), rest).add(1f);
        FloatVector scale =
                whole.convert(VectorOperators.F2I, 0)
                        .reinterpretAsInts()
                        .add(127)
                        .lanewise(VectorOperators.LSHL, 23)
                        .reinterpretAsFloats();
        return power.mul(scale);
    }

    static void reluSlope(float[] out, float[] slope, float[] back, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            var alive = FloatVector.fromArray(WIDE, out, i).compare(VectorOperators.GT, 0f);
            FloatVector.zero(WIDE)
                    .blend(FloatVector.fromArray(WIDE, slope, i), alive)
                    .intoArray(back, i);
        }
        for (; i < count; i++) back[i] = out[i] > 0 ? slope[i] : 0f;
    }

    /// As [PlainKernels#squaredDistances].
    static void squaredDistances(
            float[] packed, int from, int features, float[] asked, float[] squares) {
        for (int lane = 0; lane < PackedRows.BLOCK; lane += 2 * LANES) {
            distances(packed, from + lane, features, asked, squares, lane);
        }
    }

    /// Two registers of rows against all 4 questions.
    private static void distances(
            float[] packed, int from, int features, float[] asked, float[] squares, int lane) {
        FloatVector s00 = FloatVector.zero(WIDE), s01 = FloatVector.zero(WIDE);
        FloatVector s10 = FloatVector.zero(WIDE), s11 = FloatVector.zero(WIDE);
        FloatVector s20 = FloatVector.zero(WIDE), s21 = FloatVector.zero(WIDE);
        FloatVector s30 = FloatVector.zero(WIDE), s31 = FloatVector.zero(WIDE);
        for (int f = 0, at = from; f < features; f++, at += PackedRows.BLOCK) {
            FloatVector x0 = wide(packed, at), x1 = wide(packed, at + LANES);
            FloatVector q0 = FloatVector.broadcast(WIDE, asked[f]);
            FloatVector d00 = q0.sub(x0), d01 = q0.sub(x1);
            s00 = d00.fma(d00, s00);
            s01 = d01.fma(d01, s01);
            FloatVector q1 = FloatVector.broadcast(WIDE, asked[features + f]);
            FloatVector d10 = q1.sub(x0), d11 = q1.sub(x1);
            s10 = d10.fma(d10, s10);
            s11 = d11.fma(d11, s11);
            FloatVector q2 = FloatVector.broadcast(WIDE, asked[2 * features + f]);
            FloatVector d20 = q2.sub(x0), d21 = q2.sub(x1);
            s20 = d20.fma(d20, s20);
            s21 = d21.fma(d21, s21);
            FloatVector q3 = FloatVector.broadcast(WIDE, asked[3 * features + f]);
            FloatVector d30 = q3.sub(x0), d31 = q3.sub(x1);
            s30 = d30.fma(d30, s30);
            s31 = d31.fma(d31, s31);
        }
        store(s00, s01, squares, lane);
        store(s10, s11, squares, PackedRows.BLOCK + lane);
        store(s20, s21, squares, 2 * PackedRows.BLOCK + lane);
        store(s30, s31, squares, 3 * PackedRows.BLOCK + lane);
    }

    /// As [PlainKernels#firstBelow].
    static int firstBelow(float[] values, int from, int to, float limit) {
        int at = from;
        for (; at + LANES <= to; at += LANES) {
            var below = wide(values, at).compare(VectorOperators.LT, limit);
            if (below.anyTrue()) return at + below.firstTrue();
        }
        return PlainKernels.firstBelow(values, at, to, limit);
    }
}

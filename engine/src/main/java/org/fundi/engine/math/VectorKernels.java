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
        int j = 0;
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
            int i = 0;
            for (; i + 4 <= rows; i += 4) {
                fourByTwo(
                        inner,
                        columns,
                        a,
                        aFrom + i * aRow,
                        aRow,
                        aStep,
                        b,
                        bFrom + j,
                        c,
                        cFrom + i * columns + j);
            }
            for (; i < rows; i++) {
                oneByTwo(
                        inner,
                        columns,
                        a,
                        aFrom + i * aRow,
                        aStep,
                        b,
                        bFrom + j,
                        c,
                        cFrom + i * columns + j);
            }
        }
        for (; j + LANES <= columns; j += LANES) {
            int i = 0;
            for (; i + 4 <= rows; i += 4) {
                fourByOne(
                        WIDE,
                        inner,
                        columns,
                        a,
                        aFrom + i * aRow,
                        aRow,
                        aStep,
                        b,
                        bFrom + j,
                        c,
                        cFrom + i * columns + j);
            }
            for (; i < rows; i++) {
                oneByOne(
                        WIDE,
                        inner,
                        columns,
                        a,
                        aFrom + i * aRow,
                        aStep,
                        b,
                        bFrom + j,
                        c,
                        cFrom + i * columns + j);
            }
        }
        if (j < columns) rest(rows, inner, columns, j, a, aFrom, aRow, aStep, b, bFrom, c, cFrom);
    }

    /// The last columns, too few for a wide register.
    private static void rest(
            int rows,
            int inner,
            int columns,
            int from,
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
            int j = from;
            for (; j + 4 <= columns; j += 4) {
                fourByOne(NARROW, inner, columns, a, aAt, aRow, aStep, b, bFrom + j, c, cAt + j);
            }
            for (; j < columns; j++) {
                PlainKernels.fourByOne(
                        inner, columns, a, aAt, aRow, aStep, b, bFrom + j, c, cAt + j);
            }
        }
        for (; i < rows; i++) {
            for (int j = from; j < columns; j++) {
                int cAt = cFrom + i * columns + j;
                c[cAt] =
                        PlainKernels.single(
                                inner, columns, a, aFrom + i * aRow, aStep, b, bFrom + j, c[cAt]);
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
        FloatVector s00 = FloatVector.fromArray(WIDE, c, cFrom);
        FloatVector s01 = FloatVector.fromArray(WIDE, c, cFrom + LANES);
        FloatVector s10 = FloatVector.fromArray(WIDE, c, c1);
        FloatVector s11 = FloatVector.fromArray(WIDE, c, c1 + LANES);
        FloatVector s20 = FloatVector.fromArray(WIDE, c, c2);
        FloatVector s21 = FloatVector.fromArray(WIDE, c, c2 + LANES);
        FloatVector s30 = FloatVector.fromArray(WIDE, c, c3);
        FloatVector s31 = FloatVector.fromArray(WIDE, c, c3 + LANES);
        for (int p = 0, at = aFrom, bAt = bFrom; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector b0 = FloatVector.fromArray(WIDE, b, bAt);
            FloatVector b1 = FloatVector.fromArray(WIDE, b, bAt + LANES);
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
        s00.intoArray(c, cFrom);
        s01.intoArray(c, cFrom + LANES);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + LANES);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + LANES);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + LANES);
    }

    private static void oneByTwo(
            int inner,
            int columns,
            float[] a,
            int aFrom,
            int aStep,
            float[] b,
            int bFrom,
            float[] c,
            int cFrom) {
        FloatVector s0 = FloatVector.fromArray(WIDE, c, cFrom);
        FloatVector s1 = FloatVector.fromArray(WIDE, c, cFrom + LANES);
        for (int p = 0, at = aFrom, bAt = bFrom; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector a0 = FloatVector.broadcast(WIDE, a[at]);
            s0 = a0.fma(FloatVector.fromArray(WIDE, b, bAt), s0);
            s1 = a0.fma(FloatVector.fromArray(WIDE, b, bAt + LANES), s1);
        }
        s0.intoArray(c, cFrom);
        s1.intoArray(c, cFrom + LANES);
    }

    private static void fourByOne(
            VectorSpecies<Float> species,
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
        FloatVector s0 = FloatVector.fromArray(species, c, cFrom);
        FloatVector s1 = FloatVector.fromArray(species, c, c1);
        FloatVector s2 = FloatVector.fromArray(species, c, c2);
        FloatVector s3 = FloatVector.fromArray(species, c, c3);
        for (int p = 0, at = aFrom, bAt = bFrom; p < inner; p++, at += aStep, bAt += columns) {
            FloatVector b0 = FloatVector.fromArray(species, b, bAt);
            s0 = b0.fma(FloatVector.broadcast(species, a[at]), s0);
            s1 = b0.fma(FloatVector.broadcast(species, a[at + aRow]), s1);
            s2 = b0.fma(FloatVector.broadcast(species, a[at + 2 * aRow]), s2);
            s3 = b0.fma(FloatVector.broadcast(species, a[at + 3 * aRow]), s3);
        }
        s0.intoArray(c, cFrom);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
    }

    private static void oneByOne(
            VectorSpecies<Float> species,
            int inner,
            int columns,
            float[] a,
            int aFrom,
            int aStep,
            float[] b,
            int bFrom,
            float[] c,
            int cFrom) {
        FloatVector sum = FloatVector.fromArray(species, c, cFrom);
        for (int p = 0, at = aFrom, bAt = bFrom; p < inner; p++, at += aStep, bAt += columns) {
            sum =
                    FloatVector.fromArray(species, b, bAt)
                            .fma(FloatVector.broadcast(species, a[at]), sum);
        }
        sum.intoArray(c, cFrom);
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
}

package org.fundi.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Curves and distances in vector registers; with [VectorProducts], [VectorColumns] and
/// [VectorLanes] all that knows the Vector API.
///
/// Lanes are outputs, never terms of one sum, so each sum runs in the same order and with the same
/// fused multiply-adds as in [PlainKernels], whatever the width of a register. Accumulators are
/// loaded from the prepared result without a condition: one that begins as "this or that" may stay
/// boxed for good.
final class VectorKernels {
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = WIDE.length();

    private VectorKernels() {}

    /// How many of the first `count` numbers are done in registers: all, where every array has
    /// room behind them for the rest of the last register, whose numbers mean nothing.
    private static int inRegisters(int count, float[] from, float[] to) {
        int whole = count / LANES * LANES;
        boolean room = whole + LANES <= Math.min(from.length, to.length);
        return whole < count && room ? whole + LANES : whole;
    }

    private static int inRegisters(int count, float[] one, float[] other, float[] to) {
        return Math.min(inRegisters(count, one, to), inRegisters(count, other, to));
    }

    static void tanh(float[] in, float[] out, int count) {
        int i = 0;
        for (int to = inRegisters(count, in, out); i < to; i += LANES) {
            FloatVector x = within(wide(in, i), -Maths.TANH_HIGHEST, Maths.TANH_HIGHEST);
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

    /// As min and max would have it, with less ado over zeros and what is no number.
    private static FloatVector within(FloatVector x, float lowest, float highest) {
        FloatVector low = x.blend(lowest, x.compare(VectorOperators.LT, lowest));
        return low.blend(highest, x.compare(VectorOperators.GT, highest));
    }

    static void tanhSlope(float[] out, float[] slope, float[] back, int count) {
        int i = 0;
        for (int to = inRegisters(count, out, slope, back); i < to; i += LANES) {
            FloatVector y = wide(out, i);
            wide(slope, i).mul(y.mul(y).neg().add(1f)).intoArray(back, i);
        }
        for (; i < count; i++) back[i] = slope[i] * (1f - out[i] * out[i]);
    }

    static void exp(float[] in, float[] out, int count) {
        int i = 0;
        for (int to = inRegisters(count, in, out); i < to; i += LANES) {
            exp(wide(in, i)).intoArray(out, i);
        }
        for (; i < count; i++) out[i] = Maths.exp(in[i]);
    }

    static void sigmoid(float[] in, float[] out, int count) {
        int i = 0;
        for (int to = inRegisters(count, in, out); i < to; i += LANES) {
            FloatVector power = exp(wide(in, i).neg());
            power.broadcast(1f).div(power.add(1f)).intoArray(out, i);
        }
        for (; i < count; i++) out[i] = Maths.sigmoid(in[i]);
    }

    /// As [Maths#exp(float)], lane by lane.
    static FloatVector exp(FloatVector any) {
        FloatVector x = within(any, Maths.EXP_LOWEST, Maths.EXP_HIGHEST);
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
        for (int to = inRegisters(count, out, slope, back); i < to; i += LANES) {
            var alive = wide(out, i).compare(VectorOperators.GT, 0f);
            FloatVector.zero(WIDE).blend(wide(slope, i), alive).intoArray(back, i);
        }
        for (; i < count; i++) back[i] = out[i] > 0 ? slope[i] : 0f;
    }

    /// As [PlainKernels#squaredDistances].
    static void squaredDistances(
            float[][] packed, int first, int features, float[] asked, float[][] squares) {
        for (int lane = 0; lane < PackedRows.BLOCK; lane += 2 * LANES) {
            distances(packed, first, features, asked, squares, lane);
        }
    }

    /// Two registers of rows against all 4 questions.
    private static void distances(
            float[][] packed, int first, int features, float[] asked, float[][] squares, int lane) {
        FloatVector s00 = FloatVector.zero(WIDE), s01 = FloatVector.zero(WIDE);
        FloatVector s10 = FloatVector.zero(WIDE), s11 = FloatVector.zero(WIDE);
        FloatVector s20 = FloatVector.zero(WIDE), s21 = FloatVector.zero(WIDE);
        FloatVector s30 = FloatVector.zero(WIDE), s31 = FloatVector.zero(WIDE);
        for (int f = 0; f < features; f++) {
            float[] values = packed[first + f];
            FloatVector x0 = wide(values, lane), x1 = wide(values, lane + LANES);
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
        store(s00, s01, squares[0], lane);
        store(s10, s11, squares[1], lane);
        store(s20, s21, squares[2], lane);
        store(s30, s31, squares[3], lane);
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

    private static FloatVector wide(float[] cells, int at) {
        return FloatVector.fromArray(WIDE, cells, at);
    }

    private static void store(FloatVector first, FloatVector second, float[] cells, int at) {
        first.intoArray(cells, at);
        second.intoArray(cells, at + LANES);
    }
}

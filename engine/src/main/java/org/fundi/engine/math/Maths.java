package org.fundi.engine.math;

/// The functions that [Math] may compute differently on another machine, here with the same bits
/// everywhere.
///
/// The float ones are own polynomials of fused multiply-adds in a fixed order, so that a kernel can
/// compute them lane by lane with the same bits. The double ones are those of [StrictMath].
public final class Maths {
    static final float LOG2_E = 1.44269504088896341f;

    /// ln 2 in two parts, the first short enough for exact products with small whole numbers.
    static final float LN2_HIGH = 0.693359375f;

    static final float LN2_LOW = -2.12194440e-4f;

    /// Adding and taking away 1.5 · 2²³ rounds a float to a whole number, ties to even.
    static final float ROUNDER = 12582912f;

    static final float EXP_LOWEST = -87.33654f;
    static final float EXP_HIGHEST = 88.02969f;

    static final float E5 = 1.9875691500e-4f;
    static final float E4 = 1.3981999507e-3f;
    static final float E3 = 8.3334519073e-3f;
    static final float E2 = 4.1665795894e-2f;
    static final float E1 = 1.6666665459e-1f;
    static final float E0 = 5.0000001201e-1f;

    static final float TANH_HIGHEST = 7.99881172180175781f;
    private static final float ROOT_HALF = 0.70710678f;
    private static final float DENSITY_AT_0 = 0.39894228f;

    static final float A1 = 4.89352455891786e-03f;
    static final float A3 = 6.37261928875436e-04f;
    static final float A5 = 1.48572235717979e-05f;
    static final float A7 = 5.12229709037114e-08f;
    static final float A9 = -8.60467152213735e-11f;
    static final float A11 = 2.00018790482477e-13f;
    static final float A13 = -2.76076847742355e-16f;
    static final float B0 = 4.89352518554385e-03f;
    static final float B2 = 2.26843463243900e-03f;
    static final float B4 = 1.18534705686654e-04f;
    static final float B6 = 1.19825839466702e-06f;

    private Maths() {}

    /// e to the power of x, relative error below 2e-7, between 1.2e-38 (for all x below -87.33) and
    /// 1.7e38 (for all x above 88.03): never 0, never infinite. NaN stays NaN.
    ///
    /// Range reduction by ln 2 in two parts and the polynomial of `expf` in Cephes (Moshier,
    /// *Methods and Programs for Mathematical Functions*, 1989).
    public static float exp(float x) {
        float bounded = Math.max(EXP_LOWEST, Math.min(EXP_HIGHEST, x));
        float whole = Math.fma(bounded, LOG2_E, ROUNDER) - ROUNDER;
        float rest = Math.fma(whole, -LN2_LOW, Math.fma(whole, -LN2_HIGH, bounded));
        float sum = Math.fma(E5, rest, E4);
        sum = Math.fma(sum, rest, E3);
        sum = Math.fma(sum, rest, E2);
        sum = Math.fma(sum, rest, E1);
        sum = Math.fma(sum, rest, E0);
        float power = Math.fma(sum, rest * rest, rest) + 1f;
        return power * Float.intBitsToFloat(((int) whole + 127) << 23);
    }

    /// The hyperbolic tangent, relative error below 6e-7: a quotient of two polynomials (the one of
    /// the library Eigen, by Guennebaud and Jacob), bounded at x = ±8 where it is 1 to within a
    /// float's precision.
    public static float tanh(float x) {
        float bounded = Math.max(-TANH_HIGHEST, Math.min(TANH_HIGHEST, x));
        float square = bounded * bounded;
        float top = Math.fma(A13, square, A11);
        top = Math.fma(top, square, A9);
        top = Math.fma(top, square, A7);
        top = Math.fma(top, square, A5);
        top = Math.fma(top, square, A3);
        top = Math.fma(top, square, A1);
        float bottom = Math.fma(B6, square, B4);
        bottom = Math.fma(bottom, square, B2);
        bottom = Math.fma(bottom, square, B0);
        return bounded * top / bottom;
    }

    /// 1 / (1 + e⁻ˣ), relative error below 4e-7.
    public static float sigmoid(float x) {
        return 1f / (1f + exp(-x));
    }

    /// The share of a standard normal distribution below x, relative error below 4e-6 down to
    /// x = -8.
    ///
    /// Half the complementary error function of -x / √2, by the Chebyshev fit of `erfcc` (Press,
    /// Teukolsky, Vetterling and Flannery, *Numerical Recipes*, 1992).
    public static float normalBelow(float x) {
        float z = Math.abs(x) * ROOT_HALF;
        float t = 1f / Math.fma(0.5f, z, 1f);
        float sum = Math.fma(0.17087277f, t, -0.82215223f);
        sum = Math.fma(sum, t, 1.48851587f);
        sum = Math.fma(sum, t, -1.13520398f);
        sum = Math.fma(sum, t, 0.27886807f);
        sum = Math.fma(sum, t, -0.18628806f);
        sum = Math.fma(sum, t, 0.09678418f);
        sum = Math.fma(sum, t, 0.37409196f);
        sum = Math.fma(sum, t, 1.00002368f);
        sum = Math.fma(sum, t, -1.26551223f);
        float tail = 0.5f * t * exp(Math.fma(-z, z, sum));
        return x <= 0 ? tail : 1f - tail;
    }

    /// The height of the standard normal distribution at x.
    public static float normalDensity(float x) {
        return DENSITY_AT_0 * exp(-0.5f * x * x);
    }

    /// e to the power of x; [StrictMath]'s, within 1 unit in the last place.
    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    /// The natural logarithm; [StrictMath]'s.
    public static double log(double x) {
        return StrictMath.log(x);
    }

    /// The natural logarithm of 1 + x, exact for small x; [StrictMath]'s.
    public static double log1p(double x) {
        return StrictMath.log1p(x);
    }

    /// The hyperbolic tangent; [StrictMath]'s.
    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    /// 1 / (1 + e⁻ˣ), without overflow at either end.
    public static double sigmoid(double x) {
        if (x >= 0) return 1 / (1 + StrictMath.exp(-x));
        double power = StrictMath.exp(x);
        return power / (1 + power);
    }
}

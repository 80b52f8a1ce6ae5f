package org.fundi.engine.metric;

/// The beta distribution, behind exact binomial intervals: its distribution function by the
/// continued fraction of Press et al. (*Numerical Recipes*, 1992, section 6.4), its quantile by
/// halving.
final class BetaDistribution {
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012,
        9.9843695780195716e-6, 1.5056327351493116e-7
    };

    private BetaDistribution() {}

    /// Where `share` of the mass lies below.
    static double quantile(double a, double b, double share) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (below(a, b, middle) < share) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /// The mass below x.
    static double below(double a, double b, double x) {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        double front =
                StrictMath.exp(
                        logGamma(a + b)
                                - logGamma(a)
                                - logGamma(b)
                                + a * StrictMath.log(x)
                                + b * StrictMath.log(1 - x));
        // The fraction converges fast on this side only; the other side is its mirror image.
        if (x < (a + 1) / (a + b + 2)) return front * fraction(a, b, x) / a;
        return 1 - front * fraction(b, a, 1 - x) / b;
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / floored(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= 1_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / floored(1 + even * d);
            c = floored(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / floored(1 + odd * d);
            c = floored(1 + odd / c);
            result *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) break;
        }
        return result;
    }

    private static double floored(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// Lanczos' approximation (*A precision approximation of the gamma function*, 1964), x ≥ 1.
    private static double logGamma(double x) {
        double sum = 0.99999999999980993;
        for (int i = 0; i < LANCZOS.length; i++) sum += LANCZOS[i] / (x + i);
        double t = x + LANCZOS.length - 1.5;
        return 0.5 * StrictMath.log(2 * Math.PI)
                + (x - 0.5) * StrictMath.log(t)
                - t
                + StrictMath.log(sum);
    }
}

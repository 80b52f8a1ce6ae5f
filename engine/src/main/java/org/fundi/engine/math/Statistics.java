package org.fundi.engine.math;

import java.util.Arrays;

/// Sums, quantiles and the distributions behind intervals, all in double and in index order.
public final class Statistics {
    private Statistics() {}

    /// 0 for no values at all is refused: the caller must know there is something to average.
    public static double mean(double[] values) {
        if (values.length == 0) throw new IllegalArgumentException("no values to average");
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    /// Linear interpolation between order statistics, as numpy's default (type 7 of Hyndman and
    /// Fan, *Sample quantiles in statistical packages*, 1996).
    ///
    /// @param sorted ascending, at least one
    /// @param share from 0 to 1
    public static double quantile(double[] sorted, double share) {
        if (sorted.length == 0)
            throw new IllegalArgumentException("no values to take a quantile of");
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// The middle value; of an even count the mean of the middle two.
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }

    /// The inverse of the standard normal distribution, by Acklam's rational approximation (2003;
    /// relative error below 1.2e-9), from additions, multiplications, divisions, StrictMath's
    /// logarithm and square root only, so the bits are the same everywhere.
    ///
    /// @param p strictly between 0 and 1
    public static double normalQuantile(double p) {
        if (!(p > 0 && p < 1))
            throw new IllegalArgumentException("p must lie between 0 and 1, not " + p);
        if (p < 0.02425) return tail(StrictMath.sqrt(-2 * StrictMath.log(p)));
        if (p > 1 - 0.02425) return -tail(StrictMath.sqrt(-2 * StrictMath.log(1 - p)));
        double q = p - 0.5;
        double r = q * q;
        double top =
                ((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02)
                                                                * r
                                                        + 1.383577518672690e+02)
                                                * r
                                        - 3.066479806614716e+01)
                                * r
                        + 2.506628277459239e+00;
        double bottom =
                ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02)
                                                                * r
                                                        + 6.680131188771972e+01)
                                                * r
                                        - 1.328068155288572e+01)
                                * r
                        + 1;
        return top * q / bottom;
    }

    /// The inverse of the chi-squared distribution, by Wilson and Hilferty's cube (*The
    /// distribution of chi-square*, 1931): within 1 % in the upper tail from 3 degrees of freedom
    /// on.
    ///
    /// @param degrees of freedom, at least 1
    /// @param p strictly between 0 and 1
    public static double chiSquaredQuantile(int degrees, double p) {
        if (degrees < 1)
            throw new IllegalArgumentException("degrees must be at least 1, not " + degrees);
        double spread = 2.0 / (9 * degrees);
        double root = Math.max(0, 1 - spread + normalQuantile(p) * StrictMath.sqrt(spread));
        return degrees * root * root * root;
    }

    private static double tail(double q) {
        double top =
                ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00)
                                                                * q
                                                        - 2.549732539343734e+00)
                                                * q
                                        + 4.374664141464968e+00)
                                * q
                        + 2.938163982698783e+00;
        double bottom =
                (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00)
                                                * q
                                        + 3.754408661907416e+00)
                                * q
                        + 1;
        return top / bottom;
    }
}

package org.fundi.app.form;

import org.fundi.engine.setting.Knob;

/// Where a knob's value lies on its slider, 0 to 1, linear or logarithmic. A log slider of a knob
/// that starts at 0 keeps its left end for 0.
///
/// @param low smallest value; above 0 on a log scale unless `zero`
/// @param zero whether the left end means 0
record SliderScale(double low, double high, boolean log, boolean zero) {
    private static final double DECADES = 1e-6;

    static SliderScale of(Knob knob) {
        boolean log = knob.scale() == Knob.Scale.LOG;
        boolean zero = log && knob.min() <= 0;
        return new SliderScale(zero ? knob.max() * DECADES : knob.min(), knob.max(), log, zero);
    }

    double share(double value) {
        if (zero && value < low) return 0;
        double share =
                log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return Math.clamp(share, 0, 1);
    }

    /// Rounded to two significant digits, so that the field stays readable.
    double value(double share) {
        if (share <= 0) return zero ? 0 : low;
        if (share >= 1) return high;
        double exact = log ? low * Math.pow(high / low, share) : low + (high - low) * share;
        double rounded =
                new java.math.BigDecimal(exact).round(new java.math.MathContext(2)).doubleValue();
        return Math.clamp(rounded, low, high);
    }
}

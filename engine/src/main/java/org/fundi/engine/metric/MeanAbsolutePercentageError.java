package org.fundi.engine.metric;

/// The mean error as a fraction of the truth: 0.15 is 15 %. A truth of 0 is taken as 2⁻⁵², as in
/// scikit-learn, and explodes.
public record MeanAbsolutePercentageError() implements MeanErrorMetric {
    @Override
    public String key() {
        return "mape";
    }

    @Override
    public String title() {
        return "Mean absolute percentage error (MAPE)";
    }

    @Override
    public String help() {
        return "The mean error as a fraction of the true value: 0.15 means 15 %, and lower is better."
                + " A true value near 0 makes it explode, and saying too little is punished less than saying too much.";
    }

    @Override
    public double error(double truth, double said) {
        return Math.abs(truth - said) / Math.max(Math.abs(truth), 0x1p-52);
    }
}

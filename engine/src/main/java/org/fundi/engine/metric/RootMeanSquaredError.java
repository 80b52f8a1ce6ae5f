package org.fundi.engine.metric;

/// The square root of the mean squared error, in the target's unit.
public record RootMeanSquaredError() implements MeanErrorMetric {
    @Override
    public String key() {
        return "rmse";
    }

    @Override
    public String title() {
        return "Root mean squared error (RMSE)";
    }

    @Override
    public String help() {
        return "The square root of the mean squared error, back in the target's own unit; lower is better."
                + " Large mistakes weigh more than small ones, so a few outliers can rule it.";
    }

    @Override
    public double error(double truth, double said) {
        double error = truth - said;
        return error * error;
    }

    @Override
    public double finished(double mean) {
        return Math.sqrt(mean);
    }
}

package org.fundi.engine.metric;

/// The mean squared distance between estimate and truth, in the target's unit squared.
public record MeanSquaredError() implements MeanErrorMetric {
    @Override
    public String key() {
        return "mse";
    }

    @Override
    public String title() {
        return "Mean squared error (MSE)";
    }

    @Override
    public String help() {
        return "The mean of the squared distances between estimate and truth, in the target's unit squared; lower is better."
                + " A mistake twice as large counts four times, so a few outliers can rule it.";
    }

    @Override
    public double error(double truth, double said) {
        double error = truth - said;
        return error * error;
    }
}

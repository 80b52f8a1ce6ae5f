package org.fundi.engine.metric;

/// The mean distance between estimate and truth, in the target's unit.
public record MeanAbsoluteError() implements MeanErrorMetric {
    @Override
    public String key() {
        return "mae";
    }

    @Override
    public String title() {
        return "Mean absolute error (MAE)";
    }

    @Override
    public String help() {
        return "The mean distance between estimate and truth, in the target's own unit; lower is better."
                + " Every unit of error counts the same, so a few enormous mistakes can hide among many small ones.";
    }

    @Override
    public double error(double truth, double said) {
        return Math.abs(truth - said);
    }
}

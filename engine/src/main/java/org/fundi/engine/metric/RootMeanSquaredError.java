package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The square root of the mean squared error, in the target's unit.
public record RootMeanSquaredError() implements MeanMetric {
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
    public boolean judges(Task task) {
        return task == Task.REGRESSION;
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public double[] terms(Answers answers) {
        return new MeanSquaredError().terms(answers);
    }

    @Override
    public double finished(double mean) {
        return Math.sqrt(mean);
    }
}

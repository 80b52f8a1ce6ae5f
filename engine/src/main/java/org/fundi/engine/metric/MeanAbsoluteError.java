package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The mean distance between estimate and truth, in the target's unit.
public record MeanAbsoluteError() implements MeanMetric {
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
    public boolean judges(Task task) {
        return task == Task.REGRESSION;
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public double[] terms(Answers answers) {
        Answers.Regression numbers = answers.as(Answers.Regression.class);
        double[] terms = new double[numbers.size()];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = Math.abs(numbers.truth()[row] - numbers.said()[row]);
        }
        return terms;
    }
}

package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The mean squared distance between estimate and truth, in the target's unit squared.
public record MeanSquaredError() implements MeanMetric {
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
            double error = numbers.truth()[row] - numbers.said()[row];
            terms[row] = error * error;
        }
        return terms;
    }
}

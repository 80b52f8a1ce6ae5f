package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// A metric of numbers that is the mean of how wrong each estimate is; lower is better.
public interface MeanErrorMetric extends MeanMetric {

    /// How wrong one estimate is, at least 0.
    double error(double truth, double said);

    @Override
    default boolean judges(Task task) {
        return task == Task.REGRESSION;
    }

    @Override
    default Better better() {
        return Better.LOWER;
    }

    @Override
    default double[] terms(Answers answers) {
        Answers.Regression numbers = answers.as(Answers.Regression.class);
        double[] terms = new double[numbers.size()];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = error(numbers.truth()[row], numbers.said()[row]);
        }
        return terms;
    }
}

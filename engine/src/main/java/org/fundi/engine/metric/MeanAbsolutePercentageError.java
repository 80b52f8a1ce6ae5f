package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The mean error as a fraction of the truth: 0.15 is 15 %. A truth of 0 is taken as 2⁻⁵², as in
/// scikit-learn, and explodes.
public record MeanAbsolutePercentageError() implements MeanMetric {
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
            double truth = numbers.truth()[row];
            double size = Math.max(Math.abs(truth), 0x1p-52);
            terms[row] = Math.abs(truth - numbers.said()[row]) / size;
        }
        return terms;
    }
}

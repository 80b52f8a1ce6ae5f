package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The mean of −ln of the probability given to the class that is true.
///
/// Probabilities are clipped at the machine epsilon of a double, so a certain wrong answer costs
/// 36.04; rows of several classes are brought to sum 1 first.
public record LogLoss() implements MeanMetric {
    private static final double EPSILON = 2.220446049250313e-16;

    @Override
    public String key() {
        return "log_loss";
    }

    @Override
    public String title() {
        return "Log loss";
    }

    @Override
    public String help() {
        return "The mean of minus the natural logarithm of the probability given to the true class; lower is better and 0 is perfect."
                + " One row that was surely and wrongly answered can cost as much as hundreds of doubtful ones.";
    }

    @Override
    public boolean judges(Task task) {
        return task.isClassification();
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public String whyUndefined() {
        return "some score is not a probability from 0 to 1";
    }

    @Override
    public double[] terms(Answers answers) {
        Answers.Classification said = answers.as(Answers.Classification.class);
        double[] terms = new double[said.size()];
        for (int row = 0; row < terms.length; row++) {
            double likelihood = said.likelihood(row);
            terms[row] = -StrictMath.log(Math.clamp(likelihood, EPSILON, 1 - EPSILON));
        }
        return terms;
    }
}

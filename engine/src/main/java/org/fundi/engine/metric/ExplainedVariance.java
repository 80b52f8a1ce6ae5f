package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// As R², but an error that is the same in every row is forgiven: 1 − Var(y − ŷ) / Var(y).
public record ExplainedVariance() implements Metric {
    @Override
    public String key() {
        return "explained_variance";
    }

    @Override
    public String title() {
        return "Explained variance";
    }

    @Override
    public String help() {
        return "The share of the truth's variance that is left out of the errors; 1 is perfect."
                + " An error that is the same in every row is forgiven: where it lies above R², the estimates are off to one side.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.REGRESSION;
    }

    @Override
    public Score score(Answers answers) {
        return RSquared.explained(answers.as(Answers.Regression.class), true);
    }
}

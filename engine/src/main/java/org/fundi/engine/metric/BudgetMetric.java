package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// A metric of two classes that asks what comes of looking at no more rows than a budget allows.
public interface BudgetMetric extends Metric {

    /// The budget: alerts as a share of the rows, above 0 and at most 1.
    double share();

    /// The alerts this budget allows.
    default Alerts alerts(Answers answers) {
        return Alerts.within(share(), answers.as(Answers.Binary.class));
    }

    @Override
    default boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    default double ownThreshold(Answers.Binary answers) {
        return Thresholds.atShare(answers, share());
    }
}

package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// What all errors cost together, in the unit of the two prices. No record and not listed in the
/// catalogue, since there are no usual prices: what an error costs, only a person can say.
public final class Cost implements ConfusionMetric {
    private final double miss;
    private final double falseAlarm;

    /// @param miss what a missed positive costs, at least 0
    /// @param falseAlarm what a false alarm costs, at least 0, in the same unit
    public Cost(double miss, double falseAlarm) {
        if (!(miss >= 0 && falseAlarm >= 0)) {
            throw new IllegalArgumentException(
                    "prices must be at least 0, not %s and %s".formatted(miss, falseAlarm));
        }
        this.miss = miss;
        this.falseAlarm = falseAlarm;
    }

    @Override
    public String key() {
        return "cost";
    }

    @Override
    public String title() {
        return "Cost";
    }

    @Override
    public String help() {
        return "What all missed positives and all false alarms cost together; lower is better."
                + " It is only as true as the two prices.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        return Score.of(miss * matrix.falseNegatives() + falseAlarm * matrix.falsePositives());
    }

    @Override
    public double ownThreshold(Answers.Binary answers) {
        return Thresholds.best(answers, this);
    }
}

package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The largest distance between estimate and truth.
public record MaximumError() implements Metric {
    @Override
    public String key() {
        return "max_error";
    }

    @Override
    public String title() {
        return "Largest error";
    }

    @Override
    public String help() {
        return "The largest distance between estimate and truth, in the target's own unit; lower is better."
                + " It rests on one single row and grows with the number of rows.";
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
    public String whyNoInterval() {
        return "it rests on one row: drawing these rows again never shows a larger error than theirs";
    }

    @Override
    public Score score(Answers answers) {
        Answers.Regression numbers = answers.as(Answers.Regression.class);
        if (numbers.total() == 0) return Score.noRows();
        double largest = 0;
        for (int row = 0; row < numbers.size(); row++) {
            if (numbers.counts()[row] == 0) continue;
            largest = Math.max(largest, Math.abs(numbers.truth()[row] - numbers.said()[row]));
        }
        return new Score.Value(largest);
    }
}

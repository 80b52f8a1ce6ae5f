package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The middle distance between estimate and truth; of an even count the mean of the middle two.
public record MedianAbsoluteError() implements Metric {
    @Override
    public String key() {
        return "median_ae";
    }

    @Override
    public String title() {
        return "Median absolute error";
    }

    @Override
    public String help() {
        return "Half of the estimates lie closer to the truth than this, in the target's own unit; lower is better."
                + " What happens in the worse half does not count at all.";
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
    public Score score(Answers answers) {
        Answers.Regression numbers = answers.as(Answers.Regression.class);
        long total = numbers.total();
        if (total == 0) return Score.noRows();
        Order errors = numbers.errors().get();
        double upper = atPlace(errors, numbers.counts(), (total - 1) / 2);
        double lower = atPlace(errors, numbers.counts(), total / 2);
        return Score.of((upper + lower) / 2);
    }

    /// The error at a place among the counted rows, place 0 being the largest.
    private static double atPlace(Order errors, int[] counts, long place) {
        long before = 0;
        for (int tie = 0; tie < errors.ties(); tie++) {
            for (int p = errors.start(tie); p < errors.end(tie); p++) {
                before += counts[errors.row(p)];
            }
            if (before > place) return errors.value(tie);
        }
        throw new IllegalArgumentException("there is no place " + place);
    }
}

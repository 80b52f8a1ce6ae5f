package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The share of the truth's spread that the estimates explain: 1 − Σ(y − ŷ)² / Σ(y − ȳ)².
///
/// Where the truth is constant it is 1 if perfect, else 0, as in scikit-learn.
public record RSquared() implements Metric {
    @Override
    public String key() {
        return "r2";
    }

    @Override
    public String title() {
        return "R²";
    }

    @Override
    public String help() {
        return "How much smaller the squared errors are than those of always saying the mean: 1 is perfect, 0 no better than the mean, below 0 worse."
                + " It grows with the spread of the truth, so compare it on the same rows only.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.REGRESSION;
    }

    @Override
    public Score score(Answers answers) {
        return explained(answers.as(Answers.Regression.class), false);
    }

    /// @param centred whether a constant error is forgiven
    static Score explained(Answers.Regression answers, boolean centred) {
        int[] counts = answers.counts();
        long total = answers.total();
        if (total == 0) return Score.noRows();
        if (total == 1) return new Score.Undefined("one row has no spread to explain");
        double truths = 0;
        double errors = 0;
        for (int row = 0; row < counts.length; row++) {
            truths += counts[row] * answers.truth()[row];
            errors += counts[row] * (answers.truth()[row] - answers.said()[row]);
        }
        double mean = truths / total;
        double forgiven = centred ? errors / total : 0;
        double spread = 0;
        double left = 0;
        for (int row = 0; row < counts.length; row++) {
            double truth = answers.truth()[row] - mean;
            double error = answers.truth()[row] - answers.said()[row] - forgiven;
            spread += counts[row] * (truth * truth);
            left += counts[row] * (error * error);
        }
        if (spread == 0) return new Score.Value(left == 0 ? 1 : 0);
        return Score.of(1 - left / spread);
    }
}

package org.fundi.engine.metric;

/// The mean recall of the classes that occur in the truth.
public record BalancedAccuracy() implements ConfusionMetric {
    @Override
    public String key() {
        return "balanced_accuracy";
    }

    @Override
    public String title() {
        return "Balanced accuracy";
    }

    @Override
    public String help() {
        return "For each class that occurs, the share of its rows that were found; then the plain mean of these shares."
                + " A rare class weighs as much as a frequent one, so a few of its rows can move the score a lot.";
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < matrix.classes(); c++) {
            long actual = matrix.actual(c);
            if (actual == 0) continue;
            sum += (double) matrix.at(c, c) / actual;
            present++;
        }
        return new Score.Value(sum / present);
    }

    @Override
    public double ownThreshold(Answers.Binary answers) {
        return Thresholds.best(answers, this);
    }
}

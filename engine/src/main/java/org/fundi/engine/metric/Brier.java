package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The mean squared distance between the probabilities and what happened (Brier, *Verification of
/// forecasts expressed in terms of probability*, 1950). With two classes that of the positive one,
/// from 0 to 1; with several the sum over classes, from 0 to 2.
public record Brier() implements MeanMetric {
    @Override
    public String key() {
        return "brier";
    }

    @Override
    public String title() {
        return "Brier score";
    }

    @Override
    public String help() {
        return "The mean squared distance between the positive class's probability and what happened (1 or 0); lower is better."
                + " With rare positives even a useless model scores low, so compare it with that of the class prior.";
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
    public String whyUndefined() {
        return "some score is not a probability from 0 to 1";
    }

    @Override
    public double[] terms(Answers answers) {
        double[] terms = new double[answers.size()];
        switch (answers.as(Answers.Classification.class)) {
            case Answers.Binary binary -> {
                for (int row = 0; row < terms.length; row++) {
                    double missing = 1 - binary.likelihood(row);
                    terms[row] = missing * missing;
                }
            }
            case Answers.Multiclass several -> {
                for (int row = 0; row < terms.length; row++) terms[row] = distance(several, row);
            }
        }
        return terms;
    }

    private static double distance(Answers.Multiclass several, int row) {
        double sum = 0;
        for (int c = 0; c < several.classes(); c++) {
            double missing = several.said().at(row, c) - (several.truthAt(row) == c ? 1 : 0);
            sum += missing * missing;
        }
        return sum;
    }
}

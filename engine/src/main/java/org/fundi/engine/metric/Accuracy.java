package org.fundi.engine.metric;

import java.util.Optional;

/// The share of rows answered rightly.
public record Accuracy() implements ConfusionMetric {
    @Override
    public String key() {
        return "accuracy";
    }

    @Override
    public String title() {
        return "Accuracy";
    }

    @Override
    public String help() {
        return "The share of all rows that were answered rightly, from 0 to 1."
                + " It misleads when one class is rare: always saying the frequent class scores high and finds nobody.";
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        return new Score.Value((double) matrix.right() / matrix.total());
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers.as(Answers.Classification.class));
        return Optional.of(new Proportion(matrix.right(), matrix.total()));
    }
}

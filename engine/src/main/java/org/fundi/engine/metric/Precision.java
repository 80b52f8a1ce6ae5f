package org.fundi.engine.metric;

import java.util.Optional;
import org.fundi.engine.problem.Task;

/// Of the rows called positive, the share that are.
public record Precision() implements ConfusionMetric {
    @Override
    public String key() {
        return "precision";
    }

    @Override
    public String title() {
        return "Precision";
    }

    @Override
    public String help() {
        return "Of the rows that were called positive, the share that truly are."
                + " It says nothing about the positives that were missed: one sure alert alone can score 1.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        return Score.share(
                matrix.truePositives(),
                matrix.said(1),
                "no row was called positive at this threshold (scikit-learn shows 0 and warns)");
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers.as(Answers.Binary.class));
        return Optional.of(new Proportion(matrix.truePositives(), matrix.said(1)));
    }
}

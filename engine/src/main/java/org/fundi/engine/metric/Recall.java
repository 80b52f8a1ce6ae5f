package org.fundi.engine.metric;

import java.util.Optional;
import org.fundi.engine.problem.Task;

/// Of the positive rows, the share that were found.
public record Recall() implements ConfusionMetric {
    @Override
    public String key() {
        return "recall";
    }

    @Override
    public String title() {
        return "Recall";
    }

    @Override
    public String help() {
        return "Of the rows that truly are positive, the share that were found."
                + " It says nothing about false alarms: calling every row positive scores 1.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        return Score.share(matrix.truePositives(), matrix.actual(1), "no row is truly positive");
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers.as(Answers.Binary.class));
        return Optional.of(new Proportion(matrix.truePositives(), matrix.actual(1)));
    }
}

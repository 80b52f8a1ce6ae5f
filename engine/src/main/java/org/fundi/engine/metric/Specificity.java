package org.fundi.engine.metric;

import java.util.Optional;
import org.fundi.engine.problem.Task;

/// Of the negative rows, the share that were left alone.
public record Specificity() implements ConfusionMetric {
    @Override
    public String key() {
        return "specificity";
    }

    @Override
    public String title() {
        return "Specificity";
    }

    @Override
    public String help() {
        return "Of the rows that truly are negative, the share that were left alone; one minus it is the false-alarm rate."
                + " Where negatives are many, a high value still leaves many false alarms.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        return Score.share(matrix.trueNegatives(), matrix.actual(0), "no row is truly negative");
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers.as(Answers.Binary.class));
        return Optional.of(new Proportion(matrix.trueNegatives(), matrix.actual(0)));
    }
}

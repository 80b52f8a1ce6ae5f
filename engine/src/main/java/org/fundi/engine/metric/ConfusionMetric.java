package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// A metric that is one formula over the confusion matrix, so that in a bootstrap the rows are
/// counted once for all of them.
public interface ConfusionMetric extends Metric {

    /// @param matrix of at least one row
    Score of(ConfusionMatrix matrix);

    @Override
    default Score score(Answers answers) {
        return scored(ConfusionMatrix.of(answers.as(Answers.Classification.class)));
    }

    /// As [#of], for a matrix that may be empty.
    default Score scored(ConfusionMatrix matrix) {
        return matrix.total() == 0 ? Score.noRows() : of(matrix);
    }

    @Override
    default boolean judges(Task task) {
        return task.isClassification();
    }
}

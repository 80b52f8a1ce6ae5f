package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// What the curve named `loss` shows: the quantity that models of a task learn to make small.
public final class Loss {
    private Loss() {}

    /// Log loss of classes, mean squared error of numbers.
    public static Metric of(Task task) {
        return switch (task) {
            case BINARY, MULTICLASS -> new LogLoss();
            case REGRESSION -> new MeanSquaredError();
            case RANKING, CLUSTERING ->
                    throw new IllegalArgumentException(
                            "nothing is trained for %s here".formatted(task.key()));
        };
    }
}

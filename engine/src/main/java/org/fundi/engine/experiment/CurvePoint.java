package org.fundi.engine.experiment;

import java.util.Map;

/// One point of a live curve. Points carry no interval.
///
/// @param step steps finished; 0 is before anything was learnt
/// @param training scores on training rows by key: `loss` and the metrics chosen; an undefined
///     score is left out. Beyond [Judge#MOST_TRAINING_ROWS] rows, that many evenly spread ones
/// @param validation the same on all validation rows
public record CurvePoint(int step, Map<String, Double> training, Map<String, Double> validation) {
    /// The key of the loss: mean log-loss (natural logarithm) for classes, mean squared error in
    /// the target's own unit for numbers.
    public static final String LOSS = "loss";

    public CurvePoint {
        training = Map.copyOf(training);
        validation = Map.copyOf(validation);
    }
}

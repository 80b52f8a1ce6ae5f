package org.fundi.engine.experiment;

import java.util.Map;

/// One point of a live curve. Points carry no interval.
///
/// @param step steps finished; 0 is before anything was learnt
/// @param training scores on training rows by key: `loss` and the metrics chosen; an undefined
///     score is left out
/// @param validation the same on validation rows
public record CurvePoint(int step, Map<String, Double> training, Map<String, Double> validation) {
    public CurvePoint {
        training = Map.copyOf(training);
        validation = Map.copyOf(validation);
    }
}

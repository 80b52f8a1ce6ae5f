package org.fundi.app.train;

import java.util.Map;
import org.fundi.engine.experiment.CurvePoint;

/// One point of a curve as it is drawn.
///
/// @param at steps finished; a part of a step where the run was stepped batch by batch
/// @param training scores by key, `loss` among them
/// @param validation the same
record CurveDot(double at, Map<String, Double> training, Map<String, Double> validation) {

    static CurveDot of(CurvePoint point) {
        return new CurveDot(point.step(), point.training(), point.validation());
    }

    static CurveDot inside(CurvePoint point, int batch, int batches) {
        return new CurveDot(
                point.step() + (double) batch / batches, point.training(), point.validation());
    }

    /// NaN where it has no such score.
    double training(String key) {
        return training.getOrDefault(key, Double.NaN);
    }

    double validation(String key) {
        return validation.getOrDefault(key, Double.NaN);
    }

    boolean isWholeStep() {
        return at == Math.rint(at);
    }
}

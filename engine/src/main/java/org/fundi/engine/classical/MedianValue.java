package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;

/// Estimates the median of the training rows, for every row.
public record MedianValue() implements Regressor {
    public static final MedianValue USUAL = new MedianValue();

    @Override
    public String key() {
        return "median";
    }

    @Override
    public String title() {
        return "median";
    }

    @Override
    public String help() {
        return "Estimates the middle value of the training rows for every row. No constant has a smaller absolute error, and a few extreme values do not move it.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        return new ConstantEstimate(key(), Statistics.median(target.toArray()));
    }

    @Override
    public Model<Estimates> load(byte[] saved) {
        return ConstantEstimate.load(key(), saved);
    }
}

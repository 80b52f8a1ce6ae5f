package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;

/// Estimates the mean of the training rows, for every row.
public record MeanValue() implements Regressor {
    public static final MeanValue USUAL = new MeanValue();

    @Override
    public String key() {
        return "mean";
    }

    @Override
    public String title() {
        return "mean";
    }

    @Override
    public String help() {
        return "Estimates the average of the training rows for every row. Its squared error is the spread of the target itself, which is what R² compares with.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        return new ConstantEstimate(key(), Statistics.mean(target.toArray()));
    }

    @Override
    public Model<Estimates> load(byte[] saved) {
        return ConstantEstimate.load(key(), saved);
    }
}

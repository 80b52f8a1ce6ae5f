package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;

/// The naive forecast: the next value is the last one known. Only where rows have an order in time.
///
/// Its matrix is one column, the last known value ([Inputs#LAST_VALUE]); it passes as a float, so
/// with seven digits.
public record LastValue() implements Regressor {
    public static final LastValue USUAL = new LastValue();

    @Override
    public String key() {
        return "last_value";
    }

    @Override
    public String title() {
        return "last value";
    }

    @Override
    public String help() {
        return "Forecasts that nothing changes: the last known value is the next one. For prices and"
                + " slow weather it is surprisingly hard to beat.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Inputs inputs() {
        return Inputs.LAST_VALUE;
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        return new EarlierValue(key(), 1);
    }

    @Override
    public Model<Estimates> load(byte[] saved) {
        return EarlierValue.load(key(), saved);
    }
}

package org.fundi.engine.classical;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;

/// Estimates the same number for every row.
///
/// @param key of the algorithm that learnt it
record ConstantEstimate(String key, double value) implements Model<Estimates>, Readable {

    static ConstantEstimate load(String key, byte[] saved) {
        return new ConstantEstimate(key, SavedModel.read(key, saved).number());
    }

    @Override
    public Estimates predict(Matrix inputs) {
        double[] values = new double[inputs.rows()];
        Arrays.fill(values, value);
        return new Estimates(values);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).number(value).done();
    }

    @Override
    public Reading read(List<String> features) {
        return new Reading.Sentence("says %s of every row, whatever its features".formatted(value));
    }
}

package org.fundi.engine.classical;

import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;

/// Means along one feature.
///
/// @param key of the algorithm
record BinMeans(String key, Bins bins) implements Model<Estimates>, Readable {

    @Override
    public Estimates predict(Matrix inputs) {
        Needs.width(inputs, bins.features());
        double[] values = new double[inputs.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = bins.answers()[bins.of(inputs, row)];
        }
        return new Estimates(values);
    }

    @Override
    public byte[] saved() {
        return bins.write(SavedModel.write(key).text("means")).done();
    }

    @Override
    public Reading read(List<String> features) {
        return bins.read(features);
    }
}

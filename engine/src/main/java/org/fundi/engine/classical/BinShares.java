package org.fundi.engine.classical;

import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;

/// Class shares along one feature.
///
/// @param key of the algorithm
record BinShares(String key, Bins bins) implements Model<ClassProbabilities>, Readable {

    @Override
    public ClassProbabilities predict(Matrix inputs) {
        Needs.width(inputs, bins.features());
        int classes = bins.outputs();
        double[] cells = new double[inputs.rows() * classes];
        for (int row = 0; row < inputs.rows(); row++) {
            System.arraycopy(
                    bins.answers(), bins.of(inputs, row) * classes, cells, row * classes, classes);
        }
        return new ClassProbabilities(classes, cells);
    }

    @Override
    public byte[] saved() {
        return bins.write(SavedModel.write(key).text("shares")).done();
    }

    @Override
    public Reading read(List<String> features) {
        return bins.read(features);
    }
}

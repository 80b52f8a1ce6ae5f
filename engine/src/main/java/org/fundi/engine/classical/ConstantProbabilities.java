package org.fundi.engine.classical;

import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;

/// Says the same of every row.
///
/// @param key of the algorithm that learnt it
/// @param shares one a class, summing to 1
record ConstantProbabilities(String key, double[] shares)
        implements Model<ClassProbabilities>, Readable {

    static ConstantProbabilities load(String key, byte[] saved) {
        return new ConstantProbabilities(key, SavedModel.read(key, saved).numbers());
    }

    @Override
    public ClassProbabilities predict(Matrix inputs) {
        double[] cells = new double[inputs.rows() * shares.length];
        for (int row = 0; row < inputs.rows(); row++) {
            System.arraycopy(shares, 0, cells, row * shares.length, shares.length);
        }
        return new ClassProbabilities(shares.length, cells);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).numbers(shares).done();
    }

    @Override
    public Reading read(List<String> features) {
        return new Reading.Sentence("says the same of every row, whatever its features");
    }
}

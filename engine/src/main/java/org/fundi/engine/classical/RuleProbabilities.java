package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;

/// One answer where a rule holds, another where it does not.
///
/// @param key of the algorithm
/// @param holding class probabilities where the one input is 1
/// @param otherwise where it is 0
record RuleProbabilities(String key, double[] holding, double[] otherwise)
        implements Model<ClassProbabilities> {

    static boolean holds(Matrix inputs, int row) {
        return inputs.at(row, 0) > 0.5f;
    }

    @Override
    public ClassProbabilities predict(Matrix inputs) {
        Needs.width(inputs, 1);
        int classes = holding.length;
        double[] cells = new double[inputs.rows() * classes];
        for (int row = 0; row < inputs.rows(); row++) {
            double[] said = holds(inputs, row) ? holding : otherwise;
            System.arraycopy(said, 0, cells, row * classes, classes);
        }
        return new ClassProbabilities(classes, cells);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).text("classes").numbers(holding).numbers(otherwise).done();
    }
}

package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;

/// One number where a rule holds, another where it does not.
///
/// @param key of the algorithm
record RuleEstimates(String key, double holding, double otherwise) implements Model<Estimates> {

    @Override
    public Estimates predict(Matrix inputs) {
        Needs.width(inputs, 1);
        double[] values = new double[inputs.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = RuleProbabilities.holds(inputs, row) ? holding : otherwise;
        }
        return new Estimates(values);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).text("values").number(holding).number(otherwise).done();
    }
}

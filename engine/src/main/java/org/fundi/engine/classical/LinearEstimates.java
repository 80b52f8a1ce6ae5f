package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;

/// Estimates that are sums of weighted features.
///
/// @param key of the algorithm that learnt it
/// @param weights one a feature, then the intercept
record LinearEstimates(String key, double[] weights) implements Model<Estimates>, Readable {

    static LinearEstimates load(String key, byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key, saved);
        reader.text();
        return new LinearEstimates(key, reader.numbers());
    }

    @Override
    public Estimates predict(Matrix inputs) {
        int width = weights.length - 1;
        Needs.width(inputs, width);
        double[] values = new double[inputs.rows()];
        for (int row = 0; row < values.length; row++) {
            double sum = weights[width];
            for (int f = 0; f < width; f++) sum += weights[f] * inputs.at(row, f);
            values[row] = sum;
        }
        return new Estimates(values);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).text("values").numbers(weights).done();
    }

    @Override
    public Reading read(List<String> features) {
        List<Double> own = new ArrayList<>();
        for (int f = 0; f < weights.length - 1; f++) own.add(weights[f]);
        double intercept = weights[weights.length - 1];
        return new Reading.Weights(features, List.of(new Reading.Weights.Output(intercept, own)));
    }
}

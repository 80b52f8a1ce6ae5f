package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;

/// Linear scores, an output each, turned into probabilities one by one.
///
/// @param key of the algorithm that learnt it
/// @param weights output after output: one a feature, then the intercept
/// @param platts one an output
record LinearMachine(String key, double[] weights, Platt[] platts)
        implements Model<ClassProbabilities>, Readable {

    static LinearMachine load(String key, SavedModel.Reader reader) {
        return new LinearMachine(key, reader.numbers(), Machines.platts(reader.numbers()));
    }

    private int width() {
        return weights.length / platts.length - 1;
    }

    /// One output's score of one row.
    static double score(double[] weights, int from, Matrix inputs, int row) {
        int width = inputs.columns();
        double sum = weights[from + width];
        for (int f = 0; f < width; f++) sum += weights[from + f] * inputs.at(row, f);
        return sum;
    }

    @Override
    public ClassProbabilities predict(Matrix inputs) {
        Needs.width(inputs, width());
        double[] scores = new double[inputs.rows() * platts.length];
        for (int i = 0; i < scores.length; i++) {
            int output = i % platts.length;
            scores[i] = score(weights, output * (width() + 1), inputs, i / platts.length);
        }
        return Machines.said(scores, platts);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key)
                .text("classes")
                .numbers(weights)
                .numbers(Machines.flat(platts))
                .done();
    }

    @Override
    public Reading read(List<String> features) {
        List<Reading.Weights.Output> outputs = new ArrayList<>();
        for (int k = 0; k < platts.length; k++) {
            int from = k * (width() + 1);
            List<Double> own = new ArrayList<>();
            for (int f = 0; f < width(); f++) own.add(weights[from + f]);
            outputs.add(new Reading.Weights.Output(weights[from + width()], own));
        }
        return new Reading.Weights(features, outputs);
    }
}

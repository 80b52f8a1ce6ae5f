package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;

/// Scores that are sums of weighted features, turned into probabilities.
///
/// @param key of the algorithm that learnt it
/// @param outputs 1 with two classes (the log-odds of the second), else one a class
/// @param weights feature after feature, an output each; the intercepts at the end
record LinearProbabilities(String key, int outputs, double[] weights)
        implements Model<ClassProbabilities>, Readable {

    static LinearProbabilities load(String key, byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key, saved);
        return new LinearProbabilities(key, reader.whole(), reader.numbers());
    }

    private int features() {
        return weights.length / outputs - 1;
    }

    @Override
    public ClassProbabilities predict(Matrix inputs) {
        Needs.width(inputs, features());
        int classes = Math.max(2, outputs);
        double[] cells = new double[inputs.rows() * classes];
        double[] scores = new double[outputs];
        for (int row = 0; row < inputs.rows(); row++) {
            score(inputs, row, scores);
            if (outputs == 1) {
                cells[2 * row] = Softmax.sigmoid(-scores[0]);
                cells[2 * row + 1] = Softmax.sigmoid(scores[0]);
            } else {
                System.arraycopy(scores, 0, cells, row * classes, classes);
                Softmax.inPlace(cells, row * classes, classes);
            }
        }
        return new ClassProbabilities(classes, cells);
    }

    private void score(Matrix inputs, int row, double[] scores) {
        int width = features();
        float[] cells = inputs.cells();
        System.arraycopy(weights, width * outputs, scores, 0, outputs);
        for (int f = 0; f < width; f++) {
            double cell = cells[row * width + f];
            for (int k = 0; k < outputs; k++) scores[k] += cell * weights[f * outputs + k];
        }
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).whole(outputs).numbers(weights).done();
    }

    @Override
    public Reading read(List<String> names) {
        List<Reading.Weights.Output> read = new ArrayList<>();
        for (int k = 0; k < outputs; k++) {
            List<Double> own = new ArrayList<>();
            for (int f = 0; f < features(); f++) own.add(weights[f * outputs + k]);
            read.add(new Reading.Weights.Output(weights[features() * outputs + k], own));
        }
        return new Reading.Weights(names, read);
    }
}

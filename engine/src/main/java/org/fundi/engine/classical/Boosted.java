package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;

/// Boosted trees as a model: for classes or for a number.
final class Boosted {
    private Boosted() {}

    /// The sums are log-odds of the second of two classes, or scores of several.
    record OfClasses(String key, TreeSum sum) implements Model<ClassProbabilities> {
        @Override
        public ClassProbabilities predict(Matrix inputs) {
            double[] scores = sum.of(inputs);
            if (sum.outputs() == 1) return odds(scores);
            for (int at = 0; at < scores.length; at += sum.outputs()) {
                Softmax.inPlace(scores, at, sum.outputs());
            }
            return new ClassProbabilities(sum.outputs(), scores);
        }

        private static ClassProbabilities odds(double[] scores) {
            double[] cells = new double[2 * scores.length];
            for (int row = 0; row < scores.length; row++) {
                cells[2 * row] = Softmax.sigmoid(-scores[row]);
                cells[2 * row + 1] = Softmax.sigmoid(scores[row]);
            }
            return new ClassProbabilities(2, cells);
        }

        @Override
        public byte[] saved() {
            return sum.write(SavedModel.write(key).text("classes")).done();
        }
    }

    /// @param scale back to the target's own unit
    record OfValues(String key, Scale scale, TreeSum sum) implements Model<Estimates> {
        @Override
        public Estimates predict(Matrix inputs) {
            double[] values = sum.of(inputs);
            for (int row = 0; row < values.length; row++) {
                values[row] = scale.grown(values[row]);
            }
            return new Estimates(values);
        }

        @Override
        public byte[] saved() {
            SavedModel.Writer to = SavedModel.write(key).text("values");
            return sum.write(to.number(scale.middle()).number(scale.spread())).done();
        }
    }
}

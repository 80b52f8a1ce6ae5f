package org.fundi.engine.classical;

import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;

/// One tree as a model: for classes or for a number.
final class TreeModels {
    private TreeModels() {}

    /// @param features how many columns it learnt from
    record OfClasses(String key, int features, GrownTree tree)
            implements Model<ClassProbabilities>, Readable {
        @Override
        public ClassProbabilities predict(Matrix inputs) {
            return new ClassProbabilities(tree.outputs(), answers(features, tree, inputs));
        }

        @Override
        public byte[] saved() {
            return tree.write(SavedModel.write(key).text("classes").whole(features)).done();
        }

        @Override
        public Reading read(List<String> names) {
            return tree.drawn(names);
        }
    }

    /// @param features how many columns it learnt from
    record OfValues(String key, int features, GrownTree tree)
            implements Model<Estimates>, Readable {
        @Override
        public Estimates predict(Matrix inputs) {
            return new Estimates(answers(features, tree, inputs));
        }

        @Override
        public byte[] saved() {
            return tree.write(SavedModel.write(key).text("values").whole(features)).done();
        }

        @Override
        public Reading read(List<String> names) {
            return tree.drawn(names);
        }
    }

    private static double[] answers(int features, GrownTree tree, Matrix inputs) {
        Needs.width(inputs, features);
        double[] sums = new double[inputs.rows() * tree.outputs()];
        tree.addTo(sums, inputs, 1);
        return sums;
    }

    static Model<?> load(String key, byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key, saved);
        return switch (reader.text()) {
            case "classes" -> new OfClasses(key, reader.whole(), GrownTree.load(reader));
            default -> new OfValues(key, reader.whole(), GrownTree.load(reader));
        };
    }
}

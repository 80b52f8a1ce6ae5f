package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.jspecify.annotations.Nullable;

/// Many trees whose answers are averaged.
///
/// @param features how many columns they learnt from
/// @param before what is said as long as there is no tree: class shares or the mean
/// @param trees in the order they were grown
/// @param kept what earlier parts of the same forest have said; null once it is grown
record Forest(int features, double[] before, List<GrownTree> trees, @Nullable KeptSums kept) {

    static Forest load(SavedModel.Reader reader) {
        int features = reader.whole();
        double[] before = reader.numbers();
        int count = reader.whole();
        List<GrownTree> trees = new ArrayList<>();
        for (int i = 0; i < count; i++) trees.add(GrownTree.load(reader));
        return new Forest(features, before, List.copyOf(trees), null);
    }

    byte[] saved(SavedModel.Writer to) {
        to.whole(features).numbers(before).whole(trees.size());
        for (GrownTree tree : trees) tree.write(to);
        return to.done();
    }

    /// *rows x outputs*
    double[] answers(Matrix inputs) {
        Needs.width(inputs, features);
        int size = inputs.rows() * before.length;
        double[] sums = new double[size];
        if (trees.isEmpty()) {
            for (int i = 0; i < size; i++) sums[i] = before[i % before.length];
            return sums;
        }
        KeptSums.Adder adder =
                (to, from, end) -> {
                    for (int t = from; t < end; t++) trees.get(t).addTo(to, inputs, 1);
                };
        if (kept != null) sums = kept.upTo(trees.size(), inputs, size, adder);
        else adder.add(sums, 0, trees.size());
        for (int i = 0; i < size; i++) sums[i] /= trees.size();
        return sums;
    }

    /// A forest that tells classes apart.
    record OfClasses(String key, Forest forest) implements Model<ClassProbabilities> {
        @Override
        public ClassProbabilities predict(Matrix inputs) {
            return new ClassProbabilities(forest.before.length, forest.answers(inputs));
        }

        @Override
        public byte[] saved() {
            return forest.saved(SavedModel.write(key).text("classes"));
        }
    }

    /// A forest that estimates a number.
    record OfValues(String key, Forest forest) implements Model<Estimates> {
        @Override
        public Estimates predict(Matrix inputs) {
            return new Estimates(forest.answers(inputs));
        }

        @Override
        public byte[] saved() {
            return forest.saved(SavedModel.write(key).text("values"));
        }
    }
}

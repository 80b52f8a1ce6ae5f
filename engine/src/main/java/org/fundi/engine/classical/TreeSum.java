package org.fundi.engine.classical;

import org.fundi.engine.math.Matrix;
import org.jspecify.annotations.Nullable;

/// A sum of many small trees, an output each.
///
/// @param features how many columns it learnt from
/// @param start what each output begins from
/// @param rounds how many rounds of trees are added
/// @param trees the trees, of which the first `rounds` rounds count
/// @param kept what earlier rounds have said; null once it is done
record TreeSum(int features, float[] start, int rounds, Trees trees, @Nullable KeptSums kept) {

    /// Where the trees live: in our own arrays or in a native library.
    interface Trees {
        /// Adds the answers of rounds `from` (inclusive) to `to` (exclusive).
        ///
        /// @param sums *rows x outputs*
        void addTo(double[] sums, Matrix inputs, int from, int to);

        void write(SavedModel.Writer to, int rounds);
    }

    static TreeSum load(SavedModel.Reader reader) {
        int features = reader.whole();
        float[] start = reader.singles();
        int rounds = reader.whole();
        Trees trees =
                switch (reader.text()) {
                    case "xgboost" -> NativeTrees.load(reader);
                    default -> PlainTrees.load(reader);
                };
        return new TreeSum(features, start, rounds, trees, null);
    }

    TreeSum remembering(KeptSums sums) {
        return new TreeSum(features, start, rounds, trees, sums);
    }

    SavedModel.Writer write(SavedModel.Writer to) {
        trees.write(to.whole(features).singles(start).whole(rounds), rounds);
        return to;
    }

    int outputs() {
        return start.length;
    }

    /// *rows x outputs*
    double[] of(Matrix inputs) {
        Needs.width(inputs, features);
        int size = inputs.rows() * outputs();
        if (size == 0) return new double[0];
        KeptSums.Adder adder = (sums, from, to) -> add(sums, inputs, from, to);
        if (kept != null) return kept.upTo(rounds, inputs, size, adder);
        double[] sums = new double[size];
        adder.add(sums, 0, rounds);
        return sums;
    }

    private void add(double[] sums, Matrix inputs, int from, int to) {
        if (from == 0) {
            for (int i = 0; i < sums.length; i++) sums[i] = start[i % start.length];
        }
        if (from < to) trees.addTo(sums, inputs, from, to);
    }
}

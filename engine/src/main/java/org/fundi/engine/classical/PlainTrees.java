package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Matrix;

/// Trees in our own arrays.
///
/// @param outputs how many trees a round has
/// @param trees round after round
record PlainTrees(int outputs, List<GrownTree> trees) implements TreeSum.Trees {

    static PlainTrees load(SavedModel.Reader reader) {
        int outputs = reader.whole();
        int count = reader.whole();
        List<GrownTree> trees = new ArrayList<>();
        for (int i = 0; i < count; i++) trees.add(GrownTree.load(reader));
        return new PlainTrees(outputs, List.copyOf(trees));
    }

    @Override
    public void addTo(double[] sums, Matrix inputs, int from, int to) {
        for (int t = from * outputs; t < to * outputs; t++) {
            GrownTree tree = trees.get(t);
            int output = t % outputs;
            for (int row = 0; row < inputs.rows(); row++) {
                sums[row * outputs + output] += tree.answers()[tree.leafOf(inputs, row)];
            }
        }
    }

    @Override
    public void write(SavedModel.Writer to, int rounds) {
        to.text("plain").whole(outputs).whole(rounds * outputs);
        for (int t = 0; t < rounds * outputs; t++) trees.get(t).write(to);
    }
}

package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Reading.DrawnTree;
import org.fundi.engine.math.Matrix;

/// A grown tree in flat arrays, one entry a node. A question's "yes" child stands right after it,
/// with all that hangs below; then comes its "no" child.
///
/// @param feature what a question asks about; -1 for a leaf
/// @param threshold rows with the feature ≤ this go to "yes"
/// @param next of a question: where its "no" child stands; of a leaf: which answer is its own
/// @param rows training rows that came by; a row drawn twice counts twice
/// @param outputs how many numbers an answer has
/// @param answers leaf after leaf, `outputs` numbers each
record GrownTree(
        int[] feature, double[] threshold, int[] next, int[] rows, int outputs, double[] answers) {

    static GrownTree load(SavedModel.Reader reader) {
        return new GrownTree(
                reader.wholes(),
                reader.numbers(),
                reader.wholes(),
                reader.wholes(),
                reader.whole(),
                reader.numbers());
    }

    SavedModel.Writer write(SavedModel.Writer to) {
        return to.wholes(feature)
                .numbers(threshold)
                .wholes(next)
                .wholes(rows)
                .whole(outputs)
                .numbers(answers);
    }

    /// Which leaf's answer this row gets, from 0.
    int leafOf(Matrix inputs, int row) {
        float[] cells = inputs.cells();
        int from = row * inputs.columns();
        int node = 0;
        while (feature[node] >= 0) {
            node = cells[from + feature[node]] <= threshold[node] ? node + 1 : next[node];
        }
        return next[node];
    }

    /// Adds each row's answer, times `share`, to `sums` (*rows x outputs*).
    void addTo(double[] sums, Matrix inputs, double share) {
        for (int row = 0; row < inputs.rows(); row++) {
            int leaf = leafOf(inputs, row);
            for (int k = 0; k < outputs; k++) {
                sums[row * outputs + k] += share * answers[leaf * outputs + k];
            }
        }
    }

    int leaves() {
        return answers.length / outputs;
    }

    /// As it is drawn; a question's answer is that of the rows below it together.
    DrawnTree drawn(List<String> names) {
        DrawnTree.Node[] nodes = new DrawnTree.Node[feature.length];
        for (int node = feature.length - 1; node >= 0; node--) {
            nodes[node] =
                    feature[node] < 0
                            ? new DrawnTree.Leaf(rows[node], answer(next[node]))
                            : question(names, node, nodes[node + 1], nodes[next[node]]);
        }
        return new DrawnTree(nodes[0]);
    }

    private List<Double> answer(int leaf) {
        List<Double> answer = new ArrayList<>();
        for (int k = 0; k < outputs; k++) answer.add(answers[leaf * outputs + k]);
        return answer;
    }

    private DrawnTree.Question question(
            List<String> names, int node, DrawnTree.Node yes, DrawnTree.Node no) {
        List<Double> answer = new ArrayList<>();
        for (int k = 0; k < outputs; k++) {
            double sum = yes.answer().get(k) * yes.rows() + no.answer().get(k) * no.rows();
            answer.add(sum / rows[node]);
        }
        return new DrawnTree.Question(
                names.get(feature[node]), threshold[node], rows[node], answer, yes, no);
    }
}

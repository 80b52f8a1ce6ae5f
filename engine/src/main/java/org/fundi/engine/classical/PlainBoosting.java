package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;

/// Boosting on our own trees: each is grown on the residuals, and each of its leaves then takes one
/// Newton step, damped by the penalty and the rate (Friedman, 2001). Same bits everywhere.
final class PlainBoosting implements Booster {
    private final GradientBoosting settings;
    private final Matrix inputs;
    private final BoostingTask task;
    private final Training training;
    private final int outputs;
    private final double[] sums;
    private final List<GrownTree> trees = new ArrayList<>();

    PlainBoosting(GradientBoosting settings, Matrix inputs, BoostingTask task, Training training) {
        this.settings = settings;
        this.inputs = inputs;
        this.task = task;
        this.training = training;
        this.outputs = task.outputs();
        this.sums = new double[inputs.rows() * outputs];
        for (int i = 0; i < sums.length; i++) sums[i] = task.start()[i % outputs];
    }

    @Override
    public void addRound() {
        int round = trees.size() / outputs;
        int[] rows = rows(training.chance("tree", round));
        double[] said = said();
        for (int output = 0; output < outputs; output++) {
            double[] residuals = new double[inputs.rows()];
            double[] bends = new double[inputs.rows()];
            for (int row = 0; row < residuals.length; row++) {
                double probability = said[row * outputs + output];
                residuals[row] = truth(row, output) - probability;
                bends[row] = task.classes() == 0 ? 1 : probability * (1 - probability);
            }
            trees.add(grow(rows, residuals, bends, output));
        }
    }

    /// Probabilities of the classes, or the sums themselves for a number.
    private double[] said() {
        double[] said = sums.clone();
        if (task.classes() == 2) {
            for (int row = 0; row < said.length; row++) said[row] = Softmax.sigmoid(said[row]);
        } else if (task.classes() > 2) {
            for (int at = 0; at < said.length; at += outputs) Softmax.inPlace(said, at, outputs);
        }
        return said;
    }

    private double truth(int row, int output) {
        float label = task.labels()[row];
        return task.classes() > 2 ? (label == output ? 1 : 0) : label;
    }

    private int[] rows(Chance chance) {
        if (settings.rowShare() == 1) return IntStream.range(0, inputs.rows()).toArray();
        int count = (int) Math.max(1, Math.rint(settings.rowShare() * inputs.rows()));
        return IntStream.of(chance.shuffled(inputs.rows())).limit(count).sorted().toArray();
    }

    private GrownTree grow(int[] rows, double[] residuals, double[] bends, int output) {
        int leafRows = Math.max(1, (int) Math.ceil(settings.leafRows()));
        TreeGrower.Limits limits =
                new TreeGrower.Limits(settings.depth(), leafRows, inputs.columns());
        Chance.Draws draws = training.chance("tree", trees.size()).draws();
        GrownTree grown =
                new TreeGrower(inputs, Purity.of(residuals), limits, draws, rows.clone())
                        .grow(() -> false);
        double[] up = new double[grown.leaves()];
        double[] bend = new double[grown.leaves()];
        for (int row : rows) {
            int leaf = grown.leafOf(inputs, row);
            up[leaf] += residuals[row];
            bend[leaf] += bends[row];
        }
        double[] answers = new double[up.length];
        for (int leaf = 0; leaf < answers.length; leaf++) {
            double firm = bend[leaf] + settings.penalty();
            answers[leaf] = firm > 1e-12 ? settings.rate() * up[leaf] / firm : 0;
        }
        for (int row = 0; row < inputs.rows(); row++) {
            sums[row * outputs + output] += answers[grown.leafOf(inputs, row)];
        }
        return new GrownTree(
                grown.feature(), grown.threshold(), grown.next(), grown.rows(), 1, answers);
    }

    @Override
    public TreeSum sum() {
        return new TreeSum(
                inputs.columns(),
                task.start(),
                trees.size() / outputs,
                new PlainTrees(outputs, List.copyOf(trees)),
                null);
    }

    @Override
    public void close() {
        trees.clear();
    }
}

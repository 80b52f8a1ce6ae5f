package org.fundi.engine;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// One algorithm asked one kind of question that any model can answer: what the first feature says,
/// the others being noise.
record EasyProblem(Algorithm algorithm, int classes) {

    /// For each algorithm every kind of question it can be asked: two classes, three, a number.
    static List<EasyProblem> all() {
        List<EasyProblem> all = new ArrayList<>();
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            if (algorithm instanceof Classifier) {
                all.add(new EasyProblem(algorithm, 2));
                all.add(new EasyProblem(algorithm, 3));
            }
            if (algorithm instanceof Regressor) all.add(new EasyProblem(algorithm, 0));
        }
        return all;
    }

    boolean isClassification() {
        return classes > 0;
    }

    EasyProblem with(Algorithm other) {
        return new EasyProblem(other, classes);
    }

    /// Features between -1 and 1, of which the first decides; or the one column the algorithm asks
    /// for instead.
    Matrix inputs(int rows, int columns, long seed) {
        int width = algorithm.inputs() == Algorithm.Inputs.FEATURES ? columns : 1;
        Chance.Draws draws = Chance.of(seed).draws();
        float[] cells = new float[rows * width];
        for (int i = 0; i < cells.length; i++) cells[i] = (float) draws.nextDouble(-1, 1);
        if (algorithm.inputs() == Algorithm.Inputs.RULE) {
            for (int i = 0; i < cells.length; i++) cells[i] = cells[i] > 0 ? 1 : 0;
        }
        return Matrix.of(rows, width, cells);
    }

    Target truth(Matrix inputs) {
        double[] values = new double[inputs.rows()];
        int[] index = new int[inputs.rows()];
        for (int row = 0; row < values.length; row++) {
            double first = inputs.at(row, 0);
            values[row] = 100 + 20 * first;
            index[row] =
                    Math.min(
                            Math.max(1, classes) - 1,
                            (int) ((first + 1) / 2 * Math.max(1, classes)));
        }
        return isClassification() ? new Classes(names(), index) : new Values(values);
    }

    List<String> names() {
        return List.of("a", "b", "c").subList(0, classes);
    }

    Model<?> fit(Matrix inputs, Target target, Training training) {
        return switch (target) {
            case Classes truth when algorithm instanceof Classifier classifier ->
                    classifier.fit(inputs, truth, training);
            case Values truth when algorithm instanceof Regressor regressor ->
                    regressor.fit(inputs, truth, training);
            default -> throw new IllegalArgumentException("not a question for " + this);
        };
    }

    @Override
    public String toString() {
        return algorithm.key() + (isClassification() ? " " + classes + " classes" : " a number");
    }
}

package org.fundi.engine.classical;

import java.util.stream.IntStream;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;

/// Asks one question after the other until the rows that are left answer alike (Breiman, Friedman,
/// Olshen and Stone, *Classification and regression trees*, 1984). Not pruned.
///
/// @param depth at most so many questions in a row
/// @param leafRows at least so many training rows in a leaf
public record DecisionTree(
        @Knob(
                        min = 1,
                        max = 30,
                        help =
                                "At most so many questions in a row. Deep trees learn single training rows by heart.",
                        scikitLearn = "no limit")
                int depth,
        @Knob(
                        min = 1,
                        max = 200,
                        scale = Knob.Scale.LOG,
                        help =
                                "At least so many training rows in every leaf. More of them make its answer steadier.",
                        scikitLearn = "1")
                int leafRows)
        implements Classifier, Regressor {
    public static final DecisionTree USUAL = new DecisionTree(6, 5);

    public DecisionTree {
        if (depth < 1) throw new IllegalArgumentException("depth must be at least 1, not " + depth);
        if (leafRows < 1) {
            throw new IllegalArgumentException("leafRows must be at least 1, not " + leafRows);
        }
    }

    @Override
    public String key() {
        return "tree";
    }

    @Override
    public String title() {
        return "decision tree";
    }

    @Override
    public String help() {
        return "Asks one yes-or-no question after the other and answers with what the training rows"
                + " that came the same way were. It can be drawn and followed by hand, but small"
                + " changes of the rows change it a lot.";
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        needs(inputs, target);
        return new TreeModels.OfClasses(
                key(), inputs.columns(), grow(inputs, Purity.of(target), training));
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        needs(inputs, target);
        return new TreeModels.OfValues(
                key(), inputs.columns(), grow(inputs, Purity.of(target), training));
    }

    private static void needs(Matrix inputs, Target target) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
    }

    private GrownTree grow(Matrix inputs, Purity purity, Training training) {
        TreeGrower.Limits limits = new TreeGrower.Limits(depth, leafRows, inputs.columns());
        int[] rows = IntStream.range(0, inputs.rows()).toArray();
        return new TreeGrower(inputs, purity, limits, training.chance("tree").draws(), rows)
                .grow(training::isEndWished);
    }

    @Override
    public Model<?> load(byte[] saved) {
        return TreeModels.load(key(), saved);
    }
}

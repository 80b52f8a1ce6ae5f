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
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;

/// A linear support vector machine, its errors counted squared, solved by [QuasiNewton] on
/// [SquaredMargin]. Several classes: one machine a
/// class against all others. Probabilities by [Platt]'s scaling on three inner folds. A number is
/// learnt in units of its own spread.
///
/// @param c how much each training row on the wrong side costs
/// @param epsilon for a number: errors below this cost nothing, in units of the target's spread
public record LinearSupportVectors(
        @Knob(
                        min = 1e-4,
                        max = 1e3,
                        scale = Knob.Scale.LOG,
                        help =
                                "How much a training row on the wrong side costs. Small: cautious, with small weights.")
                double c,
        @Knob(
                        min = 0,
                        max = 1,
                        help =
                                "For a number: errors smaller than this cost nothing, in units of the target's spread. Larger leaves more rows out of account and gives a flatter answer.",
                        scikitLearn = "0")
                double epsilon)
        implements Classifier, Regressor {
    public static final LinearSupportVectors USUAL = new LinearSupportVectors(1, 0.1);

    public LinearSupportVectors {
        if (!(c > 0)) throw new IllegalArgumentException("c must be above 0, not " + c);
        if (!(epsilon >= 0)) {
            throw new IllegalArgumentException("epsilon must be at least 0, not " + epsilon);
        }
    }

    @Override
    public String key() {
        return "svm_linear";
    }

    @Override
    public String title() {
        return "support vector machine, linear";
    }

    @Override
    public String help() {
        return "Draws the straight border that leaves the widest street between the classes, and"
                + " looks only at the rows near it. It is often as good as logistic regression,"
                + " and its weights can be read too.";
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        Needs.twoClasses(target);
        Patience patience =
                new Patience(
                        training,
                        Machines.parts(target.count()),
                        () -> ClassPrior.USUAL.fit(inputs, target, training));
        int[] all = IntStream.range(0, inputs.rows()).toArray();
        int wide = inputs.columns() + 1;
        Platt[] platts = new Platt[Machines.count(target.count())];
        double[] weights = new double[platts.length * wide];
        for (int k = 0; k < platts.length; k++) {
            Machines.Trainer trainer =
                    (rows, sides, p) -> scorer(inputs, apart(inputs, rows, sides, p));
            boolean[] positive = Machines.positive(target, k);
            double[] own = apart(inputs, all, positive, patience);
            patience.partDone();
            System.arraycopy(own, 0, weights, k * wide, wide);
            platts[k] =
                    Machines.probabilities(
                            trainer,
                            scorer(inputs, own),
                            positive,
                            training.chance("fold", k),
                            patience);
        }
        return new LinearMachine(key(), weights, platts);
    }

    private double[] apart(Matrix inputs, int[] rows, boolean[] positive, Patience patience) {
        return SquaredMargin.apart(inputs, rows, c, positive).bottom(patience);
    }

    private static Machines.Scorer scorer(Matrix inputs, double[] weights) {
        return row -> LinearMachine.score(weights, 0, inputs, row);
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        Patience patience =
                new Patience(training, 1, () -> MeanValue.USUAL.fit(inputs, target, training));
        Scale scale = Scale.of(target);
        double[] scaled = new double[target.size()];
        for (int row = 0; row < scaled.length; row++) {
            scaled[row] = scale.shrunk(target.at(row));
        }
        int[] all = IntStream.range(0, inputs.rows()).toArray();
        double[] weights = SquaredMargin.near(inputs, all, c, scaled, epsilon).bottom(patience);
        for (int f = 0; f < weights.length; f++) weights[f] *= scale.spread();
        weights[weights.length - 1] += scale.middle();
        return new LinearEstimates(key(), weights);
    }

    @Override
    public Model<?> load(byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key(), saved);
        return switch (reader.text()) {
            case "classes" -> LinearMachine.load(key(), reader);
            default -> LinearEstimates.load(key(), saved);
        };
    }
}

package org.fundi.engine.classical;

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

/// The best that one single feature can do.
///
/// Two classes: rows are ordered by the feature that finds the training rows of the positive class
/// best (average precision, from the side that the area under the ROC curve points to), and a
/// logistic curve along it gives the probability; equal values stay equal. Several classes or a
/// number: the feature is cut into bins of about as many rows each, and a bin answers with its
/// class shares or mean; the feature with the smallest squared error wins. After Holte, *Very
/// simple classification rules perform well on most commonly used datasets*, 1993, who counts
/// errors instead.
///
/// @param bins at most so many bins; not used with two classes
public record OneRule(
        @Knob(
                        min = 2,
                        max = 20,
                        help =
                                "At most so many answers along the one feature, for several classes or a number. More of them follow the feature more closely, and its noise, too.")
                int bins)
        implements Classifier, Regressor {
    public static final OneRule USUAL = new OneRule(6);

    public OneRule {
        if (bins < 2) throw new IllegalArgumentException("bins must be at least 2, not " + bins);
    }

    @Override
    public String key() {
        return "one_rule";
    }

    @Override
    public String title() {
        return "one rule";
    }

    @Override
    public String help() {
        return "Looks at a single feature, the one that helps most on the training rows. A model"
                + " with many features has to show that the others help.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        if (target.count() == 2) {
            Needs.twoClasses(target);
            return OneOrdering.fit(key(), inputs, target, training);
        }
        double[][] answers = new double[target.size()][target.count()];
        for (int row = 0; row < answers.length; row++) answers[row][target.at(row)] = 1;
        return new BinShares(key(), Bins.best(inputs, answers, bins, training));
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        double[][] answers = new double[target.size()][];
        for (int row = 0; row < answers.length; row++) {
            answers[row] = new double[] {target.at(row)};
        }
        return new BinMeans(key(), Bins.best(inputs, answers, bins, training));
    }

    @Override
    public Model<?> load(byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key(), saved);
        return switch (reader.text()) {
            case "ordering" -> OneOrdering.load(key(), reader);
            case "shares" -> new BinShares(key(), Bins.load(reader));
            default -> new BinMeans(key(), Bins.load(reader));
        };
    }
}

package org.fundi.engine.classical;

import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knob;

/// A weighted sum of the features, turned into a probability by the logistic function; with more
/// than two classes one sum a class, turned into shares by softmax.
///
/// Minimises C · Σ log-loss + ½‖w‖², intercepts not penalised, as scikit-learn's
/// `LogisticRegression` (Cox, *The regression analysis of binary sequences*, 1958), by
/// [QuasiNewton] in double precision.
///
/// @param c how much the rows count against small weights
/// @param iterations at most so many steps
/// @param tolerance done when no weight's slope, divided by C and the rows, exceeds this
public record LogisticRegression(
        @Knob(
                        min = 1e-4,
                        max = 1e4,
                        scale = Knob.Scale.LOG,
                        help =
                                "C: how much the training rows count against keeping the weights small. Small: cautious. Large: follows the rows.")
                double c,
        @Knob(
                        min = 1,
                        max = 10_000,
                        scale = Knob.Scale.LOG,
                        help =
                                "At most so many steps downhill. Fewer are made where the loss has come to rest before.",
                        scikitLearn = "100")
                int iterations,
        @Knob(
                        min = 1e-12,
                        max = 1e-2,
                        scale = Knob.Scale.LOG,
                        help =
                                "Done when the loss per row slopes less than this in every weight's direction. Smaller takes more steps and changes the last digits only.",
                        scikitLearn = "1e-4, not divided by the rows")
                double tolerance)
        implements Classifier {
    public static final LogisticRegression USUAL = new LogisticRegression(1, 1000, 1e-8);

    public LogisticRegression {
        if (!(c > 0)) throw new IllegalArgumentException("c must be above 0, not " + c);
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, not " + iterations);
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be above 0, not " + tolerance);
        }
    }

    @Override
    public String key() {
        return "logistic";
    }

    @Override
    public String title() {
        return "logistic regression";
    }

    @Override
    public String help() {
        return "Adds up the features, each times a weight it learns, and turns the sum into a"
                + " probability. It is quick, its weights can be read, and on tables it is often"
                + " as good as anything.";
    }

    @Override
    public Steps steps() {
        return Steps.ITERATIONS;
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        Needs.twoClasses(target);
        LogisticLoss loss = new LogisticLoss(inputs, target, c);
        QuasiNewton walk = new QuasiNewton(loss, new double[loss.weights()]);
        double flat = tolerance * Math.max(1, c * inputs.rows());
        boolean moving = true;
        for (int step = 0; training.keepGoing(step, iterations, () -> at(walk, loss)); step++) {
            if (!moving || walk.steepest() <= flat) break;
            moving = walk.step();
        }
        return at(walk, loss);
    }

    private LinearProbabilities at(QuasiNewton walk, LogisticLoss loss) {
        return new LinearProbabilities(key(), loss.outputs(), walk.at());
    }

    @Override
    public Model<ClassProbabilities> load(byte[] saved) {
        return LinearProbabilities.load(key(), saved);
    }
}

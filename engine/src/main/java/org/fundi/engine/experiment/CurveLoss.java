package org.fundi.engine.experiment;

import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// The loss every learning curve shows, so that curves of different models can be laid side by
/// side: mean log-loss for classes (natural logarithm, clipped at 2.22e-16, the distance from 1 to
/// the next double), mean squared error for numbers. Summed in row order with StrictMath, because
/// the lowest one decides which epoch is kept.
public final class CurveLoss {
    private static final double CLIP = Math.ulp(1.0);

    private CurveLoss() {}

    /// @return never below 0; infinite or NaN where the model's numbers have run away
    public static double of(Target truth, Prediction said) {
        if (truth instanceof Classes classes && said instanceof ClassProbabilities probabilities) {
            return logLoss(classes, probabilities);
        }
        if (truth instanceof Values values && said instanceof Estimates estimates) {
            return squaredError(values, estimates);
        }
        throw new IllegalArgumentException(
                "classes are judged by probabilities, numbers by estimates");
    }

    private static double logLoss(Classes truth, ClassProbabilities said) {
        double sum = 0;
        for (int row = 0; row < truth.size(); row++) {
            double probability = said.at(row, truth.at(row));
            if (Double.isNaN(probability)) return Double.NaN;
            sum -= StrictMath.log(Math.clamp(probability, CLIP, 1 - CLIP));
        }
        return sum / truth.size();
    }

    private static double squaredError(Values truth, Estimates said) {
        double sum = 0;
        for (int row = 0; row < truth.size(); row++) {
            double off = said.at(row) - truth.at(row);
            sum += off * off;
        }
        return sum / truth.size();
    }
}

package org.fundi.engine.coach;

import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// The loss of who knows how often each answer comes and looks at no feature: what every model has
/// to get below.
public final class Guessing {
    private Guessing() {}

    /// The entropy of the classes' shares (natural logarithm), or the variance of the values.
    public static double loss(Target truth) {
        return switch (truth) {
            case Classes classes -> entropy(classes);
            case Values values -> variance(values);
        };
    }

    private static double entropy(Classes classes) {
        double entropy = 0;
        for (int count : classes.counts()) {
            double share = (double) count / classes.size();
            if (count > 0) entropy -= share * StrictMath.log(share);
        }
        return entropy;
    }

    private static double variance(Values values) {
        double mean = 0;
        for (int row = 0; row < values.size(); row++) mean += values.at(row) / values.size();
        double sum = 0;
        for (int row = 0; row < values.size(); row++) {
            sum += (values.at(row) - mean) * (values.at(row) - mean);
        }
        return sum / values.size();
    }
}

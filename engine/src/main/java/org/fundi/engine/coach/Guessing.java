package org.fundi.engine.coach;

import java.util.Arrays;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// The loss of who knows how often each answer comes and looks at no feature: what every model has
/// to get below.
public final class Guessing {
    private static final int TWENTIETH = 20;

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

    /// The share of the variance that the farthest twentieth of the answers makes up: 0.28 for a
    /// bell curve, near 1 where a few rows outweigh all others. 0 for classes.
    public static double farthest(Target truth) {
        if (!(truth instanceof Values values) || values.size() < 2) return 0;
        double mean = 0;
        for (int row = 0; row < values.size(); row++) mean += values.at(row) / values.size();
        double[] squares = new double[values.size()];
        double all = 0;
        for (int row = 0; row < squares.length; row++) {
            squares[row] = (values.at(row) - mean) * (values.at(row) - mean);
            all += squares[row];
        }
        Arrays.sort(squares);
        double far = 0;
        int count = Math.max(1, squares.length / TWENTIETH);
        for (int i = squares.length - count; i < squares.length; i++) far += squares[i];
        return all > 0 ? far / all : 0;
    }
}

package org.fundi.engine.metric;

/// How far each estimate lies from the truth, in the target's unit.
public final class Residuals {
    private Residuals() {}

    /// Truth minus estimate, one a row: above 0 where too little was said.
    public static double[] of(Answers.Regression answers) {
        double[] residuals = new double[answers.size()];
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] = answers.truth()[row] - answers.said()[row];
        }
        return residuals;
    }

    /// Without their sign.
    static double[] sizes(double[] truth, double[] said) {
        double[] sizes = new double[truth.length];
        for (int row = 0; row < sizes.length; row++) sizes[row] = Math.abs(truth[row] - said[row]);
        return sizes;
    }
}

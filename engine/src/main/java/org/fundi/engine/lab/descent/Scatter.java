package org.fundi.engine.lab.descent;

import org.fundi.engine.math.Chance;

/// A few points that a line is drawn through.
@SuppressWarnings("ArrayRecordComponent") // measured against, never compared
public record Scatter(double[] x, double[] y) {
    private static final double FROM = -1;
    private static final double TO = 3;

    /// A line and how well it fits.
    ///
    /// @param loss mean squared distance of the points above or below it
    /// @param bySlope how the loss changes with the slope: one half of the gradient
    /// @param byIntercept how it changes with the intercept: the other half
    public record Line(
            double slope, double intercept, double loss, double bySlope, double byIntercept) {

        /// How steep the loss is where it is steepest.
        public double steepness() {
            return StrictMath.hypot(bySlope, byIntercept);
        }
    }

    /// Points along a line drawn from the seed, evenly spaced from -1 to 3.
    ///
    /// @param rises whether the line may cross x = 0 elsewhere than at 0
    static Scatter of(int points, double noise, boolean rises, long seed) {
        Chance chance = Chance.of(seed).named("points");
        Chance.Draws line = chance.named("line").draws();
        double sign = line.nextInt(2) == 0 ? -1 : 1;
        double slope = sign * line.nextDouble(0.5, 2);
        double intercept = rises ? line.nextDouble(-2, 2) : 0;
        Chance.Draws off = chance.named("noise").draws();
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = FROM + (TO - FROM) * i / (points - 1.0);
            y[i] = slope * x[i] + intercept + noise * off.nextGaussian();
        }
        return new Scatter(x, y);
    }

    /// How well this line fits.
    public Line line(double slope, double intercept) {
        double loss = 0;
        double bySlope = 0;
        double byIntercept = 0;
        for (int i = 0; i < x.length; i++) {
            double off = slope * x[i] + intercept - y[i];
            loss += off * off;
            bySlope += 2 * off * x[i];
            byIntercept += 2 * off;
        }
        int n = x.length;
        return new Line(slope, intercept, loss / n, bySlope / n, byIntercept / n);
    }

    /// The line that fits best; through the origin where the intercept may not move.
    public Line best(boolean rises) {
        double sumX = 0;
        double sumY = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            sumX += x[i];
            sumY += y[i];
            squares += x[i] * x[i];
            products += x[i] * y[i];
        }
        int n = x.length;
        if (!rises) return line(products / squares, 0);
        double slope = (n * products - sumX * sumY) / (n * squares - sumX * sumX);
        return line(slope, (sumY - slope * sumX) / n);
    }
}

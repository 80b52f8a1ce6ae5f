package org.fundi.engine.lab.overfitting;

import java.util.Arrays;
import org.fundi.engine.math.Chance;

/// Rows of one column and one number each.
///
/// @param x from -1 to 1
/// @param y one a row
public record Sample(double[] x, double[] y) {
    public Sample {
        if (x.length != y.length) throw new IllegalArgumentException("each row has one answer");
    }

    /// The golden ratio: steps of it go round a circle without ever bunching.
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    /// Rows strewn evenly, from a place drawn, whose answers are the truth and noise. The first
    /// rows are the same however many there are, and lie as evenly.
    static Sample drawn(Truth truth, double noise, int rows, Chance chance) {
        double start = chance.named("place").draws().nextDouble();
        Chance.Draws strays = chance.named("noise").draws();
        double[] x = new double[rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            double round = start + row * GOLDEN;
            x[row] = 2 * (round - StrictMath.floor(round)) - 1;
            y[row] = truth.at(x[row]) + noise * strays.nextGaussian();
        }
        return new Sample(x, y);
    }

    public int rows() {
        return x.length;
    }

    Sample first(int rows) {
        return new Sample(Arrays.copyOf(x, rows), Arrays.copyOf(y, rows));
    }

    /// The mean squared error of what is said of each row.
    public double error(double[] said) {
        double sum = 0;
        for (int row = 0; row < y.length; row++) {
            double off = said[row] - y[row];
            sum += off * off;
        }
        return sum / y.length;
    }
}

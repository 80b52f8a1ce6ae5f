package org.fundi.engine.lab.overfitting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fundi.engine.math.Chance;

/// Where a model's error comes from, by learning from many draws of the rows: its mean squared
/// error at places spread over x is bias² + variance + noise (Geman, Bienenstock and Doursat,
/// *Neural networks and the bias/variance dilemma*, 1992).
///
/// Each place is asked twice, with its noise once added to the truth and once taken away; so the
/// three parts make up the whole of these very draws, not only on average.
///
/// @param bias how far off the mean of all fits is, squared
/// @param variance how far the fits lie from their mean, squared
/// @param noise the mean square of what was added to the truth
/// @param error the mean squared error of all fits against the noisy answers
/// @param mean of all fits, one a place
/// @param spread standard deviation of the fits, one a place
public record Decomposition(
        double bias, double variance, double noise, double error, double[] mean, double[] spread) {
    private static final int PLACES = 200;

    /// From -1 to 1, evenly.
    public static double[] places() {
        double[] places = new double[PLACES];
        for (int i = 0; i < PLACES; i++) places[i] = -1 + (2 * i + 1) / (double) PLACES;
        return places;
    }

    /// What a model of this capacity says at all places, having learnt another draw of the rows.
    ///
    /// @param number of the draw, from 1
    public static double[] fit(Overfitting lab, int capacity, int number, BooleanSupplier end) {
        return lab.fit(capacity, lab.draw(number), end).at(places());
    }

    /// @param fits what each said at all places, at least one
    public static Decomposition of(Overfitting lab, List<double[]> fits) {
        double[] truth = lab.truth().at(places());
        double[] noise = noise(lab);
        double[] mean = new double[PLACES];
        double[] spread = new double[PLACES];
        double[] parts = new double[4];
        for (int place = 0; place < PLACES; place++) {
            List<Double> said = new ArrayList<>();
            for (double[] fit : fits) said.add(fit[place]);
            mean[place] = said.stream().mapToDouble(it -> it).sum() / fits.size();
            double square = 0;
            double error = 0;
            for (double one : said) {
                square += square(one - mean[place]) / fits.size();
                double above = square(one - (truth[place] + noise[place]));
                double below = square(one - (truth[place] - noise[place]));
                error += (above + below) / 2 / fits.size();
            }
            spread[place] = Math.sqrt(square);
            parts[0] += square(mean[place] - truth[place]) / PLACES;
            parts[1] += square / PLACES;
            parts[2] += square(noise[place]) / PLACES;
            parts[3] += error / PLACES;
        }
        return new Decomposition(parts[0], parts[1], parts[2], parts[3], mean, spread);
    }

    private static double[] noise(Overfitting lab) {
        Chance.Draws draws = Chance.of(lab.seed()).named("overfitting").named("asked").draws();
        double[] noise = new double[PLACES];
        for (int i = 0; i < PLACES; i++) noise[i] = lab.noise() * draws.nextGaussian();
        return noise;
    }

    private static double square(double value) {
        return value * value;
    }
}

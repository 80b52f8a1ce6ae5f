package org.fundi.engine.classical;

import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knob;

/// Draws a bell curve for each feature in each class and multiplies, as if the features did not
/// depend on each other (Gaussian naive Bayes; Hand and Yu, *Idiot's Bayes: not so stupid after
/// all?*, 2001). Variances divide by the rows and are widened as scikit-learn's `GaussianNB` does.
///
/// @param smoothing share of the largest feature's variance added to every variance
public record NaiveBayes(
        @Knob(
                        min = 1e-12,
                        max = 1,
                        scale = Knob.Scale.LOG,
                        help =
                                "Widens every bell curve by this share of the largest variance. Without it, a feature that is constant in a class would decide alone.")
                double smoothing)
        implements Classifier {
    public static final NaiveBayes USUAL = new NaiveBayes(1e-9);

    public NaiveBayes {
        if (!(smoothing > 0)) {
            throw new IllegalArgumentException("smoothing must be above 0, not " + smoothing);
        }
    }

    @Override
    public String key() {
        return "naive_bayes";
    }

    @Override
    public String title() {
        return "naive Bayes";
    }

    @Override
    public String help() {
        return "Asks of each feature alone how usual its value is in each class, and multiplies the"
                + " answers. It learns in one pass and is often right, but too sure of itself.";
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        int classes = target.count();
        int width = inputs.columns();
        int[] counts = target.counts();
        double[] means = new double[classes * width];
        double[] variances = new double[classes * width];
        for (int row = 0; row < inputs.rows(); row++) {
            int at = target.at(row) * width;
            for (int f = 0; f < width; f++) means[at + f] += inputs.at(row, f);
        }
        for (int i = 0; i < means.length; i++) means[i] /= Math.max(1, counts[i / width]);
        for (int row = 0; row < inputs.rows(); row++) {
            int at = target.at(row) * width;
            for (int f = 0; f < width; f++) {
                double off = inputs.at(row, f) - means[at + f];
                variances[at + f] += off * off;
            }
        }
        double widening = widening(inputs);
        for (int i = 0; i < variances.length; i++) {
            variances[i] = variances[i] / Math.max(1, counts[i / width]) + widening;
        }
        double[] shares = new double[classes];
        for (int c = 0; c < classes; c++) shares[c] = (double) counts[c] / target.size();
        return new BellCurves(key(), shares, means, variances);
    }

    private double widening(Matrix inputs) {
        double largest = 0;
        for (int f = 0; f < inputs.columns(); f++) {
            double mean = 0;
            for (int row = 0; row < inputs.rows(); row++) mean += inputs.at(row, f);
            mean /= inputs.rows();
            double variance = 0;
            for (int row = 0; row < inputs.rows(); row++) {
                double off = inputs.at(row, f) - mean;
                variance += off * off;
            }
            largest = Math.max(largest, variance / inputs.rows());
        }
        return smoothing * (largest > 0 ? largest : 1);
    }

    @Override
    public Model<ClassProbabilities> load(byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key(), saved);
        return new BellCurves(key(), reader.numbers(), reader.numbers(), reader.numbers());
    }
}

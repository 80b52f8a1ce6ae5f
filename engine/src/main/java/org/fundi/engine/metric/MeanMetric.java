package org.fundi.engine.metric;

/// A metric that is the mean of one number a row, so that in a bootstrap the numbers are worked
/// out once and only averaged anew.
public interface MeanMetric extends Metric {

    /// One number for each row (in a ranking, each query), as many as `answers.size()`; NaN where
    /// it has none. How often the rows count plays no part.
    double[] terms(Answers answers);

    /// What becomes of the mean, such as its square root.
    default double finished(double mean) {
        return mean;
    }

    /// Why a row may have no number.
    default String whyUndefined() {
        return "what was said about some row is not a number this metric can judge";
    }

    /// Where the terms of the rows are beyond all numbers.
    default Score tooLarge() {
        return Score.tooLarge();
    }

    @Override
    default Score score(Answers answers) {
        return mean(terms(answers), answers.counts());
    }

    /// The mean of the terms, each taken as often as it counts, in index order.
    default Score mean(double[] terms, int[] counts) {
        double sum = 0;
        long total = 0;
        for (int row = 0; row < terms.length; row++) {
            sum += counts[row] * terms[row];
            total += counts[row];
        }
        if (total == 0) return Score.noRows();
        if (Double.isNaN(sum)) return new Score.Undefined(whyUndefined());
        if (Double.isInfinite(sum)) return tooLarge();
        return new Score.Value(finished(sum / total));
    }
}

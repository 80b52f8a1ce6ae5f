package org.fundi.engine.classical;

import java.util.List;
import java.util.OptionalInt;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// Orders rows by one feature; a logistic curve along it gives the probability.
///
/// @param key of the algorithm
/// @param features how many there were to choose from
/// @param feature the one chosen
/// @param slope of the log-odds of the second class along it
/// @param intercept of the log-odds
record OneOrdering(String key, int features, int feature, double slope, double intercept)
        implements Model<ClassProbabilities>, Readable {
    private static final int ITERATIONS = 50;

    static OneOrdering fit(String key, Matrix inputs, Classes target, Training training) {
        int best = 0;
        double most = -1;
        for (int f = 0; f < inputs.columns(); f++) {
            Needs.noEnd(training);
            int[] rows = SortedRows.by(inputs, f);
            boolean upwards = areaUnderRoc(inputs, f, rows, target) >= 0.5;
            double precision = averagePrecision(inputs, f, rows, target, upwards);
            if (precision > most) {
                most = precision;
                best = f;
            }
        }
        return curve(key, inputs, best, target);
    }

    static OneOrdering load(String key, SavedModel.Reader reader) {
        return new OneOrdering(
                key, reader.whole(), reader.whole(), reader.number(), reader.number());
    }

    /// The share of pairs in which the positive row has the larger value; equals count a half.
    private static double areaUnderRoc(Matrix inputs, int feature, int[] rows, Classes target) {
        double won = 0;
        long negatives = 0;
        for (int from = 0, to; from < rows.length; from = to) {
            long here = 0;
            for (to = from; to < rows.length; to++) {
                if (inputs.at(rows[to], feature) != inputs.at(rows[from], feature)) break;
                here += target.at(rows[to]);
            }
            long others = to - from - here;
            won += here * (negatives + others / 2.0);
            negatives += others;
        }
        return won / ((double) negatives * (rows.length - negatives));
    }

    /// The mean, over positive rows, of how many of the rows down to this one's value are positive.
    ///
    /// @param upwards whether the largest value comes first
    private static double averagePrecision(
            Matrix inputs, int feature, int[] rows, Classes target, boolean upwards) {
        double sum = 0;
        int positives = 0;
        for (int from = 0, to; from < rows.length; from = to) {
            int here = 0;
            float value = inputs.at(rows[upwards ? rows.length - 1 - from : from], feature);
            for (to = from; to < rows.length; to++) {
                int row = rows[upwards ? rows.length - 1 - to : to];
                if (inputs.at(row, feature) != value) break;
                here += target.at(row);
            }
            positives += here;
            sum += here * ((double) positives / to);
        }
        return sum / positives;
    }

    private static OneOrdering curve(String key, Matrix inputs, int feature, Classes target) {
        float[] column = inputs.column(feature);
        double mean = 0;
        for (float cell : column) mean += cell;
        mean /= column.length;
        double spread = 0;
        for (float cell : column) spread += (cell - mean) * (cell - mean);
        spread = spread > 0 ? StrictMath.sqrt(spread / column.length) : 1;
        float[] scaled = new float[column.length];
        for (int i = 0; i < scaled.length; i++) scaled[i] = (float) ((column[i] - mean) / spread);
        LogisticLoss loss = new LogisticLoss(Matrix.of(scaled.length, 1, scaled), target, 1);
        QuasiNewton walk = new QuasiNewton(loss, new double[2]);
        for (int i = 0; i < ITERATIONS && walk.steepest() > 1e-9 * column.length; i++) {
            if (!walk.step()) break;
        }
        double slope = walk.at()[0] / spread;
        return new OneOrdering(key, inputs.columns(), feature, slope, walk.at()[1] - slope * mean);
    }

    @Override
    public ClassProbabilities predict(Matrix inputs) {
        Needs.width(inputs, features);
        double[] cells = new double[2 * inputs.rows()];
        for (int row = 0; row < inputs.rows(); row++) {
            double score = intercept + slope * inputs.at(row, feature);
            cells[2 * row] = Softmax.sigmoid(-score);
            cells[2 * row + 1] = Softmax.sigmoid(score);
        }
        return new ClassProbabilities(2, cells);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key)
                .text("ordering")
                .whole(features)
                .whole(feature)
                .number(slope)
                .number(intercept)
                .done();
    }

    /// Its threshold is where both classes are equally likely.
    @Override
    public Reading read(List<String> names) {
        return new Reading.OneFeature(
                names.get(feature),
                OptionalInt.of(slope < 0 ? -1 : 1),
                slope == 0 ? List.of() : List.of(-intercept / slope));
    }
}

package org.fundi.engine.classical;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;

/// One feature cut into bins, each with its answer.
///
/// @param features how many there were to choose from
/// @param feature the one chosen
/// @param thresholds where one bin ends and the next begins, ascending, one fewer than bins
/// @param answers bin after bin: class shares, or one mean
record Bins(int features, int feature, double[] thresholds, double[] answers) {

    /// The feature whose bins leave the smallest squared error; of equals the first.
    ///
    /// @param answers *rows x outputs*
    static Bins best(Matrix inputs, double[][] answers, int bins, Training training) {
        Bins best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int f = 0; f < inputs.columns(); f++) {
            Needs.noEnd(training);
            int[] rows = SortedRows.by(inputs, f);
            int[] ends = ends(inputs, f, rows, bins);
            double explained = explained(rows, ends, answers);
            if (best == null || explained > most) {
                most = explained;
                best = cut(inputs, f, rows, ends, answers);
            }
        }
        if (best == null) throw new IllegalArgumentException("no feature to cut");
        return best;
    }

    static Bins load(SavedModel.Reader reader) {
        return new Bins(reader.whole(), reader.whole(), reader.numbers(), reader.numbers());
    }

    /// Where each bin ends among the sorted rows; equal values stay together.
    private static int[] ends(Matrix inputs, int feature, int[] rows, int bins) {
        int[] ends = new int[bins];
        int found = 0;
        int last = 0;
        for (int b = 1; b <= bins; b++) {
            int end = (int) ((long) rows.length * b / bins);
            while (end > 0
                    && end < rows.length
                    && inputs.at(rows[end], feature) == inputs.at(rows[end - 1], feature)) end++;
            if (end > last) ends[found++] = last = end;
        }
        return Arrays.copyOf(ends, found);
    }

    /// The sum over bins of squared sums by rows: the larger, the smaller the squared error.
    private static double explained(int[] rows, int[] ends, double[][] answers) {
        double explained = 0;
        int from = 0;
        for (int end : ends) {
            for (double sum : sums(rows, from, end, answers)) explained += sum * sum / (end - from);
            from = end;
        }
        return explained;
    }

    private static Bins cut(
            Matrix inputs, int feature, int[] rows, int[] ends, double[][] answers) {
        int outputs = answers[0].length;
        double[] thresholds = new double[ends.length - 1];
        double[] means = new double[ends.length * outputs];
        int from = 0;
        for (int b = 0; b < ends.length; b++) {
            double[] sums = sums(rows, from, ends[b], answers);
            for (int k = 0; k < outputs; k++) means[b * outputs + k] = sums[k] / (ends[b] - from);
            from = ends[b];
            if (b < thresholds.length) {
                double below = inputs.at(rows[from - 1], feature);
                thresholds[b] = below + ((double) inputs.at(rows[from], feature) - below) / 2;
            }
        }
        return new Bins(inputs.columns(), feature, thresholds, means);
    }

    private static double[] sums(int[] rows, int from, int to, double[][] answers) {
        double[] sums = new double[answers[0].length];
        for (int i = from; i < to; i++) {
            for (int k = 0; k < sums.length; k++) sums[k] += answers[rows[i]][k];
        }
        return sums;
    }

    int outputs() {
        return answers.length / (thresholds.length + 1);
    }

    /// The bin this row falls into.
    int of(Matrix inputs, int row) {
        int bin = 0;
        while (bin < thresholds.length && inputs.at(row, feature) > thresholds[bin]) bin++;
        return bin;
    }

    SavedModel.Writer write(SavedModel.Writer to) {
        return to.whole(features).whole(feature).numbers(thresholds).numbers(answers);
    }

    Reading read(List<String> names) {
        return new Reading.OneFeature(
                names.get(feature),
                OptionalInt.empty(),
                Arrays.stream(thresholds).boxed().collect(Collectors.toList()));
    }
}

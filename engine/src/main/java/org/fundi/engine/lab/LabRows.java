package org.fundi.engine.lab;

import java.util.stream.IntStream;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// Rows that a lab learns from and judges by, as numbers: generated, or the open project's with its
/// validation rows where test rows would stand.
///
/// @param inputs *training rows x columns*
/// @param target one answer a training row
/// @param judged *validation rows x columns*
/// @param truth one answer a validation row
public record LabRows(Matrix inputs, Target target, Matrix judged, Target truth) {
    public LabRows {
        if (inputs.rows() != target.size() || judged.rows() != truth.size()) {
            throw new IllegalArgumentException("each row has one answer");
        }
    }

    /// With the first training rows only, all where there are fewer.
    public LabRows first(int rows) {
        if (rows >= inputs.rows()) return this;
        int[] chosen = IntStream.range(0, rows).toArray();
        return new LabRows(inputs.rows(chosen), target.rows(chosen), judged, truth);
    }

    /// With so many training rows spread evenly over all there are; all where there are fewer.
    public LabRows spread(int rows) {
        if (rows >= inputs.rows()) return this;
        int[] chosen = evenly(rows, inputs.rows());
        return new LabRows(inputs.rows(chosen), target.rows(chosen), judged, truth);
    }

    /// With its training rows in an order drawn from the seed: the first few of a file that was
    /// sorted would not stand for it.
    public LabRows drawn(long seed) {
        int[] order = Chance.of(seed).named("project rows").shuffled(inputs.rows());
        return new LabRows(inputs.rows(order), target.rows(order), judged, truth);
    }

    /// With so many validation rows spread evenly over all there are; all where there are fewer.
    public LabRows judgedBy(int rows) {
        if (rows >= judged.rows()) return this;
        int[] chosen = evenly(rows, judged.rows());
        return new LabRows(inputs, target, judged.rows(chosen), truth.rows(chosen));
    }

    private static int[] evenly(int rows, int all) {
        return IntStream.range(0, rows).map(i -> (int) ((long) i * all / rows)).toArray();
    }

    /// The validation loss of answering every row alike: with the shares of the classes among
    /// training rows, or their mean.
    public double guessing() {
        return CurveLoss.of(truth, guess());
    }

    private Prediction guess() {
        return switch (target) {
            case Classes classes -> {
                int[] counts = classes.counts();
                double[] cells = new double[truth.size() * counts.length];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = counts[i % counts.length] / (double) classes.size();
                }
                yield new ClassProbabilities(counts.length, cells);
            }
            case Values values -> {
                double sum = 0;
                for (int row = 0; row < values.size(); row++) sum += values.at(row);
                double[] cells = new double[truth.size()];
                java.util.Arrays.fill(cells, sum / values.size());
                yield new Estimates(cells);
            }
        };
    }
}

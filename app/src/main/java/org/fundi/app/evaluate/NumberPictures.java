package org.fundi.app.evaluate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Answers;

/// Scatters of a regression. Beyond 5,000 rows as many spread evenly, so that they stay quick.
public final class NumberPictures {
    private static final int MOST = 5_000;

    private NumberPictures() {}

    public static Picture predictedAndTrue(Answers.Regression answers, String target) {
        int[] shown = shown(answers.size());
        double[] truth = picked(answers.truth(), shown);
        double[] said = picked(answers.said(), shown);
        double[] both =
                DoubleStream.concat(DoubleStream.of(truth), DoubleStream.of(said)).toArray();
        Axis x = Axis.around(Words.of("evaluate.axis.true", target), false, both);
        Axis y = Axis.around(Words.of("evaluate.axis.predicted", target), false, both);
        return new Plot(
                Words.of("evaluate.scatter.description", Numbers.whole(shown.length)),
                x,
                y,
                List.of(
                        new Layer.Reference(x.low(), x.low(), x.high(), x.high()),
                        dots(truth, said)));
    }

    /// Predicted minus true, against predicted.
    public static Picture residuals(Answers.Regression answers, String target) {
        int[] shown = shown(answers.size());
        double[] said = picked(answers.said(), shown);
        double[] residual = new double[said.length];
        for (int i = 0; i < said.length; i++) residual[i] = said[i] - answers.truth()[shown[i]];
        Axis x = Axis.around(Words.of("evaluate.axis.predicted", target), false, said);
        double far = DoubleStream.of(residual).map(Math::abs).max().orElse(0);
        Axis y = Axis.around(Words.of("evaluate.axis.residual"), false, -far, far);
        return new Plot(
                Words.of("evaluate.residuals.description", Numbers.whole(shown.length)),
                x,
                y,
                List.of(new Layer.Reference(x.low(), 0, x.high(), 0), dots(said, residual)));
    }

    private static Layer dots(double[] x, double[] y) {
        return new Layer.Dots(Words.of("evaluate.dots"), x, y, Ink.VALIDATION, 2.6);
    }

    private static int[] shown(int rows) {
        int most = Math.min(rows, MOST);
        return IntStream.range(0, most).map(i -> (int) ((long) i * rows / most)).toArray();
    }

    private static double[] picked(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}

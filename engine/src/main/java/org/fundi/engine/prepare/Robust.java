package org.fundi.engine.prepare;

import static org.fundi.engine.prepare.Measures.shown;

import java.util.Arrays;
import org.fundi.engine.math.Statistics;

/// Moves each column of numbers to median 0 and divides by the distance between the quartiles, so
/// that a few outliers change nothing; as scikit-learn's `RobustScaler`, quartiles by linear
/// interpolation. Where the quartiles fall together the column is only moved; a constant column
/// becomes 0.
public record Robust() implements Step {
    public static final Robust USUAL = new Robust();

    @Override
    public String key() {
        return "robust";
    }

    @Override
    public String title() {
        return "Robust scaling";
    }

    @Override
    public String help() {
        return "Moves each column of numbers to median 0 and scales its middle half to width 1,"
                + " whatever the outliers do. Learns each column's median and quartiles.";
    }

    @Override
    public Fitted fit(TrainingColumns training) {
        return Scaling.fit(
                training,
                values -> {
                    double[] sorted = values.clone();
                    Arrays.sort(sorted);
                    double median = Statistics.quantile(sorted, 0.5);
                    double width =
                            Statistics.quantile(sorted, 0.75) - Statistics.quantile(sorted, 0.25);
                    String sentence =
                            "median %s, between the quartiles %s"
                                    .formatted(shown(median), shown(width));
                    return new Scaling.Scale(median, width == 0 ? 1 : width, sentence);
                });
    }
}

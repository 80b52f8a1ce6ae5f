package org.fundi.engine.prepare;

import static org.fundi.engine.prepare.Measures.shown;

/// Stretches each column of numbers so that training runs from 0 to 1, as scikit-learn's
/// `MinMaxScaler`. Other rows may lie below 0 or above 1. A constant column becomes 0.
public record MinMax() implements Step {
    public static final MinMax USUAL = new MinMax();

    @Override
    public String key() {
        return "min_max";
    }

    @Override
    public String title() {
        return "Min-max";
    }

    @Override
    public String help() {
        return "Stretches each column of numbers to run from 0 to 1; one outlier squeezes all the"
                + " others together. Learns each column's smallest and largest value.";
    }

    @Override
    public Fitted fit(TrainingColumns training) {
        return Scaling.fit(
                training,
                values -> {
                    double low = values[0];
                    double high = values[0];
                    for (double value : values) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                    return new Scaling.Scale(
                            low, high - low, "from %s to %s".formatted(shown(low), shown(high)));
                });
    }
}

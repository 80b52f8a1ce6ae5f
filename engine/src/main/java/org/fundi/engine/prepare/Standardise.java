package org.fundi.engine.prepare;

import static org.fundi.engine.prepare.Measures.shown;

import org.fundi.engine.math.Statistics;

/// Moves each column of numbers to mean 0 and spread 1, as scikit-learn's `StandardScaler`.
///
/// The spread is the population's standard deviation (divided by n). A column that is constant in
/// training becomes 0 everywhere, also in rows where it differs: nothing was learnt about it.
public record Standardise() implements Step {
    public static final Standardise USUAL = new Standardise();

    @Override
    public String key() {
        return "standardise";
    }

    @Override
    public String title() {
        return "Standardise";
    }

    @Override
    public String help() {
        return "Moves each column of numbers to mean 0 and spread 1, so that none counts for more"
                + " because of its unit. Learns each column's mean and standard deviation.";
    }

    @Override
    public Fitted fit(TrainingColumns training) {
        return Scaling.fit(
                training,
                values -> {
                    double mean = Statistics.mean(values);
                    double spread = Measures.populationSpread(values, mean);
                    return new Scaling.Scale(
                            mean,
                            spread,
                            "mean %s, spread %s".formatted(shown(mean), shown(spread)));
                });
    }
}

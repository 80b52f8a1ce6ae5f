package org.fundi.engine.metric;

import java.util.Optional;
import org.fundi.engine.problem.Task;

/// The share of rows whose true class is among the few likeliest. Equal probabilities stand in
/// class order.
///
/// @param places how many classes may be named, at least 1
public record TopAccuracy(int places) implements MeanMetric {
    public TopAccuracy {
        if (places < 1)
            throw new IllegalArgumentException("places must be at least 1, not " + places);
    }

    @Override
    public String key() {
        return "top_%s_accuracy".formatted(places);
    }

    @Override
    public String title() {
        return "Top-%s accuracy".formatted(places);
    }

    @Override
    public String help() {
        return "The share of rows whose true class is among the %s likeliest ones said."
                        .formatted(places)
                + " With few classes it is high for any model, and with no more classes than that it is always 1.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.MULTICLASS;
    }

    @Override
    public double[] terms(Answers answers) {
        MulticlassReading reading = answers.as(Answers.Multiclass.class).reading().get();
        double[] terms = new double[answers.size()];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = reading.placeOfTruth(row) < places ? 1 : 0;
        }
        return terms;
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        double[] terms = terms(answers);
        double right = 0;
        for (int row = 0; row < terms.length; row++) right += terms[row] * answers.counts()[row];
        return Optional.of(new Proportion(right, answers.total()));
    }
}

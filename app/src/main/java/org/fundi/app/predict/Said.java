package org.fundi.app.predict;

import java.util.List;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;

/// What a model says of one row.
///
/// @param classes in their order; empty for a number
/// @param values probabilities in the order of the classes, or the one estimate
record Said(List<String> classes, List<Double> values) {
    Said {
        classes = List.copyOf(classes);
        values = List.copyOf(values);
    }

    static Said of(Prediction prediction, List<String> classes) {
        return switch (prediction) {
            case Estimates estimates -> new Said(List.of(), List.of(estimates.at(0)));
            case ClassProbabilities probabilities -> {
                List<Double> values = new java.util.ArrayList<>();
                for (int c = 0; c < probabilities.classes(); c++) {
                    values.add(probabilities.at(0, c));
                }
                yield new Said(classes, values);
            }
        };
    }

    int likeliest() {
        int best = 0;
        for (int c = 1; c < values.size(); c++) if (values.get(c) > values.get(best)) best = c;
        return best;
    }

    /// Which value is followed as the row changes: of two classes the positive one, of several the
    /// one that was likeliest at first.
    int followed() {
        return classes.isEmpty() ? 0 : classes.size() == 2 ? 1 : likeliest();
    }
}

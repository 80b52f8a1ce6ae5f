package org.fundi.engine.lab.overfitting;

import java.util.List;

/// The errors of every capacity of a family, from the smallest, on the rows that are shown.
///
/// @param capacities as [Family#capacities] has them
/// @param errors of each
/// @param floor the error of the truth itself on the validation rows: no model is below it but by
///     luck
public record Sweep(List<Integer> capacities, List<Errors> errors, double floor) {
    public Sweep {
        capacities = List.copyOf(capacities);
        errors = List.copyOf(errors);
        if (capacities.size() != errors.size()) {
            throw new IllegalArgumentException("each capacity has its errors");
        }
    }

    /// All at once, on this thread.
    public static Sweep of(Overfitting lab) {
        List<Integer> capacities = lab.capacities();
        return new Sweep(
                capacities,
                capacities.stream().map(one -> Errors.of(lab, one, () -> false)).toList(),
                floor(lab));
    }

    /// The mean squared error of the truth on the validation rows.
    public static double floor(Overfitting lab) {
        Sample judged = lab.draw(0).judged();
        return judged.error(lab.truth().at(judged.x()));
    }

    /// The number of the capacity with the lowest validation error; of equal ones the smallest.
    public int best() {
        int best = 0;
        for (int i = 1; i < errors.size(); i++) {
            if (errors.get(i).validation() < errors.get(best).validation()) best = i;
        }
        return best;
    }

    /// The number of the capacity with the highest validation error, from this one on.
    public int worst(int from) {
        int worst = from;
        for (int i = from + 1; i < errors.size(); i++) {
            if (errors.get(i).validation() > errors.get(worst).validation()) worst = i;
        }
        return worst;
    }

    /// Whether errors rise to a peak and come down again by a fifth or more further on.
    public boolean descendsTwice() {
        int peak = worst(best());
        double clear = errors.get(peak).validation() * 0.8;
        return errors.getLast().validation() < clear && errors.get(best()).validation() < clear;
    }
}

package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Sample;
import org.fundi.engine.lab.overfitting.Sweep;
import org.fundi.engine.lab.overfitting.Tried;

/// The capacities of a lab as far as they have been tried; changes on the screen's thread only.
final class Tries {
    private final Overfitting lab;
    private final List<Integer> capacities;
    private final List<Optional<Tried>> tried;
    private final Sample learnt;
    private final double floor;

    Tries(Overfitting lab) {
        this.lab = lab;
        capacities = lab.capacities();
        tried = new ArrayList<>(Collections.nCopies(capacities.size(), Optional.empty()));
        learnt = lab.draw(0).learnt();
        floor = Sweep.floor(lab);
    }

    /// As it was when they were tried; the chosen capacity may be another by now.
    Overfitting lab() {
        return lab;
    }

    void add(int number, Tried one) {
        tried.set(number, Optional.of(one));
    }

    int size() {
        return capacities.size();
    }

    List<Integer> capacities() {
        return capacities;
    }

    /// The rows that are learnt.
    Sample learnt() {
        return learnt;
    }

    /// The error of the truth on the validation rows.
    double floor() {
        return floor;
    }

    /// From the first on without a gap.
    int reached() {
        int reached = 0;
        while (reached < tried.size() && tried.get(reached).isPresent()) reached++;
        return reached;
    }

    boolean isWhole() {
        return reached() == size();
    }

    Optional<Tried> at(int number) {
        return number < 0 || number >= size() ? Optional.empty() : tried.get(number);
    }

    /// Those of the first so many, from the smallest model.
    List<Errors> errors(int count) {
        return tried.stream().limit(count).flatMap(Optional::stream).map(Tried::errors).toList();
    }

    /// All of them, once they are.
    Optional<Sweep> sweep() {
        return isWhole()
                ? Optional.of(new Sweep(capacities, errors(size()), floor))
                : Optional.empty();
    }

    /// Where the first so many capacities stand on an axis.
    double[] places(int count) {
        return capacities.stream()
                .limit(count)
                .mapToDouble(one -> lab.family().place(one, lab.trainingRows()))
                .toArray();
    }
}

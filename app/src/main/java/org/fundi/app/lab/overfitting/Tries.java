package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Sample;
import org.fundi.engine.lab.overfitting.Scene;
import org.fundi.engine.lab.overfitting.Sweep;
import org.fundi.engine.lab.overfitting.Tried;

/// The capacities of a lab as far as they have been tried; changes on the screen's thread only.
final class Tries {
    private final Scene scene;
    private final Overfitting lab;
    private final List<Integer> capacities;
    private final List<Optional<Tried>> tried;
    private final Sample learnt;
    private final double floor;

    Tries(Scene scene) {
        this.scene = scene;
        lab = scene.lab();
        capacities = lab.capacities();
        tried = new ArrayList<>(Collections.nCopies(capacities.size(), Optional.empty()));
        learnt = lab.draw(0).learnt();
        floor = scene.floor();
    }

    /// As it was when they were tried; the chosen capacity may be another by now.
    Overfitting lab() {
        return lab;
    }

    /// With the rows that were learnt.
    Scene scene() {
        return scene;
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

    /// The rows around a curve that are learnt.
    Sample learnt() {
        return learnt;
    }

    /// The error of the truth on the validation rows; NaN where nobody knows the truth.
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

    /// One piece of work a capacity.
    ///
    /// @param told its number and what it does, on the thread that tried it
    /// @param end whether the person wishes an end
    static List<Callable<Boolean>> fits(
            Scene scene, BiConsumer<Integer, Tried> told, BooleanSupplier end) {
        List<Callable<Boolean>> fits = new ArrayList<>();
        List<Integer> capacities = scene.lab().capacities();
        for (int i = 0; i < capacities.size(); i++) {
            int number = i;
            fits.add(
                    () -> {
                        if (end.getAsBoolean()) return false;
                        Tried tried = scene.tried(capacities.get(number), end);
                        if (!end.getAsBoolean()) told.accept(number, tried);
                        return true;
                    });
        }
        return fits;
    }
}

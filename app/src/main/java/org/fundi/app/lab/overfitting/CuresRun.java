package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.fundi.app.lab.LabWork;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Cure;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Scene;
import org.fundi.engine.lab.overfitting.Sweep;
import org.fundi.engine.math.Workers;

/// Tries what can be done about a gap before it is offered, for not every cure helps every model;
/// only the latest lab asked about is worked on.
final class CuresRun {
    private final LabWork work;
    private final Workers workers;
    private final Runnable told;
    private Optional<Overfitting> asked = Optional.empty();
    private Optional<List<Cure>> helping = Optional.empty();

    /// @param told when it is known what helps
    CuresRun(LabWork work, Workers workers, Runnable told) {
        this.work = work;
        this.workers = workers;
        this.told = told;
    }

    /// @param sweep of this very lab
    void ask(Scene scene, Sweep sweep) {
        Overfitting lab = scene.lab();
        if (asked.equals(Optional.of(lab))) return;
        forget();
        asked = Optional.of(lab);
        List<Cure> open = Cure.open(scene, sweep);
        Errors before = sweep.errors().get(lab.chosen());
        work.begin(
                Words.of("overfitting.cures.job"),
                progress -> workers.all(tries(scene, sweep, open, progress::stopAsked)),
                after -> {
                    helping = Optional.of(helping(open, before, after));
                    told.run();
                },
                () -> {});
    }

    private static List<Callable<Errors>> tries(
            Scene scene, Sweep sweep, List<Cure> open, BooleanSupplier end) {
        List<Callable<Errors>> tries = new ArrayList<>();
        for (Cure cure : open) {
            Scene cured = new Scene(cure.on(scene.lab(), sweep), scene.own());
            tries.add(() -> cured.errors(cured.lab().taken(), end));
        }
        return tries;
    }

    private static List<Cure> helping(List<Cure> open, Errors before, List<Errors> after) {
        List<Cure> helping = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if (after.get(i).close(before)) helping.add(open.get(i));
        }
        return helping;
    }

    /// What closes the gap of this lab by a third and more; empty while that isn't known.
    Optional<List<Cure>> of(Overfitting lab) {
        return asked.equals(Optional.of(lab)) ? helping : Optional.empty();
    }

    void forget() {
        work.stop();
        asked = Optional.empty();
        helping = Optional.empty();
    }
}

package org.fundi.engine.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a run so far. It says nothing before there is evidence, and of what explains each other
/// only the cause: dead units explain a standstill, not the other way round.
///
/// Its thresholds were set on training runs with other seeds than those it is tested on; how often
/// it is right stands in `docs/coach.md`.
public final class Coach {
    private Coach() {}

    /// @return the gravest first; empty where nothing can be told yet
    public static List<Diagnosis> read(RunSoFar run) {
        Course course = new Course(run);
        Optional<Diagnosis> diverged = Pace.diverged(run);
        if (diverged.isPresent()) return List.of(diverged.get());
        List<Diagnosis> found = new ArrayList<>();
        if (course.points() == 0) return found;
        boolean broken = inside(run, course, found);
        Pace.oscillating(run, course).ifPresent(found::add);
        if (!broken) Pace.crawling(run, course).ifPresent(found::add);
        if (found.isEmpty()) standstill(run, course).ifPresent(found::add);
        Fit.overfitting(run, course).ifPresent(found::add);
        Fit.unsuitedLoss(run, course).ifPresent(found::add);
        Fit.fewRows(run, course).ifPresent(found::add);
        if (found.isEmpty()) Fit.good(run, course).ifPresent(found::add);
        return List.copyOf(found);
    }

    /// @return whether the layers say what is wrong
    private static boolean inside(RunSoFar run, Course course, List<Diagnosis> found) {
        Optional<Diagnosis> alike = Gradients.alike(run, course);
        if (alike.isPresent()) {
            found.add(alike.get());
            return true;
        }
        Optional<Diagnosis> exploding = Gradients.exploding(run, course);
        Optional<Diagnosis> silent = Gradients.silent(run);
        Optional<Diagnosis> held =
                Fit.underfitting(run, course)
                        .filter(d -> d instanceof Diagnosis.Underfitting u && u.heldBack());
        exploding.ifPresent(found::add);
        if (held.isPresent()) {
            found.add(held.get());
            return true;
        }
        silent.ifPresent(found::add);
        if (found.isEmpty()) Gradients.vanishing(run, course).ifPresent(found::add);
        return !found.isEmpty();
    }

    /// High up and still: too small a model, or stuck.
    private static Optional<Diagnosis> standstill(RunSoFar run, Course course) {
        return Fit.underfitting(run, course).or(() -> Standstill.plateau(run, course));
    }
}

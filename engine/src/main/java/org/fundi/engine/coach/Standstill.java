package org.fundi.engine.coach;

import java.util.Optional;

/// Reads off the training loss whether it stands still, high up.
final class Standstill {
    private static final int SHORTEST = 8;

    /// What can be seen of a run is a quarter of its picture, not eight steps of a thousand.
    private static final int PART = 4;

    /// Less than this share of guessing is no fall.
    private static final double FLAT = 0.01;

    /// But a fall of a quarter of it goes on where it is so many times what a step usually differs
    /// from the next: among many classes guessing costs much, and what is learnt by heart comes
    /// slowly and steadily.
    private static final double STEADY = 15;

    private static final double HIGH = 0.6;

    private Standstill() {}

    static Optional<Diagnosis> plateau(RunSoFar run, Course course) {
        int points = course.points();
        if (!stands(course, points)) return Optional.empty();
        return Optional.of(
                new Diagnosis.Plateau(
                        course.steps[since(course)],
                        course.steps[course.last()],
                        course.lately(points) * course.guessing,
                        course.guessing,
                        new Remedies(run.algorithm()).outOfStandstill()));
    }

    /// From where it has stood all the while and, all in all, not fallen either.
    private static int since(Course course) {
        int points = course.points();
        int held = Course.heldSince(points, before -> stands(course, before));
        int since = held - 1 - part(held);
        int latest = points - 1 - part(points);
        while (since < latest && course.training[since] - course.lately(points) > FLAT) since++;
        return since;
    }

    private static boolean stands(Course course, int points) {
        if (points <= SHORTEST + 1 || course.lately(points) < HIGH) return false;
        double fell = course.fell(points, part(points));
        return fell <= FLAT && !isSteady(course, points, fell);
    }

    private static boolean isSteady(Course course, int points, double fell) {
        return fell >= FLAT / PART && fell > STEADY * course.wavers(points, part(points));
    }

    /// The last steps that are looked at.
    private static int part(int points) {
        return Math.max(SHORTEST, points / PART);
    }
}

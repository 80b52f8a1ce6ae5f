package org.fundi.engine.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Signs;

/// Reads off the layers whether gradients reach them, and whether their units still answer.
final class Gradients {
    private static final int STEPS = 4;

    /// The gradient of a weight in the layer with the least, as a share of that in the last layer.
    private static final double NEXT_TO_NOTHING = 0.005;

    /// Losses are near 1 where guessing costs 1, and so are gradients.
    private static final double LARGE = 30;

    private static final double HALF = 0.5;

    /// This share of a layer's units: with half a layer it may still do its work.
    private static final double MOST = 0.7;

    /// A shallow network has no early layer that a gradient could fail to reach.
    private static final int DEEP = 3;

    private Gradients() {}

    /// Something of a layer that counts as wrong, with its figure.
    private record Found(int layer, double figure) {}

    static Optional<Diagnosis> vanishing(RunSoFar run, Course course) {
        if (course.training[course.last()] < HALF) return Optional.empty();
        int looks = run.signs().size();
        int layers = looks == 0 ? 0 : run.signs().getLast().layers().size();
        Remedies remedies = new Remedies(run.algorithm());
        return starved(run, looks)
                .map(
                        found ->
                                new Diagnosis.Vanishing(
                                        since(run, before -> starved(run, before).isPresent()),
                                        found.layer() + 1,
                                        layers,
                                        found.figure(),
                                        remedies.wildRate(),
                                        remedies.isWild()
                                                ? remedies.calmest()
                                                : remedies.livelierGradients()));
    }

    /// The layer with the least gradient, where that is next to nothing.
    private static Optional<Found> starved(RunSoFar run, int looks) {
        List<Signs> recent = recent(run, looks);
        int layers = recent.isEmpty() ? 0 : recent.getLast().layers().size();
        if (layers < DEEP) return Optional.empty();
        double last = median(recent, layers - 1, LayerSigns::gradientPerWeight);
        Found least = new Found(0, Double.POSITIVE_INFINITY);
        for (int layer = 0; layer < layers - 1; layer++) {
            double share = median(recent, layer, LayerSigns::gradientPerWeight) / last;
            if (share < least.figure()) least = new Found(layer, share);
        }
        return Optional.of(least).filter(found -> found.figure() < NEXT_TO_NOTHING);
    }

    /// Gradients far larger than losses call for, while the model is worse than guessing.
    static Optional<Diagnosis> exploding(RunSoFar run, Course course) {
        if (course.training[course.last()] < 1) return Optional.empty();
        Remedies remedies = new Remedies(run.algorithm());
        return huge(run, run.signs().size())
                .map(
                        found ->
                                new Diagnosis.Exploding(
                                        since(run, before -> huge(run, before).isPresent()),
                                        found.layer() + 1,
                                        found.figure(),
                                        remedies.wildRate(),
                                        remedies.calmest()));
    }

    private static Optional<Found> huge(RunSoFar run, int looks) {
        List<Signs> recent = recent(run, looks);
        if (recent.isEmpty()) return Optional.empty();
        Found most = new Found(0, 0);
        for (int layer = 0; layer < recent.getLast().layers().size(); layer++) {
            double size = mean(recent, layer);
            if (size > most.figure()) most = new Found(layer, size);
        }
        return Optional.of(most).filter(found -> found.figure() >= LARGE);
    }

    /// What is silent, or gets no gradient, because no unit ever differs from another.
    static Optional<Diagnosis> alike(RunSoFar run, Course course) {
        Remedies remedies = new Remedies(run.algorithm());
        if (!remedies.beginsAlike()) return Optional.empty();
        return silent(run)
                .or(() -> vanishing(run, course))
                .map(found -> new Diagnosis.Alike(found.since(), remedies.unlike()));
    }

    /// A layer most of whose units have been silent for a few steps.
    static Optional<Diagnosis> silent(RunSoFar run) {
        return asleep(run, run.signs().size())
                .map(
                        found ->
                                new Diagnosis.Silent(
                                        since(run, before -> asleep(run, before).isPresent()),
                                        found.layer() + 1,
                                        found.figure(),
                                        run.signs().getLast().rows(),
                                        new Remedies(run.algorithm()).awake()));
    }

    private static Optional<Found> asleep(RunSoFar run, int looks) {
        List<Signs> recent = recent(run, looks);
        if (recent.isEmpty()) return Optional.empty();
        Found most = new Found(0, 0);
        for (int layer = 0; layer < recent.getLast().layers().size(); layer++) {
            double share = 1;
            for (Signs signs : recent) {
                share = Math.min(share, signs.layers().get(layer).silent().orElse(0));
            }
            if (share > most.figure()) most = new Found(layer, share);
        }
        return Optional.of(most).filter(found -> found.figure() >= MOST);
    }

    /// The step of the first look from which on it has held.
    private static int since(RunSoFar run, IntPredicate holds) {
        int looks = Course.heldSince(run.signs().size(), holds);
        return run.signs().get(Math.max(0, looks - STEPS)).step();
    }

    /// The last few; none before there are so many.
    private static List<Signs> recent(RunSoFar run, int looks) {
        return looks < STEPS ? List.of() : run.signs().subList(looks - STEPS, looks);
    }

    /// One batch may have no slope by luck, so the mean.
    private static double mean(List<Signs> recent, int layer) {
        double sum = 0;
        for (Signs signs : recent) sum += signs.layers().get(layer).gradient();
        return sum / recent.size();
    }

    private static double median(
            List<Signs> recent, int layer, ToDoubleFunction<LayerSigns> figure) {
        double[] values =
                recent.stream()
                        .mapToDouble(signs -> figure.applyAsDouble(signs.layers().get(layer)))
                        .toArray();
        Arrays.sort(values);
        return (values[(STEPS - 1) / 2] + values[STEPS / 2]) / 2;
    }
}

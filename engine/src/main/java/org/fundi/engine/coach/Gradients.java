package org.fundi.engine.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    static Optional<Diagnosis> vanishing(RunSoFar run, Course course) {
        List<Signs> recent = recent(run);
        if (recent.isEmpty() || course.training[course.last()] < HALF) return Optional.empty();
        int layers = recent.getLast().layers().size();
        if (layers < DEEP) return Optional.empty();
        int least = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int layer = 0; layer < layers - 1; layer++) {
            double share =
                    median(recent, layer, LayerSigns::gradientPerWeight)
                            / median(recent, layers - 1, LayerSigns::gradientPerWeight);
            if (share < lowest) least = layer;
            lowest = Math.min(lowest, share);
        }
        if (!(lowest < NEXT_TO_NOTHING)) return Optional.empty();
        return Optional.of(
                new Diagnosis.Vanishing(
                        recent.getFirst().step(),
                        least + 1,
                        layers,
                        lowest,
                        new Remedies(run.algorithm()).livelierGradients()));
    }

    /// Gradients far larger than losses call for, while the model is worse than guessing.
    static Optional<Diagnosis> exploding(RunSoFar run, Course course) {
        List<Signs> recent = recent(run);
        if (recent.isEmpty() || course.training[course.last()] < 1) return Optional.empty();
        int layers = recent.getLast().layers().size();
        int most = 0;
        double highest = 0;
        for (int layer = 0; layer < layers; layer++) {
            double size = mean(recent, layer);
            if (size > highest) most = layer;
            highest = Math.max(highest, size);
        }
        if (highest < LARGE) return Optional.empty();
        return Optional.of(
                new Diagnosis.Exploding(
                        recent.getFirst().step(),
                        most + 1,
                        highest,
                        new Remedies(run.algorithm()).calmest()));
    }

    /// A layer most of whose units have been silent for a few steps.
    static Optional<Diagnosis> silent(RunSoFar run) {
        List<Signs> recent = recent(run);
        if (recent.isEmpty()) return Optional.empty();
        int layers = recent.getLast().layers().size();
        int most = -1;
        double highest = MOST;
        for (int layer = 0; layer < layers; layer++) {
            double share = Double.POSITIVE_INFINITY;
            for (Signs signs : recent) {
                share = Math.min(share, signs.layers().get(layer).silent().orElse(0));
            }
            if (share < highest) continue;
            most = layer;
            highest = share;
        }
        if (most < 0) return Optional.empty();
        return Optional.of(
                new Diagnosis.Silent(
                        since(run, most),
                        most + 1,
                        recent.getLast().layers().get(most).silent().orElse(0),
                        recent.getLast().rows(),
                        new Remedies(run.algorithm()).awake()));
    }

    private static int since(RunSoFar run, int layer) {
        int since = run.signs().getLast().step();
        for (Signs signs : run.signs().reversed()) {
            if (signs.layers().get(layer).silent().orElse(0) < MOST) break;
            since = signs.step();
        }
        return since;
    }

    /// The last few; none before there are so many.
    private static List<Signs> recent(RunSoFar run) {
        int count = run.signs().size();
        return count < STEPS ? List.of() : run.signs().subList(count - STEPS, count);
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

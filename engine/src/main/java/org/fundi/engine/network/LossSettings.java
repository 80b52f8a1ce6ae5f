package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;

/// What counts as wrong, and how much.
///
/// @param numbers where a number is learnt
/// @param delta of Huber, above 0
/// @param classes where classes are told apart
/// @param classWeights of cross-entropy
/// @param smoothing of cross-entropy, from 0 to below 1
public record LossSettings(
        @Knob(
                        help =
                                "How far off a number is taken. squared makes large errors count most, absolute all alike, huber squared up to delta and absolute beyond. Outliers call for the latter two.")
                ForNumbers numbers,
        @Knob(
                        min = 0.01,
                        max = 10,
                        scale = Knob.Scale.LOG,
                        usedWhen = "numbers=huber",
                        help =
                                "Huber: up to which error, in standard deviations of the target, the square counts. Small ones come near the absolute error.")
                double delta,
        @Knob(
                        help =
                                "How wrong a class is taken. cross_entropy asks for true probabilities; hinge only for the right side by a margin, so its probabilities are rough.")
                ForClasses classes,
        @Knob(
                        usedWhen = "classes=cross_entropy",
                        help =
                                "Whether rows of rare classes count more. balanced gives every class the same say in all; probabilities then no longer match how common the classes are.")
                ClassWeights classWeights,
        @Knob(
                        max = 0.5,
                        usedWhen = "classes=cross_entropy",
                        help =
                                "Label smoothing: the share of what is asked that goes to all classes evenly. It keeps the network from growing ever surer, which helps where some labels are wrong.")
                double smoothing) {

    public static final LossSettings USUAL =
            new LossSettings(ForNumbers.SQUARED, 1, ForClasses.CROSS_ENTROPY, ClassWeights.EVEN, 0);

    public LossSettings {
        new Huber(delta);
        new ClassEmphasis(List.of(), smoothing);
    }

    /// Losses of a number.
    public enum ForNumbers {
        SQUARED,
        ABSOLUTE,
        HUBER
    }

    /// Losses of classes.
    public enum ForClasses {
        CROSS_ENTROPY,
        HINGE
    }

    /// What a class counts.
    public enum ClassWeights {
        /// Each row counts 1.
        EVEN,
        /// Each row counts rows / (classes · rows of its class), as scikit-learn's `balanced`.
        BALANCED
    }

    Loss of(Target target) {
        return switch (target) {
            case Classes classes -> ofClasses(classes);
            case Values _ -> ofNumbers();
        };
    }

    Loss ofNumbers() {
        return switch (numbers) {
            case SQUARED -> new SquaredError();
            case ABSOLUTE -> new AbsoluteError();
            case HUBER -> new Huber(delta);
        };
    }

    Loss ofClasses(Classes target) {
        boolean two = target.count() == 2;
        return switch (classes) {
            case HINGE -> two ? new Hinge() : new MultiHinge(target.count());
            case CROSS_ENTROPY -> {
                ClassEmphasis emphasis = new ClassEmphasis(weights(target), smoothing);
                yield two
                        ? new BinaryCrossEntropy(emphasis)
                        : new CrossEntropy(target.count(), emphasis);
            }
        };
    }

    private List<Float> weights(Classes target) {
        if (classWeights == ClassWeights.EVEN) return List.of();
        int[] rows = new int[target.count()];
        for (int row = 0; row < target.size(); row++) rows[target.at(row)]++;
        List<Float> weights = new ArrayList<>();
        for (int count : rows) {
            weights.add((float) (target.size() / (target.count() * (double) Math.max(1, count))));
        }
        return weights;
    }
}

package org.fundi.engine.experiment;

import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Refusal;

/// Which algorithm answers which kind of target.
final class Fitting {
    private Fitting() {}

    /// @throws Refusal where the algorithm answers another kind of target
    static Model<?> fit(Algorithm algorithm, Matrix inputs, Target truth, Training training) {
        return switch (truth) {
            case Classes classes when algorithm instanceof Classifier classifier ->
                    classifier.fit(inputs, classes, training);
            case Values values when algorithm instanceof Regressor regressor ->
                    regressor.fit(inputs, values, training);
            case Classes _ -> throw unsuited(algorithm, "tell classes apart", "estimates numbers");
            case Values _ -> throw unsuited(algorithm, "estimate numbers", "tells classes apart");
        };
    }

    private static Refusal unsuited(Algorithm algorithm, String asked, String does) {
        return new Refusal(
                "'%s' cannot %s: it %s".formatted(algorithm.key(), asked, does),
                "choose another model, or another task for this target");
    }
}

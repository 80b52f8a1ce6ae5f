package org.fundi.engine.network;

import java.util.function.BiFunction;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// What a network is given to learn, and what it then is.
///
/// @param loss what counts as wrong
/// @param model of a network that has learnt, with the kernels of whoever taught it
record Exercise<P extends Prediction>(
        Examples examples, Loss loss, BiFunction<Network, Kernels, TrainedNetwork<P>> model) {

    static Exercise<?> of(Matrix inputs, Target target, LossSettings settings) {
        return switch (target) {
            case Classes classes -> of(inputs, classes, settings);
            case Values values -> of(inputs, values, settings);
        };
    }

    static Exercise<ClassProbabilities> of(Matrix inputs, Classes target, LossSettings settings) {
        Loss loss = settings.ofClasses(target);
        return new Exercise<>(
                Examples.of(inputs, target),
                loss,
                (network, kernels) -> TrainedNetwork.ofClasses(network, loss, kernels));
    }

    static Exercise<Estimates> of(Matrix inputs, Values target, LossSettings settings) {
        Standardised numbers = Standardised.by(target);
        Loss loss = settings.ofNumbers();
        return new Exercise<>(
                new Examples(inputs, numbers.of(target)),
                loss,
                (network, kernels) ->
                        TrainedNetwork.ofNumbers(
                                network, loss, numbers.centre(), numbers.spread(), kernels));
    }
}

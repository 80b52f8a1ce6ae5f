package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// Which optimiser, and its settings. Settings of the one not chosen do nothing.
///
/// @param kind the rule
/// @param momentum of SGD, from 0 to below 1
/// @param beta1 of Adam, from 0 to below 1
/// @param beta2 of Adam, from 0 to below 1
public record OptimiserSettings(
        @Knob(
                        help =
                                "How the gradient becomes a step. adam adapts the step of each weight; sgd goes straight downhill.")
                Kind kind,
        @Knob(
                        max = 0.999,
                        help =
                                "SGD: how much of the last step is kept in the next. More carries it across small bumps; at 0 each step stands alone.")
                double momentum,
        @Knob(
                        max = 0.999,
                        help =
                                "Adam: how long the direction is remembered. 0.9 is about the last ten batches; closer to 1 is steadier and slower to turn.")
                double beta1,
        @Knob(
                        max = 0.99999,
                        help =
                                "Adam: how long the size of the slope is remembered. 0.999 is about the last thousand batches; it decides how large each weight's step is.")
                double beta2) {

    public static final OptimiserSettings USUAL =
            new OptimiserSettings(
                    Kind.ADAM, Sgd.USUAL.momentum(), Adam.USUAL.beta1(), Adam.USUAL.beta2());

    public OptimiserSettings {
        chosen(Kind.SGD, momentum, beta1, beta2);
        chosen(Kind.ADAM, momentum, beta1, beta2);
    }

    /// The rules there are.
    public enum Kind {
        ADAM,
        SGD
    }

    public Optimiser chosen() {
        return chosen(kind, momentum, beta1, beta2);
    }

    private static Optimiser chosen(Kind kind, double momentum, double beta1, double beta2) {
        return switch (kind) {
            case SGD -> new Sgd(momentum);
            case ADAM -> new Adam(beta1, beta2, Adam.USUAL.epsilon());
        };
    }
}

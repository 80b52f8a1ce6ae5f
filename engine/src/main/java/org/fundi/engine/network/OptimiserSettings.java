package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.More;

/// Which optimiser, and its settings. Settings of those not chosen do nothing.
///
/// @param kind the rule
/// @param momentum of SGD and Nesterov, from 0 to below 1
/// @param beta1 of Adam and AdamW, from 0 to below 1
/// @param beta2 of Adam and AdamW, from 0 to below 1
/// @param smoothing of RMSProp, from 0 to below 1
/// @param weightDecay of AdamW, at least 0
public record OptimiserSettings(
        @Knob(
                        help =
                                "How the gradient becomes a step. adam and adamw adapt the step of each weight by its recent slopes, rmsprop and adagrad by their size alone; sgd goes straight downhill, nesterov rolls and looks ahead.")
                Kind kind,
        @Knob(
                        max = 0.999,
                        usedWhen = "kind=sgd|nesterov",
                        help =
                                "SGD: how much of the last step is kept in the next. More carries it across small bumps; at 0 each step stands alone.")
                double momentum,
        @More
                @Knob(
                        max = 0.999,
                        usedWhen = "kind=adam|adamw",
                        help =
                                "Adam: how long the direction is remembered. 0.9 is about the last ten batches; closer to 1 is steadier and slower to turn.")
                double beta1,
        @More
                @Knob(
                        max = 0.99999,
                        usedWhen = "kind=adam|adamw",
                        help =
                                "Adam: how long the size of the slope is remembered. 0.999 is about the last thousand batches; it decides how large each weight's step is.")
                double beta2,
        @More
                @Knob(
                        max = 0.99999,
                        usedWhen = "kind=rmsprop",
                        help =
                                "RMSProp: how long the size of the slope is remembered. 0.99 is about the last hundred batches; it decides how large each weight's step is.")
                double smoothing,
        @Knob(
                        max = 1,
                        usedWhen = "kind=adamw",
                        help =
                                "AdamW: how strongly each weight is drawn to 0, apart from its slope (decoupled weight decay). The weight loses this share of itself times the learning rate at each step; biases are left alone.")
                double weightDecay) {

    public static final OptimiserSettings USUAL =
            new OptimiserSettings(
                    Kind.ADAM,
                    Sgd.USUAL.momentum(),
                    Adam.USUAL.beta1(),
                    Adam.USUAL.beta2(),
                    RmsProp.USUAL.smoothing(),
                    AdamW.USUAL.weightDecay());

    /// Makes each rule once, so that each checks its own settings.
    public OptimiserSettings {
        Adam adam = new Adam(beta1, beta2, Adam.USUAL.epsilon());
        new AdamW(adam, weightDecay);
        new Sgd(momentum);
        new RmsProp(smoothing, RmsProp.USUAL.epsilon());
    }

    /// With what only RMSProp and AdamW ask for as usual.
    public OptimiserSettings(Kind kind, double momentum, double beta1, double beta2) {
        this(kind, momentum, beta1, beta2, RmsProp.USUAL.smoothing(), AdamW.USUAL.weightDecay());
    }

    /// The rules there are.
    public enum Kind {
        ADAM,
        SGD,
        NESTEROV,
        RMSPROP,
        ADAGRAD,
        ADAMW
    }

    public Optimiser chosen() {
        return switch (kind) {
            case SGD -> new Sgd(momentum);
            case NESTEROV -> new Nesterov(momentum);
            case RMSPROP -> new RmsProp(smoothing, RmsProp.USUAL.epsilon());
            case ADAGRAD -> Adagrad.USUAL;
            case ADAM -> adam();
            case ADAMW -> new AdamW(adam(), weightDecay);
        };
    }

    private Adam adam() {
        return new Adam(beta1, beta2, Adam.USUAL.epsilon());
    }
}

package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// How the learning rate goes over the epochs. Settings of schedules not chosen do nothing.
///
/// @param kind the rule
/// @param warmUp epochs of climbing before it, at least 0
/// @param every of step and warm restarts: epochs, at least 1
/// @param factor of step and plateau, above 0 and at most 1
/// @param decay of exponential, above 0 and at most 1
/// @param lowest of cosine and warm restarts: share of the rate set, from 0 to 1
/// @param patience of plateau: epochs, at least 0
public record ScheduleSettings(
        @Knob(
                        help =
                                "How the learning rate goes over the epochs. constant leaves it; the others begin with long steps and end with short ones, plateau only once the training loss stands still.")
                Kind kind,
        @Knob(
                        max = 1000,
                        help =
                                "Over how many first epochs the learning rate climbs from a tenth to the one set (warm-up). It tames the wild first steps of large rates and deep networks; 0 begins at full rate.")
                int warmUp,
        @Knob(
                        min = 1,
                        max = 1000,
                        usedWhen = "kind=step|warm_restarts",
                        help =
                                "step: after how many epochs the rate drops; warm restarts: after how many it begins anew. Short ones come often and change little each.")
                int every,
        @Knob(
                        min = 0.01,
                        max = 1,
                        usedWhen = "kind=step|plateau",
                        help =
                                "What the learning rate is multiplied by when it drops. 0.5 halves it, 0.1 takes nine tenths away.")
                double factor,
        @Knob(
                        min = 0.5,
                        max = 1,
                        usedWhen = "kind=exponential",
                        help =
                                "What the learning rate is multiplied by after every epoch. 0.95 halves it about every 14 epochs.")
                double decay,
        @Knob(
                        max = 1,
                        usedWhen = "kind=cosine|warm_restarts",
                        help =
                                "The lowest learning rate, as a share of the one set. 0 lets the last steps become as good as none.")
                double lowest,
        @Knob(
                        max = 1000,
                        usedWhen = "kind=plateau",
                        help =
                                "How many epochs the training loss may stand still before the rate drops. Too few take a wiggle for a plateau.")
                int patience) {

    public static final ScheduleSettings USUAL =
            new ScheduleSettings(
                    Kind.CONSTANT,
                    0,
                    StepDecay.USUAL.every(),
                    StepDecay.USUAL.factor(),
                    ExponentialDecay.USUAL.factor(),
                    CosineDecay.USUAL.lowest(),
                    Plateau.USUAL.patience());

    /// Makes rules of all, so that each checks its own settings.
    public ScheduleSettings {
        new StepDecay(every, factor);
        new ExponentialDecay(decay);
        new CosineDecay(lowest);
        new WarmUp(warmUp, WarmUp.USUAL.from(), new Plateau(factor, patience));
    }

    /// The rules there are.
    public enum Kind {
        CONSTANT,
        STEP,
        EXPONENTIAL,
        COSINE,
        WARM_RESTARTS,
        PLATEAU,
        ONE_CYCLE
    }

    public Schedule chosen() {
        return warmUp == 0 ? rule() : new WarmUp(warmUp, WarmUp.USUAL.from(), rule());
    }

    private Schedule rule() {
        return switch (kind) {
            case CONSTANT -> ConstantRate.USUAL;
            case STEP -> new StepDecay(every, factor);
            case EXPONENTIAL -> new ExponentialDecay(decay);
            case COSINE -> new CosineDecay(lowest);
            case WARM_RESTARTS -> new WarmRestarts(every, lowest);
            case PLATEAU -> new Plateau(factor, patience);
            case ONE_CYCLE -> OneCycle.USUAL;
        };
    }
}

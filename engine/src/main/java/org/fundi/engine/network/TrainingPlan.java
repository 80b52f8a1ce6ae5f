package org.fundi.engine.network;

/// How a network is to be trained.
///
/// @param rate the learning rate, above 0
/// @param schedule of the rate over the epochs
/// @param epochs planned, at least 1
/// @param batchSize rows a batch, at least 1
/// @param gathered batches an update, at least 1: their mean gradient is taken
/// @param penalties on large weights
/// @param clip longest gradient: a longer one is shortened to it; 0 for any length
/// @param blur what is done to rows before they are shown
record TrainingPlan(
        Loss loss,
        Optimiser optimiser,
        double rate,
        Schedule schedule,
        int epochs,
        int batchSize,
        int gathered,
        Penalties penalties,
        double clip,
        Blur blur) {

    /// @param l1 l1 · Σ |w| over weights, not biases, is added to the loss
    /// @param l2 l2 / 2 · Σ w² over weights, not biases, is added to the loss
    record Penalties(double l1, double l2) {}

    /// @param noise standard deviation of what is added to each input
    /// @param mixup of rows with others: 0 not at all, towards 1 ever more evenly
    record Blur(double noise, double mixup) {
        static final Blur NONE = new Blur(0, 0);
    }

    TrainingPlan {
        if (gathered < 1)
            throw new IllegalArgumentException("gathered must be at least 1, not " + gathered);
    }

    /// With nothing but an optimiser, batches and L2.
    TrainingPlan(Loss loss, Optimiser optimiser, double rate, double l2, int batchSize) {
        this(
                loss,
                optimiser,
                rate,
                ConstantRate.USUAL,
                1,
                batchSize,
                1,
                new Penalties(0, l2),
                0,
                Blur.NONE);
    }
}

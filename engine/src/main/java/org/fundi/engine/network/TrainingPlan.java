package org.fundi.engine.network;

/// How a network is to be trained.
///
/// @param rate the learning rate, above 0
/// @param l2 how strongly weights (not biases) are drawn to 0: l2 / 2 · Σ w² is added to the loss
/// @param batchSize rows an update, at least 1
record TrainingPlan(Loss loss, Optimiser optimiser, double rate, double l2, int batchSize) {}

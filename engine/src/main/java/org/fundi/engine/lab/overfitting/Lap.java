package org.fundi.engine.lab.overfitting;

/// Where a network stands after so many epochs.
///
/// @param epoch 0 before anything was learnt
public record Lap(int epoch, Errors errors) {}

package org.fundi.engine.coach;

/// One setting that is to be changed.
///
/// @param path of the setting, such as `learningRate` or `optimiser.kind`
/// @param from what it is, as a person types it
/// @param to what to try instead
public record Change(String path, String from, String to) {}

package org.fundi.engine.metric;

/// One model's scores over folds.
///
/// @param folds each fold's own, all defined
/// @param repeats how often the rows were cut into folds
/// @param rows their mean on rows drawn anew inside each fold
@SuppressWarnings("ArrayRecordComponent") // read at once, never compared
public record FoldScores(double[] folds, int repeats, Resampled rows) {}

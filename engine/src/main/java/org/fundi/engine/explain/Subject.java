package org.fundi.engine.explain;

import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.metric.Metric;

/// What is explained: a run, the rows it was made on, and the score that counts.
///
/// @param prepared that the run was made on
/// @param metric by which a loss is counted
/// @param threshold with two classes, positive is said where the probability is at least this
public record Subject(Run run, Prepared prepared, Metric metric, double threshold) {}

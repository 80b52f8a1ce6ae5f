package org.fundi.app.evaluate;

import org.fundi.engine.metric.PairedDifference;

/// One paired comparison of the run that is looked at with another one on the same rows.
///
/// @param other its name
/// @param baseline whether the other is the best baseline, else it is the simplest model
/// @param difference this run's score minus the other's
record Luck(String other, boolean baseline, PairedDifference difference) {}

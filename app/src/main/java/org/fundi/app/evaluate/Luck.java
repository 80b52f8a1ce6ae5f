package org.fundi.app.evaluate;

import org.fundi.engine.metric.Lead;

/// One paired comparison of the run that is looked at with another one on the same rows.
///
/// @param other its name
/// @param baseline whether the other is the best baseline, else it is the simplest model
/// @param lead this run's score minus the other's, as one of all such differences in Models
/// @param threshold at which both were judged, with two classes
record Luck(String other, boolean baseline, Lead lead, double threshold) {}

package org.fundi.engine.experiment;

import org.fundi.engine.learning.Algorithm;

/// Something that happened while a run learnt.
public sealed interface TrainingEvent {

    /// @param steps planned
    /// @param unit what a step is
    record Began(int steps, Algorithm.Steps unit) implements TrainingEvent {}

    /// @param steps planned
    record Stepped(int steps, CurvePoint point) implements TrainingEvent {}

    record Ended(Outcome outcome) implements TrainingEvent {}
}

package org.fundi.engine.experiment;

import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Signs;

/// Something that happened while a run learnt.
public sealed interface TrainingEvent {

    /// @param steps planned
    /// @param unit what a step is
    record Began(int steps, Algorithm.Steps unit) implements TrainingEvent {}

    /// Only steps that are judged are told: all up to a few hundred, fewer beyond.
    ///
    /// @param steps planned
    record Stepped(int steps, CurvePoint point) implements TrainingEvent {}

    /// One batch inside a step is done; told only where [Watcher#wantsBatches].
    ///
    /// @param batch from 1
    /// @param point the model in the middle of its step; `point.step()` is the steps finished
    record Batched(int batch, int batches, CurvePoint point) implements TrainingEvent {}

    /// How the model looks from inside after a step that is judged, told before its [Stepped] and
    /// only where [Watcher#wantsSigns]. Models without layers tell none.
    record Inside(Signs signs) implements TrainingEvent {}

    record Ended(Outcome outcome) implements TrainingEvent {}
}

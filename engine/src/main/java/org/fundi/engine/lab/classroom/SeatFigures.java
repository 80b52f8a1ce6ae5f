package org.fundi.engine.lab.classroom;

import java.util.List;

/// What a lab has come to at one seat.
///
/// @param tip what the learner said would happen; empty for nothing
/// @param outcome what happened, in the same words
/// @param figure the lab's one figure, such as the lowest validation loss; NaN where there is none
/// @param said what the model says at the lab's probes, at most [SeatResult#PROBES]; may be empty
public record SeatFigures(String tip, String outcome, double figure, List<Double> said) {
    public SeatFigures {
        said = List.copyOf(said);
    }
}

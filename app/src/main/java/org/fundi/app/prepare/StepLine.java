package org.fundi.app.prepare;

import java.util.List;
import org.fundi.engine.prepare.Step;

/// One step as the screen lists it.
///
/// @param step with its settings
/// @param on whether rows go through it; one that is off stays listed, so that it can come back
/// @param learnt what it learnt from the training rows, a sentence a column; empty while nobody
///     knows
record StepLine(Step step, boolean on, List<String> learnt) {
    StepLine {
        learnt = List.copyOf(learnt);
    }

    StepLine switched(boolean other) {
        return new StepLine(step, other, List.of());
    }

    StepLine with(Step other) {
        return new StepLine(other, on, List.of());
    }

    StepLine having(List<String> sentences) {
        return new StepLine(step, on, sentences);
    }
}

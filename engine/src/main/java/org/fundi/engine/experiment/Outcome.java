package org.fundi.engine.experiment;

import org.fundi.engine.setting.Refusal;

/// How a run ended.
public sealed interface Outcome {

    record Completed(Run run) implements Outcome {}

    /// The person pressed Stop: the model so far is kept.
    record Stopped(Run run, int step) implements Outcome {}

    /// The numbers ran away after the last finite `step`.
    record Diverged(int step, String culprit, java.util.List<CurvePoint> curve)
            implements Outcome {}

    record Cancelled() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}

package org.fundi.engine.experiment;

import java.util.List;
import org.fundi.engine.setting.Refusal;

/// How a run ended.
public sealed interface Outcome {

    record Completed(Run run) implements Outcome {}

    /// The person pressed Stop: the model so far is kept.
    record Stopped(Run run, int step) implements Outcome {}

    /// The numbers ran away after the last finite `step`.
    record Diverged(int step, String culprit, List<CurvePoint> curve) implements Outcome {
        public Diverged {
            curve = List.copyOf(curve);
        }
    }

    record Cancelled() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /// A mistake of the program's own: shown with its details, and everything else goes on.
    record Broken(RuntimeException mistake) implements Outcome {}
}

package org.fundi.app.workspace;

import org.fundi.engine.metric.Advice;
import org.fundi.engine.proposal.Proposal;

/// The metric proposed from the task and the balance of the classes.
final class MetricAdvice {
    private MetricAdvice() {}

    /// Looks at training rows only.
    ///
    /// @return a metric's key
    static String of(Proposal proposal, long seed) {
        var training = proposal.cut(seed).training().table();
        return Advice.of(proposal.problem().truth(training), Advice.Needs.NONE).proposal().key();
    }
}

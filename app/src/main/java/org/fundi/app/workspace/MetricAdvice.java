package org.fundi.app.workspace;

import java.util.List;
import org.fundi.engine.metric.Advice;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Target;
import org.fundi.engine.proposal.Proposal;

/// The metric proposed from the task and the balance of the classes.
final class MetricAdvice {
    private MetricAdvice() {}

    /// Looks at training rows only.
    ///
    /// @return a metric's key
    static String of(Proposal proposal, long seed) {
        Split split = proposal.cut(seed);
        String target = proposal.problem().target();
        Target truth =
                proposal.problem()
                        .truth(proposal.table().only(List.of(target)).rows(split.trainingRows()));
        return Advice.of(truth, Advice.Needs.NONE).proposal().key();
    }
}

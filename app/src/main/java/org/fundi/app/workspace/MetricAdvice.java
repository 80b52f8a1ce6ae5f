package org.fundi.app.workspace;

import org.fundi.engine.Catalogue;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.proposal.Proposal;

/// The metric proposed from the task and the balance of the classes.
final class MetricAdvice {
    /// Below this share of the training rows the positive class counts as rare.
    private static final double RARE = 0.25;

    private MetricAdvice() {}

    /// Looks at training rows only.
    ///
    /// @return a metric's key
    static String of(Proposal proposal, long seed) {
        return switch (proposal.problem()) {
            case Problem.Regression _ -> listed("mae");
            case Problem.Classification asked when asked.classes().size() > 2 ->
                    listed("balanced_accuracy");
            case Problem.Classification asked ->
                    listed(rare(proposal, asked, seed) ? "average_precision" : "roc_auc");
        };
    }

    private static boolean rare(Proposal proposal, Problem.Classification asked, long seed) {
        var rows =
                proposal.splitting()
                        .cut(proposal.table(), asked, Chance.of(seed))
                        .training()
                        .table();
        Classes truth = asked.truth(rows);
        return truth.counts()[1] < RARE * truth.size();
    }

    private static String listed(String key) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric is called " + key))
                .key();
    }
}

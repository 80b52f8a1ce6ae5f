package org.fundi.app.cli;

import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.proposal.Proposal;

/// What success is measured by where the person has not said.
final class UsualMetric {
    /// A positive class rarer than this makes accuracy and ROC-AUC look better than they are.
    private static final double RARE = 0.2;

    private UsualMetric() {}

    /// Rare positives: PR-AUC. Two balanced classes: ROC-AUC. Several classes: macro-F1, so that
    /// rare ones count as much. Numbers: the mean absolute error, in the target's unit.
    static Metric of(Proposal proposal, long seed) {
        return byKey(
                switch (proposal.problem().task()) {
                    case BINARY ->
                            positives(proposal, seed) < RARE ? "average_precision" : "roc_auc";
                    case MULTICLASS -> "macro_f1";
                    case REGRESSION -> "mae";
                    case RANKING, CLUSTERING ->
                            throw new IllegalArgumentException("no such problem can be trained");
                });
    }

    /// Among rows that are not sealed.
    private static double positives(Proposal proposal, long seed) {
        Problem problem = proposal.problem();
        Classes truth = (Classes) problem.truth(proposal.cut(seed).unsealed());
        return (double) truth.counts()[1] / truth.size();
    }

    private static Metric byKey(String key) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

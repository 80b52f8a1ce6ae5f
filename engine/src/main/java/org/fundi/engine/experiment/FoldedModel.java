package org.fundi.engine.experiment;

import java.util.Optional;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;

/// What a cross-validation says of one model, without the models of its folds: enough to be kept
/// and shown again, and to learn once more from all rows that are not sealed.
///
/// @param seconds of fitting alone, all folds together
/// @param score by the metric that models were compared by; empty where a fold came to nothing
/// @param refit how it would learn once more
public record FoldedModel(
        Algorithm algorithm, double seconds, Optional<FoldScore> score, Refit refit) {

    public static FoldedModel of(Folded folded, Metric by) {
        return new FoldedModel(
                folded.algorithm(),
                folded.seconds(),
                Optional.ofNullable(folded.scores().get(by.key())),
                Refit.of(folded));
    }

    public boolean isBaseline() {
        return algorithm.kind() == Algorithm.Kind.BASELINE;
    }
}

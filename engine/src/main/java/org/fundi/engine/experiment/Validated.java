package org.fundi.engine.experiment;

import java.util.List;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;

/// What came of a cross-validation, without the models of its folds.
///
/// @param metric the key of what models were compared by
/// @param models best mean first
/// @param advice of the coach, by the differences over the folds
public record Validated(
        Folding folding, String metric, List<FoldedModel> models, List<Verdict.Advice> advice) {
    public Validated {
        models = List.copyOf(models);
        advice = List.copyOf(advice);
    }

    public static Validated of(
            Folding folding, Metric by, List<Folded> models, List<Verdict.Advice> advice) {
        return new Validated(
                folding,
                by.key(),
                models.stream().map(model -> FoldedModel.of(model, by)).toList(),
                advice);
    }
}

package org.fundi.app.models;

import java.util.List;
import org.fundi.app.workspace.Basis;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.guard.LeakGuard;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;

/// What came of a cross-validation, and on what.
///
/// @param models best mean first
/// @param advice of the coach, by the differences over the folds
record CrossFound(
        Basis basis,
        Folding folding,
        Metric metric,
        List<Folded> models,
        List<Verdict.Advice> advice) {
    CrossFound {
        models = List.copyOf(models);
        advice = List.copyOf(advice);
    }

    /// Takes its time: call it in the background.
    static CrossFound of(Basis basis, CrossValidation validation, List<Folded> models) {
        var prepared = basis.prepared();
        var findings =
                LeakGuard.open(
                        LeakGuard.findings(prepared.split().training(), prepared.problem()),
                        basis.study().wishes());
        boolean any = models.stream().anyMatch(model -> !model.scores().isEmpty());
        return new CrossFound(
                basis,
                validation.folding(),
                validation.by(),
                models,
                any ? validation.advice(models, findings) : List.of());
    }

    /// Those that can learn once more, best mean first.
    List<Folded> refittable() {
        return models.stream()
                .filter(model -> !model.isBaseline() && !model.scores().isEmpty())
                .toList();
    }

    /// Whether any model has a score.
    boolean isAny() {
        return models.stream().anyMatch(model -> !model.scores().isEmpty());
    }
}

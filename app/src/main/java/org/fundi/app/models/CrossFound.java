package org.fundi.app.models;

import java.util.List;
import java.util.Optional;
import org.fundi.app.workspace.Basis;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.FoldedModel;
import org.fundi.engine.experiment.Validated;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.guard.LeakGuard;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Folding;

/// What came of a cross-validation, and on what.
record CrossFound(Basis basis, Metric metric, Validated validated) {

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
                validation.by(),
                Validated.of(
                        validation.folding(),
                        validation.by(),
                        models,
                        any ? validation.advice(models, findings) : List.of()));
    }

    /// One of before; empty where no version knows its metric.
    static Optional<CrossFound> of(Basis basis, Validated before) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.key().equals(before.metric()))
                .findFirst()
                .map(metric -> new CrossFound(basis, metric, before));
    }

    Folding folding() {
        return validated.folding();
    }

    /// Best mean first.
    List<FoldedModel> models() {
        return validated.models();
    }

    /// Of the coach, by the differences over the folds.
    List<Verdict.Advice> advice() {
        return validated.advice();
    }

    /// Those that can learn once more, best mean first.
    List<FoldedModel> refittable() {
        return models().stream()
                .filter(model -> !model.isBaseline() && model.score().isPresent())
                .toList();
    }

    /// Whether any model has a score.
    boolean isAny() {
        return models().stream().anyMatch(model -> model.score().isPresent());
    }
}

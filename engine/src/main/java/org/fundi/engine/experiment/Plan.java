package org.fundi.engine.experiment;

import java.util.List;
import java.util.Optional;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.math.Chance;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.setting.Refusal;

/// What every model of a comparison shares: what is asked, how rows are cut and prepared, and the
/// rule a person would follow without a machine.
///
/// @param rule empty where none was given
public record Plan(Problem problem, Splitting splitting, Pipeline pipeline, Optional<Rule> rule) {

    /// Cuts the rows by this seed and prepares them.
    ///
    /// @param table all rows, every one with an answer
    /// @throws org.fundi.engine.setting.Refusal where the rows cannot be cut or prepared this way
    public Prepared prepare(Table table, long seed) {
        refuseNoFeatures();
        return Prepared.of(this, table, cut(table, seed));
    }

    /// Without a column to look at only forecasts from earlier answers remain.
    private void refuseNoFeatures() {
        if (!problem.features().isEmpty() || time().isPresent()) return;
        throw new Refusal(
                "no column is left to learn from: every column but the target is ignored, or only tells rows apart",
                "make at least one column a feature, or choose another target");
    }

    public Split cut(Table table, long seed) {
        return splitting.cut(table, problem, Chance.of(seed));
    }

    /// The rows that are not sealed, cut in folds, each prepared anew from its own training rows.
    public List<Prepared> folds(Table table, Folding folding, long seed) {
        refuseNoFeatures();
        Split split = cut(table, seed);
        return folding.of(split, problem, splitting, Chance.of(seed)).stream()
                .map(fold -> Prepared.of(this, table, fold))
                .toList();
    }

    /// Whether the algorithm can answer this problem, with what this plan has to offer: your own
    /// rule wants a rule, naive forecasts want rows in the order of time.
    public boolean suits(Algorithm algorithm) {
        boolean answers =
                switch (problem) {
                    case Problem.Classification _ -> algorithm instanceof Classifier;
                    case Problem.Regression _ -> algorithm instanceof Regressor;
                };
        return answers
                && switch (algorithm.inputs()) {
                    case FEATURES -> true;
                    case RULE -> rule.isPresent();
                    case LAST_VALUE, LAST_SEASON -> time().isPresent();
                };
    }

    /// The column that orders the rows in time, where they are cut by it.
    public Optional<String> time() {
        return splitting instanceof Chronological byTime
                ? Optional.of(byTime.column())
                : Optional.empty();
    }
}
